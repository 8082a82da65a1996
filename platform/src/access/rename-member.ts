import { and, eq, isNull, sql } from 'drizzle-orm';
import type { Tx } from '../database/index.ts';
import { frozen } from '../events/frozen.ts';
import { memberRenamed } from './events.ts';
import { memberRow } from './rows.ts';
import { principals } from './tables.ts';

/** Brings the display name of a person's membership up to date. Records `member.renamed`. Nothing for who has left. */
export async function renameMember(tx: Tx, { userId, name }: { userId: string; name: string }): Promise<void> {
  const [row] = await tx.db
    .update(principals)
    .set({ name, version: sql`${principals.version} + 1` })
    .where(
      and(eq(principals.organizationId, tx.organizationId), eq(principals.userId, userId), isNull(principals.endedAt)),
    )
    .returning();
  const member = row === undefined ? null : memberRow(row);
  if (member === null) return;
  tx.record(memberRenamed({ id: member.id, version: member.version, payload: { member: frozen(member), userId } }));
}
