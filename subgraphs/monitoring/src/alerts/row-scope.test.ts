import type { Permission } from '@guardian/platform/access';
import {
  type RowHolder,
  type RowsOfMany,
  rowsOfMany,
  seenByScope,
  type TestDatabase,
  testDatabase,
} from '@guardian/platform/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { acknowledgeAlert } from './acknowledge-alert.ts';
import { assignAlert } from './assign-alert.ts';
import { alertConnection } from './list-alerts.ts';
import { alertLoader } from './loaders.ts';
import { raiseAlert } from './raise-alert.ts';
import { resolveAlert } from './resolve-alert.ts';

const permissions: Permission[] = ['alert.read', 'alert.raise', 'alert.assign', 'alert.acknowledge', 'alert.resolve'];
let database: TestDatabase;
let { home, teams, reaching, ofEach } = {} as RowsOfMany;
beforeAll(async () => {
  database = await testDatabase();
  ({ home, teams, reaching, ofEach } = await rowsOfMany(database, permissions));
});
afterAll(() => database.close());

const someAlerts = () => ofEach((title, keys) => raiseAlert(home.owner.request(), { title, ...keys }));

describe.each(seenByScope)('permissions on alerts of scope %s', (scope, names) => {
  it('list, count, search, find, acknowledge and resolve just the same alerts', async () => {
    await database.system`delete from monitoring.alert`;
    const alerts = await someAlerts();
    const page = await alertConnection(reaching(scope), {}, {});
    expect(page.nodes.map(({ title }) => title).sort()).toEqual([...names].sort());
    expect(await page.totalCount()).toBe(names.length);
    for (const [title, { id }] of Object.entries(alerts)) {
      const seen = names.includes(title as RowHolder);
      const found = await alertConnection(reaching(scope), { search: title }, {});
      expect(found.nodes.map((alert) => alert.id)).toEqual(seen ? [id] : []);
      expect((await alertLoader(reaching(scope)).load(id)) !== null).toBe(seen);
      for (const verb of [acknowledgeAlert, resolveAlert]) {
        if (seen) expect((await verb(reaching(scope), id)).id).toBe(id);
        else await expect(verb(reaching(scope), id)).rejects.toMatchObject({ code: 'NOT_FOUND' });
      }
    }
  });
});

describe('whose an alert is', () => {
  it('is the raiser’s unless somebody is named, and a program’s nobody’s', async () => {
    const { id: ownerId } = home.owner.principal;
    expect(await raiseAlert(home.owner.request(), { title: 'By hand' })).toMatchObject({ ownerId, teamId: null });
    expect(await raiseAlert(home.system, { title: 'By a program' })).toMatchObject({ ownerId: null });
    await expect(raiseAlert(reaching('own'), { title: 'X', ownerId: null })).rejects.toMatchObject({
      code: 'FORBIDDEN',
    });
  });

  it('can’t be changed to what the caller does not reach, nor from it', async () => {
    const { Mine, Blue } = await someAlerts();
    await expect(assignAlert(reaching('team'), Mine.id, { ownerId: null, teamId: teams.blue })).rejects.toMatchObject({
      code: 'FORBIDDEN',
    });
    await expect(assignAlert(reaching('team'), Blue.id, { teamId: teams.red })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
    expect(await assignAlert(reaching('team'), Mine.id, { ownerId: null, teamId: teams.red })).toMatchObject({
      ownerId: null,
      teamId: teams.red,
      version: 2,
    });
    await expect(assignAlert(home.owner.request(), Mine.id, { ownerId: 'nobody' })).rejects.toMatchObject({
      problems: [{ path: ['input', 'ownerId'], code: 'NOT_FOUND' }],
    });
  });

  it('is kept by events before and after, so that readers learn of what leaves their view', async () => {
    const { Red } = await someAlerts();
    await assignAlert(home.owner.request(), Red.id, { teamId: teams.blue });
    await assignAlert(home.owner.request(), Red.id, { teamId: teams.blue });
    const events = await database.system`
      select type, before, after from platform.events where subject_id = ${Red.id} order by seq`;
    const keys = (teamId: string) => ({ ownerId: null, teamId });
    expect([...events]).toEqual([
      { type: 'alert.raised', before: null, after: keys(teams.red) },
      { type: 'alert.assigned', before: keys(teams.red), after: keys(teams.blue) },
    ]);
  });

  it('keeps an open alert from those who can’t see it, also when they raise its like', async () => {
    const deduplicationKey = 'disk';
    await raiseAlert(home.system, { title: 'Secret', deduplicationKey });
    await expect(raiseAlert(reaching('own'), { title: 'Disk', deduplicationKey })).rejects.toMatchObject({
      problems: [{ path: ['input', 'deduplicationKey'], code: 'TAKEN' }],
    });
  });
});
