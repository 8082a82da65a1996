import type { Permission, Scope } from '@guardian/platform/access';
import {
  type RowHolder,
  type RowsOfMany,
  rightsTo,
  rowsOfMany,
  seenByScope,
  type TestDatabase,
  testContext,
  testDatabase,
} from '@guardian/platform/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { acknowledgeAlert } from './acknowledge-alert.ts';
import { assignAlert } from './assign-alert.ts';
import { type CreateAlertRuleInput, createAlertRule } from './create-alert-rule.ts';
import { evaluateAlertRules } from './evaluate-alert-rules.ts';
import { alertConnection } from './list-alerts.ts';
import { alertLoader } from './loaders.ts';
import { raiseAlert } from './raise-alert.ts';
import { resolveAlert } from './resolve-alert.ts';
import { updateAlertRule } from './update-alert-rule.ts';

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

describe('whose alerts of a rule are', () => {
  const below: CreateAlertRuleInput = {
    ...{ name: 'Quiet', metric: 'CONTACTS_CREATED', comparison: 'BELOW', threshold: 1 },
  };
  const both: Permission[] = ['alertRule.create', 'alertRule.update', 'alert.assign'];
  /** The owner of the organization, who may assign as far as the scope. */
  const assigning = (scope: Scope) => {
    const rows = { ownerId: home.owner.principal.id, teamIds: [teams.red] };
    const rights = { ...rightsTo(both), rows, scope: () => scope };
    return testContext(database, home.owner.principal, { rights });
  };
  const raised = async (ruleId: string) => {
    await evaluateAlertRules(database);
    const [row] = await database.system`
      select owner_id as "ownerId", team_id as "teamId" from monitoring.alert where rule_id = ${ruleId} order by raised_at desc`;
    return row;
  };

  beforeEach(async () => {
    await database.system`delete from monitoring.alert`;
    await database.system`delete from monitoring.alert_rule`;
  });

  it('is whose the rule was when they were raised: of its maker, or of who was named', async () => {
    const { id: ownerId } = home.owner.principal;
    const mine = await createAlertRule(home.owner.request(), below);
    expect(await raised(mine.id)).toEqual({ ownerId, teamId: null });
    expect((await alertConnection(reaching('own'), {}, {})).nodes.map(({ title }) => title)).toEqual(['Quiet']);
    await updateAlertRule(home.owner.request(), mine.id, { ownerId: null, teamId: teams.blue });
    expect(await raised(mine.id)).toEqual({ ownerId, teamId: null });
    const program = await createAlertRule(home.system, { ...below, name: 'Of a program' });
    expect(await raised(program.id)).toEqual({ ownerId: null, teamId: null });
    const theirs = await createAlertRule(home.system, { ...below, name: 'Of the red team', teamId: teams.red });
    expect(await raised(theirs.id)).toEqual({ ownerId: null, teamId: teams.red });
  });

  it('can be said by those whom they are within reach of, before and after', async () => {
    const forbidden = { code: 'FORBIDDEN' };
    const away = { ownerId: null, teamId: teams.blue };
    await expect(createAlertRule(assigning('team'), { ...below, ...away })).rejects.toMatchObject(forbidden);
    const rule = await createAlertRule(assigning('team'), { ...below, teamId: teams.red });
    await expect(updateAlertRule(assigning('team'), rule.id, away)).rejects.toMatchObject(forbidden);
    expect(await updateAlertRule(assigning('team'), rule.id, { ownerId: null })).toMatchObject({ teamId: teams.red });
    await updateAlertRule(home.owner.request(), rule.id, away);
    await expect(updateAlertRule(assigning('team'), rule.id, { teamId: teams.red })).rejects.toMatchObject(forbidden);
    await expect(updateAlertRule(home.owner.request(), rule.id, { teamId: 'none' })).rejects.toMatchObject({
      problems: [{ path: ['input', 'teamId'], code: 'NOT_FOUND' }],
    });
  });

  it('is not for somebody else to say by raising an alert in the place of the rule’s', async () => {
    const rule = await createAlertRule(home.owner.request(), below);
    const squat = { title: 'Nothing to see', deduplicationKey: `rule:${rule.id}` };
    await expect(async () => raiseAlert(reaching('all'), squat)).rejects.toMatchObject({
      problems: [{ path: ['input', 'deduplicationKey'], code: 'RESERVED' }],
    });
  });
});
