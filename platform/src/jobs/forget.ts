import type { Database, Sql } from '../database/index.ts';

/** How long what grows with use is kept: days behind its last use or, of a log, its entry. */
export const keptDays = {
  /** From where principals came. The try-out of network rules looks back 30 days. */
  sightings: 90,
  /** What happened to a person's account. */
  securityEvents: 400,
  /** Sessions that are over: nobody can go on with one. */
  sessions: 1,
};

/** Rows of one statement: it holds no lock for long, and a worker that stops has lost nothing. */
const batchSize = 2_000;

export interface Forgotten {
  sightings: number;
  securityEvents: number;
  sessions: number;
}

/** Deletes what is past its time, in batches, the oldest first. Interrupted, it goes on where it was. */
export async function forget(
  { system, identity }: Pick<Database, 'system' | 'identity'>,
  { signal, batch = batchSize }: { signal?: AbortSignal; batch?: number } = {},
): Promise<Forgotten> {
  const drain = async (statement: (limit: number) => Promise<{ count: number }>) => {
    for (let total = 0; ; ) {
      const { count } = await statement(batch);
      total += count;
      if (count < batch || signal?.aborted) return total;
    }
  };
  return {
    sightings: await drain((limit) => deleteSightings(system, limit)),
    securityEvents: await drain((limit) => deleteSecurityEvents(identity, limit)),
    sessions: await drain((limit) => deleteSessions(identity, limit)),
  };
}

function deleteSightings(system: Sql, limit: number) {
  return system`
    delete from access.sighting where (organization_id, principal_id, ip_address) in (
      select organization_id, principal_id, ip_address from access.sighting
      where last_seen_at < now() - make_interval(days => ${keptDays.sightings})
      order by last_seen_at limit ${limit})`;
}

/** Numbers count up with time: the oldest are the first, and what is not past its time ends the search. */
function deleteSecurityEvents(identity: Sql, limit: number) {
  return identity`
    delete from identity.security_event where id in (
      select id from (select id, occurred_at from identity.security_event order by id limit ${limit}) oldest
      where occurred_at < now() - make_interval(days => ${keptDays.securityEvents}))`;
}

function deleteSessions(identity: Sql, limit: number) {
  return identity`
    delete from identity.session where id in (
      select id from identity.session
      where expires_at < now() - make_interval(days => ${keptDays.sessions})
      order by expires_at limit ${limit})`;
}
