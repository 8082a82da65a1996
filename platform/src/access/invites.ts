import { createHash } from 'node:crypto';
import { and, eq, gt, isNull, sql } from 'drizzle-orm';
import { type Database, isUuid, type Tx, uuidv7 } from '../database/index.ts';
import { type Secrets, sign } from '../secrets/index.ts';
import { type InviteRow, inviteRow } from './rows.ts';
import { invites } from './tables.ts';

const day = 24 * 60 * 60 * 1_000;
/** How long a mailed link works unless its maker says otherwise: 7 days, in milliseconds. */
export const inviteLifetime = 7 * day;
/** How long it may work at most: 30 days, in milliseconds. */
export const longestInviteLifetime = 30 * day;

/** What a mailed token stands for, across organizations. */
export interface FoundInvite {
  organizationId: string;
  id: string;
  email: string;
  roleId: string | null;
  invitedBy: string | null;
  expiresAt: Date;
}

/**
 * The token of an invite's link. It follows from the id by a key of the installation, so that whoever mails it makes it
 * anew, after a crash too, while the database holds nothing but its SHA-256.
 */
export function inviteToken(secrets: Secrets, id: string): string {
  return sign(secrets.derive('invite'), id);
}

/** An invite, of whose token only the SHA-256 is stored. */
export async function insertInvite(
  tx: Tx,
  secrets: Secrets,
  invite: { email: string; roleId: string; invitedBy: string | null; expiresAt: Date },
): Promise<InviteRow> {
  const id = uuidv7();
  const tokenHash = hashToken(inviteToken(secrets, id));
  const [row] = await tx.db
    .insert(invites)
    .values({ organizationId: tx.organizationId, id, tokenHash, ...invite })
    .returning();
  if (row === undefined) throw new Error('An invite was written, but none came back.');
  return inviteRow(row);
}

/** Gives an invite that nobody used or withdrew a new term, expired or not; null if there is none. */
export async function renewInvite(tx: Tx, secrets: Secrets, id: string, expiresAt: Date): Promise<InviteRow | null> {
  if (!isUuid(id)) return null;
  const [row] = await tx.db
    .update(invites)
    .set({ expiresAt, tokenHash: hashToken(inviteToken(secrets, id)), version: sql`${invites.version} + 1` })
    .where(and(openInvite(tx), eq(invites.id, id)))
    .returning();
  return row === undefined ? null : inviteRow(row);
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
