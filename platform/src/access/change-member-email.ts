import { and, eq, isNull, sql } from 'drizzle-orm';
import type { Tx } from '../database/index.ts';
import { frozen } from '../events/frozen.ts';
import { memberEmailChanged } from './events.ts';
import { memberRow } from './rows.ts';
import { principals } from './tables.ts';

/** Brings the address of a person's membership up to date. Records `member.emailChanged`. Nothing for who has left. */
export async function changeMemberEmail(tx: Tx, { userId, email }: { userId: string; email: string }): Promise<void> {
  const [row] = await tx.db
    .update(principals)
    .set({ email, version: sql`${principals.version} + 1` })
    .where(
      and(eq(principals.organizationId, tx.organizationId), eq(principals.userId, userId), isNull(principals.endedAt)),
    )
    .returning();
  const member = row === undefined ? null : memberRow(row);
  if (member === null) return;
  tx.record(
    memberEmailChanged({ id: member.id, version: member.version, payload: { member: frozen(member), userId } }),
  );
}
