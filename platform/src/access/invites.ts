import { createHash, randomBytes } from 'node:crypto';
import { and, eq, gt, isNull, sql } from 'drizzle-orm';
import { type Database, isUuid, type Tx, uuidv7 } from '../database/index.ts';
import { type InviteRow, inviteRow } from './rows.ts';
import { invites } from './tables.ts';

/** How long a mailed link works: 7 days, in milliseconds. */
export const inviteLifetime = 7 * 24 * 60 * 60 * 1_000;

/** What a mailed token stands for, across organizations. */
export interface FoundInvite {
  organizationId: string;
  id: string;
  email: string;
  roleId: string;
  invitedBy: string | null;
  expiresAt: Date;
}

/** An invite with a new token, of which only the SHA-256 is stored. */
export async function insertInvite(
  tx: Tx,
  { email, roleId, invitedBy }: { email: string; roleId: string; invitedBy: string | null },
): Promise<{ invite: InviteRow; token: string }> {
  const token = randomBytes(32).toString('base64url');
  const [row] = await tx.db
    .insert(invites)
    .values({
      organizationId: tx.organizationId,
      id: uuidv7(),
      email,
      roleId,
      invitedBy,
      tokenHash: hashToken(token),
      expiresAt: new Date(Date.now() + inviteLifetime),
    })
    .returning();
  if (row === undefined) throw new Error('An invite was written, but none came back.');
  return { invite: inviteRow(row), token };
}

/** Marks the open invite of an address or with an id as withdrawn; null if there is none. */
export async function withdrawInvite(tx: Tx, which: { email: string } | { id: string }): Promise<InviteRow | null> {
  if ('id' in which && !isUuid(which.id)) return null;
  const [row] = await tx.db
    .update(invites)
    .set({ revokedAt: sql`now()`, version: sql`${invites.version} + 1` })
    .where(and(openInvite(tx), 'id' in which ? eq(invites.id, which.id) : eq(invites.email, which.email)))
    .returning();
  return row === undefined ? null : inviteRow(row);
}

/** Uses up an invite; null if it has been used, withdrawn or has expired meanwhile. */
export async function useInvite(tx: Tx, id: string): Promise<InviteRow | null> {
  const [row] = await tx.db
    .update(invites)
    .set({ acceptedAt: sql`now()`, version: sql`${invites.version} + 1` })
    .where(and(openInvite(tx), eq(invites.id, id), gt(invites.expiresAt, sql`now()`)))
    .returning();
  return row === undefined ? null : inviteRow(row);
}

/** The live invite of a mailed token; null if it is unknown, used, withdrawn or expired. */
export async function findInvite(database: Pick<Database, 'identity'>, token: string): Promise<FoundInvite | null> {
  if (token.length > 200) return null;
  const [row] = await database.identity<FoundInvite[]>`
    select organization_id as "organizationId", id, email, role_id as "roleId", invited_by as "invitedBy",
      expires_at as "expiresAt"
    from access.invite
    where token_hash = ${hashToken(token)} and accepted_at is null and revoked_at is null and expires_at > now()`;
  return row ?? null;
}

/** Whether anyone has invited the address: the sign-up policy `invite` asks. */
export async function isInvited(database: Pick<Database, 'identity'>, email: string): Promise<boolean> {
  const [row] = await database.identity`
    select id from access.invite
    where email = ${email.toLowerCase()} and accepted_at is null and revoked_at is null and expires_at > now() limit 1`;
  return row !== undefined;
}

function hashToken(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}

function openInvite(tx: Tx) {
  return and(eq(invites.organizationId, tx.organizationId), isNull(invites.acceptedAt), isNull(invites.revokedAt));
}
