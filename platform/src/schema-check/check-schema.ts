import type { GraphQLSchema } from 'graphql';
import type { Database } from '../database/index.ts';
import { type ClientUse, clientsUsing, executionsNotTold } from '../history/index.ts';
import { compareSchemas, type SchemaChange } from './compare-schemas.ts';
import { type TellsOfUse, tellsOfUse } from './tells-of-use.ts';

/** A change, and how the history tells who used what it breaks; null for one that breaks nothing. */
export interface JudgedChange extends SchemaChange {
  tells: TellsOfUse | null;
}

export interface CheckedChange extends SchemaChange {
  /** Who used what a breaking change takes away; empty for other changes. */
  clients: ClientUse[];
  /** Whether every one of these clients breaks; else each can. */
  certain: boolean;
}

export interface SchemaCheck {
  changes: CheckedChange[];
  /** Executions of which is not known what they used. */
  notTold: number;
}

interface Scope {
  since: Date;
  /** All when null. */
  organizationId: string | null;
}

/** What clients meet when a schema takes the place of another. */
export function judgeChanges(before: GraphQLSchema, after: GraphQLSchema): JudgedChange[] {
  return compareSchemas(before, after).map((change) => ({
    ...change,
    tells: change.severity === 'BREAKING' ? tellsOfUse(before, change) : null,
  }));
}

/** The same changes with the clients that used what they break. For operators: of every organization. */
export async function withClients(
  database: Pick<Database, 'system'>,
  changes: readonly JudgedChange[],
  { since, organizationId }: Scope,
): Promise<SchemaCheck> {
  const asked = changes.flatMap(({ tells }, key) => (tells === null ? [] : [{ key, ...tells }]));
  const [uses, notTold] = await Promise.all([
    clientsUsing(database.system, asked, since, organizationId),
    executionsNotTold(database.system, since, organizationId),
  ]);
  return {
    changes: changes.map(({ tells, ...change }, key) => ({
      ...change,
      clients: uses.get(key) ?? [],
      certain: tells?.certain ?? true,
    })),
    notTold,
  };
}
