import {
  allRoles,
  type Membership,
  membersByIds,
  type RoleWithPermissions,
  roleIdsOf,
} from '@guardian/platform/access';
import { createTenantReader } from '@guardian/platform/database';
import { type RequestContext, runtimeOf } from '@guardian/platform/subgraph';
import { findOrganization, type Organization } from '../organizations/index.ts';
import type { Member } from './member.ts';

export interface OwnMembership {
  organization: Organization;
  member: Member | null;
  roles: RoleWithPermissions[];
}

/** The caller's organizations, by name: each read as itself, since row-level security knows no two at once. */
export async function myMemberships(ctx: RequestContext): Promise<OwnMembership[]> {
  if (ctx.principal.kind !== 'member' && ctx.principal.kind !== 'user') return [];
  const { memberships } = await runtimeOf(ctx).access.personOf(ctx.principal.userId);
  const found = await Promise.all(memberships.map((membership) => read(ctx, membership)));
  return found
    .filter((membership) => membership !== null)
    .sort((a, b) => a.organization.name.localeCompare(b.organization.name));
}

async function read(ctx: RequestContext, { organizationId, principalId }: Membership): Promise<OwnMembership | null> {
  const db = createTenantReader(ctx.database, organizationId);
  const [organization, [member], roles, held] = await Promise.all([
    findOrganization(db, organizationId),
    membersByIds(db, organizationId, [principalId]),
    allRoles(db, organizationId),
    roleIdsOf(db, organizationId, [principalId]),
  ]);
  if (organization === null) return null;
  const own = roles.filter((role) => held.get(principalId)?.includes(role.id));
  return { organization, member: member === undefined ? null : { ...member, roles: own }, roles: own };
}
