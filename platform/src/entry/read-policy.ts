import { and, eq, inArray } from 'drizzle-orm';
import { grants, organizations } from '../access/tables.ts';
import type { Db } from '../database/index.ts';
import { type CompiledRule, compileRules } from './network-verdict.ts';
import { entryPolicies, networkRules } from './tables.ts';

export type PolicyRow = typeof entryPolicies.$inferSelect;
export type NetworkRuleRow = typeof networkRules.$inferSelect;

interface HeldRole {
  roleId: string;
  startsAt: Date;
  expiresAt: Date | null;
}

/** Everything that decides who may come in. */
export interface Policy {
  row: PolicyRow;
  rules: (NetworkRuleRow & CompiledRule)[];
  /** By principal, of the roles that rules are about. */
  holders: ReadonlyMap<string, readonly HeldRole[]>;
  /** Set while the organization waits to be erased. */
  eraseAfter: Date | null;
  /** Where the data is kept; null: wherever the organization is. */
  region: string | null;
}

/** What holds where nobody has decided anything. */
export function noPolicy(organizationId: string): PolicyRow {
  return {
    organizationId,
    ...{ idleMinutes: null, sessionHours: null, secondFactorFrom: null },
    ...{ networkEnforced: false, overrideUntil: null, overrideBy: null, overrideReason: null, version: 0 },
  };
}

export async function readPolicyRow(db: Db, organizationId: string): Promise<PolicyRow> {
  const [row] = await db.select().from(entryPolicies).where(eq(entryPolicies.organizationId, organizationId));
  return row ?? noPolicy(organizationId);
}

/** Rules in the order in which they were written. */
export function readRules(db: Db, organizationId: string): Promise<NetworkRuleRow[]> {
  return db
    .select()
    .from(networkRules)
    .where(eq(networkRules.organizationId, organizationId))
    .orderBy(networkRules.createdAt, networkRules.id);
}

export async function readPolicy(db: Db, organizationId: string): Promise<Policy> {
  const [row, rules, [organization]] = await Promise.all([
    readPolicyRow(db, organizationId),
    readRules(db, organizationId),
    db
      .select({ eraseAfter: organizations.eraseAfter, region: organizations.region })
      .from(organizations)
      .where(eq(organizations.organizationId, organizationId)),
  ]);
  return {
    row,
    rules: compileRules(rules),
    holders: await readHolders(db, organizationId, rules),
    eraseAfter: organization?.eraseAfter ?? null,
    region: organization?.region ?? null,
  };
}

/** Who holds the roles that rules are about, also those whose time has not come. */
export async function readHolders(
  db: Db,
  organizationId: string,
  rules: readonly { roleId: string | null }[],
): Promise<Policy['holders']> {
  const roleIds = [...new Set(rules.flatMap(({ roleId }) => (roleId === null ? [] : [roleId])))];
  if (roleIds.length === 0) return new Map();
  const rows = await db
    .select({
      principalId: grants.principalId,
      roleId: grants.roleId,
      startsAt: grants.startsAt,
      expiresAt: grants.expiresAt,
    })
    .from(grants)
    .where(and(eq(grants.organizationId, organizationId), inArray(grants.roleId, roleIds)));
  return Map.groupBy(rows, ({ principalId }) => principalId);
}

/** Roles of a principal at an instant, as far as rules are about them. */
export function rolesAt(holders: Policy['holders'], principalId: string, now: number): string[] {
  return (holders.get(principalId) ?? [])
    .filter(({ startsAt, expiresAt }) => startsAt.getTime() <= now && (expiresAt === null || expiresAt.getTime() > now))
    .map(({ roleId }) => roleId);
}
