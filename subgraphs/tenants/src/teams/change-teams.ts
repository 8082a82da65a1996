import {
  changeAccess,
  createTeam,
  deleteTeam,
  setTeamMembers,
  type TeamInput,
  type TeamRow,
  updateTeam,
} from '@guardian/platform/access';
import type { OrganizationContext } from '@guardian/platform/subgraph';

/** Makes a team. Throws as `createTeam` of access. */
export function makeTeam(ctx: OrganizationContext, input: TeamInput): Promise<TeamRow> {
  return changeAccess(ctx, (tx) => createTeam(tx, input), { verb: 'createTeam', input });
}

/** Changes a team. Throws as `updateTeam` of access. */
export function changeTeam(ctx: OrganizationContext, id: string, input: TeamInput): Promise<TeamRow> {
  return changeAccess(ctx, (tx) => updateTeam(tx, id, input), { verb: 'updateTeam', input: { id, input } });
}

interface MembersChange {
  teamId: string;
  add?: readonly string[] | null | undefined;
  remove?: readonly string[] | null | undefined;
}

/** Changes who is in a team. Throws as `setTeamMembers` of access. */
export function changeTeamMembers(ctx: OrganizationContext, change: MembersChange): Promise<TeamRow> {
  return changeAccess(ctx, (tx) => setTeamMembers(ctx, tx, change), { verb: 'setTeamMembers', input: change });
}

/** Deletes a team and answers with its id. Throws NOT_FOUND. */
export async function removeTeam(ctx: OrganizationContext, id: string): Promise<string> {
  return (await changeAccess(ctx, (tx) => deleteTeam(tx, id), { verb: 'deleteTeam', input: id })).id;
}
