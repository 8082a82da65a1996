import { allTeams, type TeamRow } from '@guardian/platform/access';
import { type OrganizationContext, requestLoader } from '@guardian/platform/subgraph';

/** Every team of the organization, by name. */
export function listTeams(ctx: OrganizationContext): Promise<TeamRow[]> {
  return allTeams(ctx.db, ctx.organizationId);
}

export const teamLoader = requestLoader(async (ctx, ids: readonly string[]) => {
  const teams = new Map((await listTeams(ctx)).map((team) => [team.id, team]));
  return ids.map((id) => teams.get(id) ?? null);
});

/** The teams of members, by name. */
export const memberTeamsLoader = requestLoader<string, TeamRow[]>(async (ctx, memberIds) => {
  const teams = await listTeams(ctx);
  return memberIds.map((id) => teams.filter((team) => team.memberIds.includes(id)));
});
