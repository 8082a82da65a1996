import type { ActorKind } from '../events/index.ts';
import type { apiKeys, invites, PrincipalRow } from './tables.ts';

/** From a table it is a date; from a frozen event an ISO string. */
export type Instant = Date | string;

/** A member as the graph shows it. */
export interface MemberRow {
  /** Id of the principal. */
  id: string;
  userId: string;
  name: string;
  email: string | null;
  joinedAt: Instant;
  leftAt: Instant | null;
  version: number;
  /** Roles granted at the time of an event; absent in a row from the table, where a loader reads them. */
  roleIds?: string[];
}

/** A principal as others see it. */
export interface ActorRow {
  id: string;
  kind: ActorKind;
  name: string;
}

/** An API key without its secret. */
export interface ApiKeyRow {
  id: string;
  principalId: string;
  name: string;
  prefix: string;
  scopes: string[];
  /** Principal that made it. */
  createdBy: string;
  createdAt: Instant;
  expiresAt: Instant | null;
  lastUsedAt: Instant | null;
  revokedAt: Instant | null;
  /** It may have registered operations executed only. */
  trustedOnly: boolean;
  version: number;
}

/** An invite without its token. */
export interface InviteRow {
  id: string;
  email: string;
  /** Null once the role was deleted. */
  roleId: string | null;
  /** Principal that invited; null for the installation itself. */
  invitedBy: string | null;
  createdAt: Instant;
  expiresAt: Instant;
  acceptedAt: Instant | null;
  revokedAt: Instant | null;
  version: number;
}

const actorKinds: Record<PrincipalRow['kind'], ActorKind> = { member: 'MEMBER', key: 'API_KEY', workflow: 'WORKFLOW' };

export function actorRow({ id, kind, name }: Pick<PrincipalRow, 'id' | 'kind' | 'name'>): ActorRow {
  return { id, kind: actorKinds[kind], name };
}

/** Null for a principal that is no person. */
export function memberRow(row: PrincipalRow): MemberRow | null {
  if (row.userId === null) return null;
  const { id, userId, name, email, createdAt, endedAt, version } = row;
  return { id, userId, name, email, joinedAt: createdAt, leftAt: endedAt, version };
}

export function apiKeyRow({ organizationId, hash, ...row }: typeof apiKeys.$inferSelect, scopes: string[]): ApiKeyRow {
  return { ...row, scopes };
}

export function inviteRow({ organizationId, tokenHash, ...row }: typeof invites.$inferSelect): InviteRow {
  return row;
}
