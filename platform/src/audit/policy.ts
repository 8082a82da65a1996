import { eq, sql } from 'drizzle-orm';
import type { Db, Tx } from '../database/index.ts';
import { type AuditPolicyRow, auditPolicies } from './tables.ts';

/** How long the organization keeps its audit log, and whether deletion is held. */
export async function readAuditPolicy(db: Db, organizationId: string): Promise<AuditPolicyRow> {
  const [row] = await db.select().from(auditPolicies).where(eq(auditPolicies.organizationId, organizationId));
  const none = { retentionDays: null, heldSince: null, heldBy: null, holdReason: null, version: 0 };
  return row ?? { organizationId, ...none };
}

/** Writes what is given and counts the version up. */
export async function changeAuditPolicy(
  { db, organizationId }: Tx,
  changes: Partial<Omit<AuditPolicyRow, 'organizationId' | 'version'>>,
): Promise<AuditPolicyRow> {
  const [row] = await db
    .insert(auditPolicies)
    .values({ organizationId, ...changes })
    .onConflictDoUpdate({
      target: auditPolicies.organizationId,
      set: { ...changes, version: sql`${auditPolicies.version} + 1` },
    })
    .returning();
  if (row === undefined) throw new Error('A policy was written, but none came back.');
  return row;
}

/** Where the organization's chain stands. */
export interface ChainState {
  /** The first and the last record that are kept; null when there are none. */
  first: string | null;
  last: string | null;
  records: number;
  /** Of the last, hexadecimal. */
  hash: string | null;
  signedAt: Date | null;
}

export async function readChainState(db: Db, organizationId: string): Promise<ChainState> {
  const rows = await db.execute(
    sql`select link, cut_link as cut, encode(hash, 'hex') as hash, signed_at as "signedAt" from platform.audit_chain
      where organization_id = ${organizationId}::uuid`,
  );
  const [row] = rows as unknown as { link: string; cut: string; hash: string; signedAt: Date | string }[];
  const records = row === undefined ? 0 : Number(BigInt(row.link) - BigInt(row.cut));
  if (row === undefined || records === 0) return { first: null, last: null, records: 0, hash: null, signedAt: null };
  const first = String(BigInt(row.cut) + 1n);
  return { first, last: row.link, records, hash: row.hash, signedAt: new Date(row.signedAt) };
}
