import type { Database } from '@guardian/platform/database';
import { type ClientUse, clientsUsing, executionsNotTold } from '@guardian/platform/history';
import type { GraphQLSchema } from 'graphql';
import { compareSchemas, type SchemaChange } from './compare-schemas.ts';
import { tellsOfUse } from './tells-of-use.ts';

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

/** What a schema would change, and which clients used what it breaks. */
export async function checkSchema(
  database: Pick<Database, 'system'>,
  before: GraphQLSchema,
  after: GraphQLSchema,
  { since, organizationId }: Scope,
): Promise<SchemaCheck> {
  const changes = compareSchemas(before, after);
  const asked = changes.map((change) => (change.severity === 'BREAKING' ? tellsOfUse(before, change) : null));
  const [uses, notTold] = await Promise.all([
    clientsUsing(
      database.system,
      asked.flatMap((tells, key) => (tells === null ? [] : [{ key, ...tells }])),
      since,
      organizationId,
    ),
    executionsNotTold(database.system, since, organizationId),
  ]);
  return {
    changes: changes.map((change, key) => ({
      ...change,
      clients: uses.get(key) ?? [],
      certain: asked[key]?.certain ?? true,
    })),
    notTold,
  };
}
