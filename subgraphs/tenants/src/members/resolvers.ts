import { principalIdOf } from '@guardian/platform/access';
import { payload } from '@guardian/platform/errors';
import { delivered, organizationContext } from '@guardian/platform/subgraph';
import { actorLoader } from '../actors/index.ts';
import type { Resolvers } from '../generated/resolvers.ts';
import { roleLoader } from '../roles/index.ts';
import { endMembership } from './end-membership.ts';
import { memberEvent } from './events.ts';
import { handOverOwnership } from './hand-over-ownership.ts';
import { leaveOrganization } from './leave-organization.ts';
import { listMembers } from './list-members.ts';
import { memberLoader, memberRolesLoader, ownProfile, profileOf, userLoader, visibleMember } from './loaders.ts';
import { myMemberships } from './my-memberships.ts';
import { setMemberRoles } from './set-member-roles.ts';

export const memberResolvers: Resolvers = {
  Query: {
    me: (_root, _args, ctx) => (ctx.principal.kind === 'anonymous' ? null : ctx),
    members: (_root, { search, includeFormer, ...page }, ctx) =>
      listMembers(organizationContext(ctx), page, { search, includeFormer: includeFormer ?? false }),
    member: (_root, { id }, ctx) => memberLoader(ctx).load(id),
  },
  Mutation: {
    setMemberRoles: (_root, input, ctx) => payload('member', () => setMemberRoles(organizationContext(ctx), input)),
    removeMember: (_root, { memberId }, ctx) =>
      payload('member', () => endMembership(organizationContext(ctx), memberId)),
    leaveOrganization: (_root, _args, ctx) => payload('member', () => leaveOrganization(organizationContext(ctx))),
    transferOwnership: (_root, { memberId }, ctx) =>
      payload('member', () => handOverOwnership(organizationContext(ctx), memberId)),
  },
  Subscription: { memberChanged: delivered(memberEvent) },
  Viewer: {
    user: (ctx) => ownProfile(ctx),
    actor: (ctx) => {
      const id = principalIdOf(ctx.principal);
      return id === null ? null : actorLoader(ctx).load(id);
    },
    memberships: (ctx) => myMemberships(ctx),
    permissions: (ctx) => ctx.rights.list().sort(),
    refusal: ({ principal }) => (principal.kind === 'user' ? (principal.refusal ?? null) : null),
    operator: ({ principal }) => 'operator' in principal && principal.operator,
  },
  Member: {
    __resolveReference: ({ id }, ctx) => memberLoader(ctx).load(id),
    user: (member, _args, ctx) => profileOf(ctx, member.userId),
    roles: async (member, _args, ctx) => {
      if (member.roles !== undefined) return member.roles;
      if (member.roleIds === undefined) return (await memberRolesLoader(ctx).load(member.id)) ?? [];
      const roles = await Promise.all(member.roleIds.map((id) => roleLoader(ctx).load(id)));
      return roles.filter((role) => role !== null);
    },
  },
  Actor: {
    member: (actor, _args, ctx) => (actor.kind === 'MEMBER' ? visibleMember(ctx, actor.id) : null),
  },
  User: {
    __resolveReference: ({ id }, ctx) => userLoader(ctx).load(id),
  },
};
