import { payload } from '@guardian/platform/errors';
import { delivered, organizationContext } from '@guardian/platform/subgraph';
import type { Resolvers } from '../generated/resolvers.ts';
import { memberLoader } from '../members/index.ts';
import { changeTeam, changeTeamMembers, makeTeam, removeTeam } from './change-teams.ts';
import { teamEvent } from './events.ts';
import { listTeams, memberTeamsLoader, teamLoader } from './loaders.ts';

export const teamResolvers: Resolvers = {
  Query: {
    teams: (_root, _args, ctx) => listTeams(organizationContext(ctx)),
    team: (_root, { id }, ctx) => teamLoader(ctx).load(id),
  },
  Mutation: {
    createTeam: (_root, { input }, ctx) => payload('team', () => makeTeam(organizationContext(ctx), input)),
    updateTeam: (_root, { id, input }, ctx) => payload('team', () => changeTeam(organizationContext(ctx), id, input)),
    setTeamMembers: (_root, input, ctx) => payload('team', () => changeTeamMembers(organizationContext(ctx), input)),
    deleteTeam: (_root, { id }, ctx) => payload('deletedId', () => removeTeam(organizationContext(ctx), id)),
  },
  Subscription: { teamChanged: delivered(teamEvent) },
  Team: {
    __resolveReference: ({ id }, ctx) => teamLoader(ctx).load(id),
    memberCount: (team) => team.memberIds.length,
    members: async (team, _args, ctx) => {
      const members = await Promise.all(team.memberIds.map((id) => memberLoader(ctx).load(id)));
      return members.filter((member) => member !== null);
    },
  },
  Member: {
    teams: (member, _args, ctx) => (ctx.rights.may('team.read') ? memberTeamsLoader(ctx).load(member.id) : null),
  },
};
