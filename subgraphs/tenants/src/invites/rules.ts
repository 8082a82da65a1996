import { may, open, type RuleTree, signedIn } from '@guardian/platform/access';

export const inviteRules: RuleTree = {
  Query: { invites: may('invite.read'), invitePreview: open },
  Mutation: {
    inviteMember: may('invite.create'),
    resendInvite: may('invite.resend'),
    revokeInvite: may('invite.revoke'),
    acceptInvite: signedIn,
  },
  Subscription: { inviteChanged: may('invite.read') },
  entities: { Invite: may('invite.read') },
};
