import { type SQL, sql } from 'drizzle-orm';
import type { Db } from '../database/index.ts';
import type { StoredEvent } from './event.ts';
import { type EventRow, selectEvent, storedEvent } from './queries.ts';
import { typePatterns } from './type-pattern.ts';

export interface EventFilter {
  /** Exact types, and prefixes as `contact.*`. */
  types?: readonly string[] | null;
  subjectType?: string | null;
  subjectId?: string | null;
  actorId?: string | null;
  since?: Date | string | null;
  until?: Date | string | null;
}

/** Events of the organization, the newest first. `before`: a position to begin below. */
export async function listEvents(
  db: Db,
  organizationId: string,
  filter: EventFilter,
  options: { before?: string | null; limit: number },
): Promise<StoredEvent[]> {
  const conditions = [sql`organization_id = ${organizationId}::uuid`, ...conditionsOf(filter)];
  if (options.before != null) conditions.push(sql`seq < ${options.before}::bigint`);
  return select(db, conditions, options.limit);
}

/** The events with these positions, in no particular order. */
export async function eventsAt(db: Db, organizationId: string, positions: readonly string[]): Promise<StoredEvent[]> {
  const wanted = sql`seq = any(${`{${positions.join(',')}}`}::bigint[])`;
  return select(db, [sql`organization_id = ${organizationId}::uuid`, wanted], positions.length);
}

async function select(db: Db, conditions: SQL[], limit: number): Promise<StoredEvent[]> {
  const rows = await db.execute(
    sql`${sql.raw(selectEvent)} where ${sql.join(conditions, sql` and `)} order by seq desc limit ${limit}`,
  );
  return (rows as unknown as EventRow[]).map(storedEvent); // what the columns above are, drizzle can't know
}

function conditionsOf({ types, subjectType, subjectId, actorId, since, until }: EventFilter): SQL[] {
  const conditions: SQL[] = [];
  if (types != null) {
    const { exact, prefixes } = typePatterns(types);
    const alternatives = [
      ...exact.map((type) => sql`type = ${type}`),
      ...prefixes.map((prefix) => sql`starts_with(type, ${prefix})`),
    ];
    conditions.push(alternatives.length === 0 ? sql`false` : sql`(${sql.join(alternatives, sql` or `)})`);
  }
  if (subjectType != null) conditions.push(sql`subject_type = ${subjectType}`);
  if (subjectId != null) conditions.push(sql`subject_id = ${subjectId}`);
  if (actorId != null) conditions.push(sql`actor_id::text = ${actorId}`);
  if (since != null) conditions.push(sql`occurred_at >= ${instant(since)}::timestamptz`);
  if (until != null) conditions.push(sql`occurred_at < ${instant(until)}::timestamptz`);
  return conditions;
}

function instant(value: Date | string): string {
  return new Date(value).toISOString();
}
