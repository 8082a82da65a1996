import { inviteStatus } from '@guardian/platform/access';
import { payload } from '@guardian/platform/errors';
import { delivered, organizationContext } from '@guardian/platform/subgraph';
import { actorLoader } from '../actors/index.ts';
import type { Resolvers } from '../generated/resolvers.ts';
import { roleLoader } from '../roles/index.ts';
import { acceptInvite } from './accept-invite.ts';
import { inviteEvent } from './events.ts';
import { inviteMember } from './invite-member.ts';
import { listInvites } from './list-invites.ts';
import { inviteLoader } from './loaders.ts';
import { previewInvite } from './preview-invite.ts';
import { resendInvite } from './resend-invite.ts';
import { revokeInvite } from './revoke-invite.ts';

export const inviteResolvers: Resolvers = {
  Query: {
    invites: (_root, { status, ...page }, ctx) => listInvites(organizationContext(ctx), page, status ?? null),
    invitePreview: (_root, { token }, ctx) => previewInvite(ctx, token),
  },
  Mutation: {
    inviteMember: (_root, { input }, ctx) => payload('invite', () => inviteMember(organizationContext(ctx), input)),
    resendInvite: (_root, { id }, ctx) => payload('invite', () => resendInvite(organizationContext(ctx), id)),
    revokeInvite: (_root, { id }, ctx) => payload('invite', () => revokeInvite(organizationContext(ctx), id)),
    acceptInvite: (_root, { token }, ctx) => payload('organization', () => acceptInvite(ctx, token)),
  },
  Subscription: { inviteChanged: delivered(inviteEvent) },
  Invite: {
    __resolveReference: ({ id }, ctx) => inviteLoader(ctx).load(id),
    status: (invite) => inviteStatus(invite),
    role: (invite, _args, ctx) => (invite.roleId === null ? null : roleLoader(ctx).load(invite.roleId)),
    invitedBy: (invite, _args, ctx) => (invite.invitedBy === null ? null : actorLoader(ctx).load(invite.invitedBy)),
  },
};
