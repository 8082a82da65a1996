import { may, mayGiving, open, type RuleTree, signedIn } from '@guardian/platform/access';

export const memberRules: RuleTree = {
  Query: {
    me: open,
    members: mayGiving('member.read', { includeFormer: 'member.readFormer' }),
    member: may('member.read'),
  },
  Mutation: {
    setMemberRoles: may('member.updateRoles'),
    removeMember: may('member.remove'),
    leaveOrganization: signedIn,
    transferOwnership: may('organization.transferOwnership'),
  },
  Subscription: { memberChanged: may('member.read') },
  entities: { Member: may('member.read'), User: may('member.read') },
};
