import { and, desc, eq, sql } from 'drizzle-orm';
import { type Tx, uuidv7 } from '../database/index.ts';
import { conflict } from '../errors/index.ts';
import { frozen } from '../events/frozen.ts';
import { memberJoined } from './events.ts';
import { type MemberRow, memberRow } from './rows.ts';
import { grants, type PrincipalRow, principals } from './tables.ts';

export interface NewMember {
  userId: string;
  name: string;
  email: string;
  roleIds: string[];
  /** Id of the principal, where it must be known before, e.g. as the actor of the same transaction. */
  principalId?: string;
}

/** Makes the person a member with these roles. Records `member.joined`. Throws CONFLICT if they are one already. */
export async function addMember(tx: Tx, member: NewMember): Promise<MemberRow> {
  const { organizationId } = tx;
  const former = await principalOf(tx, member.userId);
  if (former !== null && former.endedAt === null) throw conflict('You are a member of this organization already.');
  const row = former === null ? await insert(tx, member) : await revive(tx, former.id, member);
  const granted = member.roleIds.map((roleId) => ({ organizationId, id: uuidv7(), principalId: row.id, roleId }));
  await tx.db.insert(grants).values(granted);
  const joined = { ...row, roleIds: member.roleIds };
  tx.record(
    memberJoined({ id: row.id, version: row.version, payload: { member: frozen(joined), userId: row.userId } }),
  );
  return joined;
}

async function principalOf(tx: Tx, userId: string): Promise<PrincipalRow | null> {
  const [row] = await tx.db
    .select()
    .from(principals)
    .where(and(eq(principals.organizationId, tx.organizationId), eq(principals.userId, userId)))
    .orderBy(desc(principals.createdAt))
    .limit(1)
    .for('update');
  return row ?? null;
}

async function insert(tx: Tx, { userId, name, email, principalId }: NewMember): Promise<MemberRow> {
  const id = principalId ?? uuidv7();
  const values = { organizationId: tx.organizationId, id, kind: 'member' as const, userId, name, email };
  return onlyMember(await tx.db.insert(principals).values(values).returning());
}

async function revive(tx: Tx, id: string, { name, email }: NewMember): Promise<MemberRow> {
  const rows = await tx.db
    .update(principals)
    .set({ endedAt: null, name, email, version: sql`${principals.version} + 1` })
    .where(and(eq(principals.organizationId, tx.organizationId), eq(principals.id, id)))
    .returning();
  return onlyMember(rows);
}

function onlyMember([row]: PrincipalRow[]): MemberRow {
  const member = row === undefined ? null : memberRow(row);
  if (member === null) throw new Error('A member was written, but none came back.');
  return member;
}
