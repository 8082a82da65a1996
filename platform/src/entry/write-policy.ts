import { eq, sql } from 'drizzle-orm';
import { organizations } from '../access/tables.ts';
import { type Tx, uuidv7 } from '../database/index.ts';
import { notFound } from '../errors/index.ts';
import { type NetworkRuleRow, noPolicy, type PolicyRow, readPolicyRow, readRules } from './read-policy.ts';
import { entryPolicies, networkRules } from './tables.ts';

export type NewRule = Pick<NetworkRuleRow, 'effect' | 'kind' | 'value' | 'roleId' | 'keyId' | 'note'>;

/** The policy, locked until the transaction ends, so that its changes wait for each other. */
export async function lockPolicy(tx: Tx): Promise<PolicyRow> {
  const { organizationId } = tx;
  await tx.db
    .select({ id: organizations.organizationId })
    .from(organizations)
    .where(eq(organizations.organizationId, organizationId))
    .for('update');
  return readPolicyRow(tx.db, organizationId);
}

/** Writes what is given and counts the version up. Every process asks again at the door, for open streams too. */
export async function changePolicy(
  tx: Tx,
  changes: Partial<Omit<PolicyRow, 'organizationId' | 'version'>>,
): Promise<PolicyRow> {
  const { organizationId } = tx;
  const [row] = await tx.db
    .insert(entryPolicies)
    .values({ ...noPolicy(organizationId), ...changes, version: 1 })
    .onConflictDoUpdate({
      target: entryPolicies.organizationId,
      set: { ...changes, version: sql`${entryPolicies.version} + 1` },
    })
    .returning();
  if (row === undefined) throw new Error('A policy was written, but none came back.');
  await tellDoors(tx);
  return row;
}

/** Puts rules in the place of all there are. */
export async function replaceRules(tx: Tx, rules: readonly NewRule[]): Promise<NetworkRuleRow[]> {
  const { organizationId } = tx;
  await tx.db.delete(networkRules).where(eq(networkRules.organizationId, organizationId));
  if (rules.length > 0) {
    await tx.db.insert(networkRules).values(rules.map((rule) => ({ ...rule, organizationId, id: uuidv7() })));
  }
  return readRules(tx.db, organizationId);
}

/** Whether the organization waits to be erased, and from when on; null brings it back. */
export async function setErasure(tx: Tx, eraseAfter: Date | null): Promise<void> {
  await tx.db.update(organizations).set({ eraseAfter }).where(eq(organizations.organizationId, tx.organizationId));
  await tellDoors(tx);
}

/** In which region the data is kept, locked until the transaction ends; gives the former one. Throws if it is gone. */
export async function setRegion(tx: Tx, region: string | null): Promise<string | null> {
  const own = eq(organizations.organizationId, tx.organizationId);
  const [former] = await tx.db.select({ region: organizations.region }).from(organizations).where(own).for('update');
  if (former === undefined) throw notFound('This organization no longer exists.');
  await tx.db.update(organizations).set({ region }).where(own);
  await tellDoors(tx);
  return former.region;
}

/** On the access lane, ahead of the log: what may be cached anywhere is dropped. */
async function tellDoors({ db, organizationId }: Tx): Promise<void> {
  await db.execute(
    sql`select platform.record_access_event(${organizationId}::uuid, 'organization.entryChanged', ${organizationId}, '{}')`,
  );
}
