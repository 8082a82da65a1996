import { and, eq, inArray, sql } from 'drizzle-orm';
import { isUuid, type Tx } from '../database/index.ts';
import { forbidden, InvalidInput } from '../errors/index.ts';
import { frozen } from '../events/frozen.ts';
import type { OrganizationContext } from '../subgraph/context.ts';
import { membersByIds } from './member-queries.ts';
import { lockMemberships } from './membership-change.ts';
import { isRowPermission, permissionNames } from './permissions.ts';
import { teamMembers, teams } from './tables.ts';
import { teamMembersChanged } from './team-events.ts';
import { requireTeam, type TeamRow } from './teams.ts';

/** People in one team at most. */
const mostMembers = 500;

interface TeamMembersChange {
  teamId: string;
  add?: readonly string[] | null | undefined;
  remove?: readonly string[] | null | undefined;
}

/**
 * Puts members into a team and takes others out. Records `team.membersChanged`, where something differs.
 * Throws NOT_FOUND, InvalidInput (no members, too many), FORBIDDEN (who sees rows of their own teams only can't open
 * those of another one).
 */
export async function setTeamMembers(
  ctx: OrganizationContext,
  tx: Tx,
  { teamId, add, remove }: TeamMembersChange,
): Promise<TeamRow> {
  await lockMemberships(tx);
  const before = await requireTeam(tx, teamId);
  const added = (await requireMembers(tx, add ?? [])).filter((id) => !before.memberIds.includes(id));
  const removed = before.memberIds.filter((id) => remove?.includes(id));
  if (added.length + removed.length === 0) return before;
  if (added.length > 0) requireReach(ctx, before.id);
  if (before.memberIds.length + added.length - removed.length > mostMembers) {
    throw new InvalidInput([
      { path: ['add'], code: 'TOO_MANY', message: `A team has at most ${mostMembers} members.` },
    ]);
  }
  const { organizationId } = tx;
  if (removed.length > 0) {
    await tx.db
      .delete(teamMembers)
      .where(
        and(
          eq(teamMembers.organizationId, organizationId),
          eq(teamMembers.teamId, before.id),
          inArray(teamMembers.principalId, removed),
        ),
      );
  }
  if (added.length > 0) {
    const rows = added.map((principalId) => ({ organizationId, teamId: before.id, principalId }));
    await tx.db.insert(teamMembers).values(rows).onConflictDoNothing();
  }
  await tx.db
    .update(teams)
    .set({ version: sql`${teams.version} + 1` })
    .where(and(eq(teams.organizationId, organizationId), eq(teams.id, before.id)));
  const team = await requireTeam(tx, before.id);
  const payload = { team: frozen(team), added, removed };
  tx.record(teamMembersChanged({ id: team.id, version: team.version, payload }));
  return team;
}

async function requireMembers(tx: Tx, ids: readonly string[]): Promise<string[]> {
  const wanted = [...new Set(ids.map((id) => id.toLowerCase()))];
  const found = await membersByIds(tx.db, tx.organizationId, wanted.filter(isUuid));
  const live = found.filter(({ leftAt }) => leftAt === null).map(({ id }) => id);
  if (live.length === wanted.length) return wanted;
  throw new InvalidInput([{ path: ['add'], code: 'NOT_FOUND', message: 'Choose members of the organization.' }]);
}

function requireReach(ctx: OrganizationContext, teamId: string): void {
  if (ctx.principal.kind === 'system' || ctx.rights.rows.teamIds.includes(teamId)) return;
  const narrow = permissionNames.find(
    (name) => isRowPermission(name) && ['own', 'team'].includes(ctx.rights.scope(name)),
  );
  if (narrow === undefined) return;
  throw forbidden('You see rows of your own teams only: you can put people into those, and not into this one.', {
    permission: narrow,
  });
}
