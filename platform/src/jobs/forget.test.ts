import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { anOrganization, type TestDatabase, type TestOrganization, testDatabase } from '../testing/index.ts';
import { forget, keptDays } from './forget.ts';

let database: TestDatabase;
let home: TestOrganization;
beforeAll(async () => {
  database = await testDatabase();
  home = await anOrganization(database);
});
afterAll(() => database.close());

/** Rows on both sides of the limit: so many past it, and one a little before. */
async function fill(past: number): Promise<void> {
  const { system, identity } = database;
  const { userId, principal } = home.owner;
  const days = (kept: number, row: number) => new Date(Date.now() - (row === 0 ? kept - 0.1 : kept + row) * 86_400_000);
  for (let row = 0; row <= past; row++) {
    await system`
      insert into access.sighting (organization_id, principal_id, ip_address, last_seen_at)
      values (${home.organizationId}, ${principal.id}, ${`192.0.2.${row}`}, ${days(keptDays.sightings, row)})`;
    await identity`
      insert into identity.session (id, user_id, token, expires_at)
      values (gen_random_uuid(), ${userId}, ${`token ${row}`}, ${days(keptDays.sessions, row)})`;
  }
  // A log is written in its order.
  for (let row = past; row >= 0; row--) {
    await identity`
      insert into identity.security_event (user_id, type, occurred_at, announced_at)
      values (${userId}, 'signedIn', ${days(keptDays.securityEvents, row)}, now())`;
  }
}

async function left() {
  const { system, identity } = database;
  const [{ sightings } = { sightings: -1 }] = await system<{ sightings: number }[]>`
    select count(*)::int as sightings from access.sighting`;
  const [rest] = await identity<{ sessions: number; events: number }[]>`
    select (select count(*)::int from identity.session) as sessions,
      (select count(*)::int from identity.security_event) as events`;
  return { sightings, ...rest };
}

describe('what is past its time', () => {
  it('goes in batches, and what is not stays', async () => {
    await fill(5);
    expect(await forget(database, { batch: 2 })).toEqual({ sightings: 5, securityEvents: 5, sessions: 5 });
    expect(await left()).toEqual({ sightings: 1, sessions: 1, events: 1 });
    expect(await forget(database)).toEqual({ sightings: 0, securityEvents: 0, sessions: 0 });
  });

  it('stays for the next time after the batch in which a worker is stopped', async () => {
    await database.system`delete from access.sighting`;
    await database.identity`delete from identity.session`;
    await database.identity`delete from identity.security_event`;
    await fill(4);
    const stopped = await forget(database, { batch: 2, signal: AbortSignal.abort() });
    expect(stopped).toEqual({ sightings: 2, securityEvents: 2, sessions: 2 });
    expect(await forget(database, { batch: 3 })).toEqual({ sightings: 2, securityEvents: 2, sessions: 2 });
  });

  it('is found by an index, however much is kept', async () => {
    await database.system`
      insert into access.sighting (organization_id, principal_id, ip_address)
      select ${home.organizationId}, ${home.owner.principal.id}, '10.0.' || row / 250 || '.' || row % 250
      from generate_series(1, 30000) row`;
    await database.system`analyze access.sighting`.catch(() => {});
    const plan = await database.system<{ 'QUERY PLAN': string }[]>`
      explain select 1 from access.sighting where last_seen_at < now() - interval '90 days' order by last_seen_at limit 10`;
    expect(plan.map((line) => line['QUERY PLAN']).join('\n')).toContain('sighting_aged');
  });
});
