import { may, mayParts, type RuleTree } from '@guardian/platform/access';

export const teamRules: RuleTree = {
  Query: { teams: may('team.read'), team: may('team.read') },
  Mutation: {
    createTeam: may('team.create'),
    updateTeam: may('team.update'),
    setTeamMembers: mayParts('team.addMembers', { add: 'team.addMembers', remove: 'team.removeMembers' }),
    deleteTeam: may('team.delete'),
  },
  Subscription: { teamChanged: may('team.read') },
  entities: { Team: may('team.read') },
  fields: { Team: { members: may('member.read') } },
};
