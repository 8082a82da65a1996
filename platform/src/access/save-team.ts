import { and, eq, sql } from 'drizzle-orm';
import { type Tx, uuidv7 } from '../database/index.ts';
import { Check } from '../errors/index.ts';
import { frozen } from '../events/frozen.ts';
import { lockMemberships } from './membership-change.ts';
import { teams } from './tables.ts';
import { teamCreated, teamDeleted, teamUpdated } from './team-events.ts';
import { isTeamName, requireTeam, type TeamRow } from './teams.ts';

export interface TeamInput {
  name?: string | null | undefined;
  description?: string | null | undefined;
}

/** Makes a team without members. Records `team.created`. Throws InvalidInput with paths below `input`. */
export async function createTeam(tx: Tx, input: TeamInput): Promise<TeamRow> {
  await lockMemberships(tx);
  const values = await checked(tx, { ...input, name: input.name ?? null }, null);
  const id = uuidv7();
  await tx.db
    .insert(teams)
    .values({ organizationId: tx.organizationId, id, name: values.name ?? '', description: values.description ?? '' });
  const team = await requireTeam(tx, id);
  tx.record(teamCreated({ id, version: team.version, payload: { team: frozen(team) } }));
  return team;
}

/** Changes name or description. Records `team.updated`, where something differs. Throws NOT_FOUND, InvalidInput. */
export async function updateTeam(tx: Tx, id: string, input: TeamInput): Promise<TeamRow> {
  await lockMemberships(tx);
  const before = await requireTeam(tx, id);
  const { name = before.name, description = before.description } = await checked(tx, input, before.id);
  if (name === before.name && description === before.description) return before;
  await tx.db
    .update(teams)
    .set({ name, description, version: sql`${teams.version} + 1` })
    .where(and(eq(teams.organizationId, tx.organizationId), eq(teams.id, before.id)));
  const team = await requireTeam(tx, before.id);
  tx.record(teamUpdated({ id: team.id, version: team.version, payload: { team: frozen(team) } }));
  return team;
}

/** Deletes a team; its members stay members of the organization. Records `team.deleted`. Throws NOT_FOUND. */
export async function deleteTeam(tx: Tx, id: string): Promise<TeamRow> {
  await lockMemberships(tx);
  const team = await requireTeam(tx, id);
  await tx.db.delete(teams).where(and(eq(teams.organizationId, tx.organizationId), eq(teams.id, team.id)));
  tx.record(teamDeleted({ id: team.id, version: team.version + 1, payload: { team: frozen(team) } }));
  return team;
}

async function checked(tx: Tx, input: TeamInput, id: string | null): Promise<{ name?: string; description?: string }> {
  const check = new Check();
  const name = input.name === undefined ? undefined : check.requiredText(['input', 'name'], input.name, { max: 60 });
  const description = check.text(['input', 'description'], input.description, { max: 300 });
  if (name && (await isTeamName(tx, name, id))) check.add(['input', 'name'], 'TAKEN', 'Another team has this name.');
  check.done();
  return {
    ...(name === undefined ? {} : { name }),
    ...(description === undefined ? {} : { description: description ?? '' }),
  };
}
