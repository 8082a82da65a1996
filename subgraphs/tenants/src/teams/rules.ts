import { may, type RuleTree } from '@guardian/platform/access';

export const teamRules: RuleTree = {
  Query: { teams: may('team.read'), team: may('team.read') },
  Mutation: {
    createTeam: may('team.create'),
    updateTeam: may('team.update'),
    setTeamMembers: may('team.updateMembers'),
    deleteTeam: may('team.delete'),
  },
  Subscription: { teamChanged: may('team.read') },
  entities: { Team: may('team.read') },
  fields: { Team: { members: may('member.read') } },
};
