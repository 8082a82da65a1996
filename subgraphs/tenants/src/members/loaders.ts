import { membersByIds, membersByUserIds, type RoleWithPermissions, roleIdsOf } from '@guardian/platform/access';
import type { Profile } from '@guardian/platform/identity';
import { type RequestContext, requestLoader, runtimeOf } from '@guardian/platform/subgraph';
import { listRoles } from '../roles/index.ts';
import type { Member } from './member.ts';

export const memberLoader = requestLoader<string, Member>(async (ctx, ids) => {
  const members = new Map((await membersByIds(ctx.db, ctx.organizationId, ids)).map((member) => [member.id, member]));
  return ids.map((id) => members.get(id) ?? null);
});

/** The member, if the caller may read members. */
export async function visibleMember(ctx: RequestContext, id: string): Promise<Member | null> {
  return ctx.rights.may('member.read') ? memberLoader(ctx).load(id) : null;
}

/** Roles held at present, the most powerful first. */
export const memberRolesLoader = requestLoader<string, RoleWithPermissions[]>(async (ctx, ids) => {
  const [held, roles] = await Promise.all([roleIdsOf(ctx.db, ctx.organizationId, ids), listRoles(ctx)]);
  return ids.map((id) => roles.filter((role) => held.get(id)?.includes(role.id)));
});

/** People who are or were members of the organization; null for everyone else. */
export const userLoader = requestLoader<string, Profile>(async (ctx, userIds) => {
  const members = await membersByUserIds(ctx.db, ctx.organizationId, userIds);
  const profiles = await runtimeOf(ctx).identity.profiles(members.map(({ userId }) => userId));
  return userIds.map((id) => profiles.get(id) ?? null);
});

/** The caller themself, in an organization or not; null for a key or a workflow. */
export async function ownProfile(ctx: RequestContext): Promise<Profile | null> {
  if (ctx.principal.kind !== 'member' && ctx.principal.kind !== 'user') return null;
  const { userId } = ctx.principal;
  return (await runtimeOf(ctx).identity.profiles([userId])).get(userId) ?? null;
}

/** A person of the organization, or the caller themself. */
export async function profileOf(ctx: RequestContext, userId: string): Promise<Profile | null> {
  const own = 'userId' in ctx.principal && ctx.principal.userId === userId;
  return own ? ownProfile(ctx) : userLoader(ctx).load(userId);
}
