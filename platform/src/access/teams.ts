import { and, asc, eq, inArray, isNull, ne, sql } from 'drizzle-orm';
import { type Db, isUuid, type Tx } from '../database/index.ts';
import { notFound } from '../errors/index.ts';
import { principals, teamMembers, teams } from './tables.ts';

/** A team with the members that it has now. */
export interface TeamRow {
  id: string;
  name: string;
  description: string;
  createdAt: Date | string;
  version: number;
  /** Principals, by name. */
  memberIds: string[];
}

/** Every team of the organization, by name. */
export async function allTeams(db: Db, organizationId: string): Promise<TeamRow[]> {
  const [rows, members] = await Promise.all([
    db.select().from(teams).where(eq(teams.organizationId, organizationId)).orderBy(sql`lower(${teams.name})`),
    db
      .select({ teamId: teamMembers.teamId, id: teamMembers.principalId })
      .from(teamMembers)
      .innerJoin(
        principals,
        and(eq(principals.organizationId, teamMembers.organizationId), eq(principals.id, teamMembers.principalId)),
      )
      .where(and(eq(teamMembers.organizationId, organizationId), isNull(principals.endedAt)))
      .orderBy(asc(principals.name), asc(principals.id)),
  ]);
  const membersOf = Map.groupBy(members, ({ teamId }) => teamId);
  return rows.map(({ organizationId: _, ...row }) => ({
    ...row,
    memberIds: (membersOf.get(row.id) ?? []).map(({ id }) => id),
  }));
}

/** The team as it is within the transaction, locked against other changes. Throws NOT_FOUND. */
export async function requireTeam(tx: Tx, id: string): Promise<TeamRow> {
  if (isUuid(id)) {
    await tx.db
      .select({ id: teams.id })
      .from(teams)
      .where(and(eq(teams.organizationId, tx.organizationId), eq(teams.id, id)))
      .for('update');
    const team = (await allTeams(tx.db, tx.organizationId)).find((each) => each.id === id.toLowerCase());
    if (team !== undefined) return team;
  }
  throw notFound('There is no such team in this organization.');
}

export async function isTeamName(tx: Tx, name: string, except: string | null): Promise<boolean> {
  const rows = await tx.db
    .select({ id: teams.id })
    .from(teams)
    .where(
      and(
        eq(teams.organizationId, tx.organizationId),
        sql`lower(${teams.name}) = lower(${name})`,
        except === null ? undefined : ne(teams.id, except),
      ),
    );
  return rows.length > 0;
}

export async function teamExists(db: Db, organizationId: string, id: string): Promise<boolean> {
  if (!isUuid(id)) return false;
  const rows = await db
    .select({ id: teams.id })
    .from(teams)
    .where(and(eq(teams.organizationId, organizationId), inArray(teams.id, [id])));
  return rows.length > 0;
}
