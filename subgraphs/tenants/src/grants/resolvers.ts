import { statusOfGrant } from '@guardian/platform/access';
import { payload } from '@guardian/platform/errors';
import { delivered, organizationContext } from '@guardian/platform/subgraph';
import { actorLoader } from '../actors/index.ts';
import type { Resolvers } from '../generated/resolvers.ts';
import { visibleMember } from '../members/index.ts';
import { roleLoader } from '../roles/index.ts';
import { giveRole, lendRole, takeBack } from './change-grants.ts';
import { grantEvent } from './events.ts';
import { listGrants } from './list-grants.ts';
import { grantLoader } from './loaders.ts';

export const grantResolvers: Resolvers = {
  Query: {
    grants: (_root, { memberId, status, ...page }, ctx) =>
      listGrants(organizationContext(ctx), page, { memberId, status }),
  },
  Mutation: {
    grantRole: (_root, { input }, ctx) => payload('grant', () => giveRole(organizationContext(ctx), input)),
    delegateRole: (_root, { input }, ctx) => payload('grant', () => lendRole(organizationContext(ctx), input)),
    revokeGrant: (_root, { id }, ctx) => payload('grant', () => takeBack(organizationContext(ctx), { id, own: false })),
    withdrawDelegation: (_root, { id }, ctx) =>
      payload('grant', () => takeBack(organizationContext(ctx), { id, own: true })),
  },
  Subscription: { grantChanged: delivered(grantEvent) },
  Grant: {
    __resolveReference: ({ id }, ctx) => grantLoader(ctx).load(id),
    member: (grant, _args, ctx) => visibleMember(ctx, grant.principalId),
    role: (grant, _args, ctx) => (ctx.rights.may('role.read') ? roleLoader(ctx).load(grant.roleId) : null),
    status: (grant) => statusOfGrant(grant),
    delegatedBy: (grant, _args, ctx) => (grant.delegatedBy === null ? null : actorLoader(ctx).load(grant.delegatedBy)),
    grantedBy: (grant, _args, ctx) => (grant.grantedBy === null ? null : actorLoader(ctx).load(grant.grantedBy)),
  },
};
