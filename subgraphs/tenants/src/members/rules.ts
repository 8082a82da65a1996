import { may, open, type RuleTree } from '@guardian/platform/access';

export const memberRules: RuleTree = {
  Query: { me: open, members: may('member.read'), member: may('member.read') },
  Mutation: { setMemberRoles: may('member.updateRoles'), removeMember: may('member.remove') },
  Subscription: { memberChanged: may('member.read') },
  entities: { Member: may('member.read'), User: may('member.read') },
};
