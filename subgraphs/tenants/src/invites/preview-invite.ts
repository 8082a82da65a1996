import { actorsByIds, allRoles, findInvite } from '@guardian/platform/access';
import { createTenantReader } from '@guardian/platform/database';
import { type RequestContext, runtimeOf } from '@guardian/platform/subgraph';
import { findOrganization } from '../organizations/index.ts';

export interface InvitePreview {
  organizationName: string;
  email: string;
  roleName: string;
  invitedByName: string;
  expiresAt: Date;
  accountExists: boolean;
}

/** What whoever holds a mailed token may know before they accept; null if it no longer works. Throws WRONG_REGION. */
export async function previewInvite(ctx: RequestContext, token: string): Promise<InvitePreview | null> {
  const invite = await findInvite(ctx.database, token);
  if (invite === null) return null;
  const { organizationId, email, expiresAt, invitedBy, roleId } = invite;
  await runtimeOf(ctx).access.entry.requireServed(organizationId);
  const db = createTenantReader(ctx.database, organizationId);
  const [organization, roles, [inviter], account] = await Promise.all([
    findOrganization(db, organizationId),
    allRoles(db, organizationId),
    invitedBy === null ? [] : actorsByIds(db, organizationId, [invitedBy]),
    runtimeOf(ctx).identity.profileByEmail(email),
  ]);
  if (organization === null) return null;
  return {
    organizationName: organization.name,
    email,
    roleName: roles.find(({ id }) => id === roleId)?.name ?? '',
    invitedByName: inviter?.name ?? organization.name,
    expiresAt,
    accountExists: account !== null,
  };
}
