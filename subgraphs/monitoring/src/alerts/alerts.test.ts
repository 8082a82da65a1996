import { countEvents } from '@guardian/platform/events';
import { anOrganization, type TestDatabase, type TestOrganization, testDatabase } from '@guardian/platform/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { acknowledgeAlert } from './acknowledge-alert.ts';
import { createAlertRule } from './create-alert-rule.ts';
import { deleteAlertRule } from './delete-alert-rule.ts';
import { evaluateAlertRules } from './evaluate-alert-rules.ts';
import { alertConnection } from './list-alerts.ts';
import { alertLoader } from './loaders.ts';
import { raiseAlert } from './raise-alert.ts';
import { resolveAlert } from './resolve-alert.ts';
import { updateAlertRule } from './update-alert-rule.ts';

let database: TestDatabase;
let ours: TestOrganization;
let theirs: TestOrganization;

beforeAll(async () => {
  database = await testDatabase();
  ours = await anOrganization(database);
  theirs = await anOrganization(database);
});
afterAll(() => database.close());

const eventsOf = (subjectId: string) => database.system<{ type: string; version: number }[]>`
  select type, subject_version as version from platform.events where subject_id = ${subjectId} order by seq`;

describe('an alert', () => {
  it('goes from open to acknowledged to resolved, with one event for each step', async () => {
    const ctx = ours.owner.request();
    const { id } = await raiseAlert(ctx, { title: 'Disk is nearly full', severity: 'CRITICAL' });
    expect(await acknowledgeAlert(ctx, id)).toMatchObject({
      status: 'ACKNOWLEDGED',
      acknowledgedBy: ours.owner.principal.id,
    });
    expect(await resolveAlert(ctx, id)).toMatchObject({ status: 'RESOLVED', version: 3 });
    expect(await eventsOf(id)).toEqual([
      { type: 'alert.raised', version: 1 },
      { type: 'alert.acknowledged', version: 2 },
      { type: 'alert.resolved', version: 3 },
    ]);
  });

  it('keeps who acknowledged first when two people click', async () => {
    const colleague = await ours.member('editor');
    const { id } = await raiseAlert(ours.owner.request(), { title: 'Twice' });
    await Promise.all([acknowledgeAlert(ours.owner.request(), id), acknowledgeAlert(colleague.request(), id)]);
    expect(await eventsOf(id)).toHaveLength(2);
  });

  it('refuses to acknowledge what is resolved', async () => {
    const { id } = await raiseAlert(ours.owner.request(), { title: 'Over' });
    await resolveAlert(ours.owner.request(), id);
    await expect(acknowledgeAlert(ours.owner.request(), id)).rejects.toMatchObject({ code: 'CONFLICT' });
  });

  it('counts occurrences under one deduplication key, also when many raise it at once', async () => {
    const raise = () => raiseAlert(ours.owner.request(), { title: 'Flapping', deduplicationKey: 'flap' });
    const raised = await Promise.all(Array.from({ length: 8 }, raise));
    expect(new Set(raised.map((alert) => alert.id)).size).toBe(1);
    expect(Math.max(...raised.map((alert) => alert.occurrences))).toBe(8);
    await resolveAlert(ours.owner.request(), raised[0]?.id ?? '');
    expect((await raise()).id).not.toBe(raised[0]?.id);
  });

  it('is raised once for one idempotency key', async () => {
    const raise = () => raiseAlert(ours.owner.request({ idempotencyKey: 'step-1' }), { title: 'Once' });
    expect((await raise()).id).toBe((await raise()).id);
  });

  it('remembers the run of the workflow that raised it, and lets nobody else name one', async () => {
    const workflow = await ours.workflow(['alert.raise']);
    const executionId = '01890000-0000-7000-8000-000000000001';
    const principal = { ...workflow.principal, executionId };
    const raised = await raiseAlert({ ...workflow.context, principal }, { title: 'From a run', executionId });
    expect(raised).toMatchObject({ executionId, source: 'WORKFLOW', raisedBy: principal.id });
    await expect(async () => raiseAlert(ours.owner.request(), { title: 'Forged', executionId })).rejects.toMatchObject({
      problems: [{ code: 'NOT_OWN' }],
    });
  });

  it('does not exist for another organization: not to read, not to change', async () => {
    const { id } = await raiseAlert(ours.owner.request(), { title: 'Ours' });
    expect(await alertLoader(theirs.owner.request()).load(id)).toBeNull();
    await expect(acknowledgeAlert(theirs.owner.request(), id)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(resolveAlert(theirs.owner.request(), id)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect((await alertConnection(theirs.owner.request(), {}, {})).nodes).toEqual([]);
  });
});

describe('the list of alerts', () => {
  it('pages through everything once, the newest first', async () => {
    const organization = await anOrganization(database);
    for (let i = 0; i < 5; i++) await raiseAlert(organization.owner.request(), { title: `Alert ${i}` });
    const titles: string[] = [];
    let after: string | null = null;
    do {
      const page = await alertConnection(organization.owner.request(), {}, { first: 2, after });
      titles.push(...page.nodes.map((alert) => alert.title));
      after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
    } while (after !== null);
    expect(titles).toEqual(['Alert 4', 'Alert 3', 'Alert 2', 'Alert 1', 'Alert 0']);
  });

  it('takes a search literally', async () => {
    const organization = await anOrganization(database);
    await raiseAlert(organization.owner.request(), { title: 'CPU at 100%' });
    await raiseAlert(organization.owner.request(), { title: 'CPU at 100 degrees' });
    const page = await alertConnection(organization.owner.request(), { search: '100%' }, {});
    expect(page.nodes.map((alert) => alert.title)).toEqual(['CPU at 100%']);
    expect(await page.totalCount()).toBe(1);
  });
});

describe('a threshold rule', () => {
  const rule = { name: 'Busy', metric: 'EVENTS_RECORDED', comparison: 'BELOW', threshold: 1 } as const;

  it('raises one alert while it is exceeded, and resolves it afterwards', async () => {
    const organization = await anOrganization(database);
    const ctx = () => organization.owner.request();
    const created = await createAlertRule(ctx(), rule);
    expect(await evaluateAlertRules(database)).toContain(created.id);
    expect(await evaluateAlertRules(database)).not.toContain(created.id);
    const open = (await alertConnection(ctx(), { status: 'OPEN' }, {})).nodes;
    expect(open).toMatchObject([{ title: 'Busy', source: 'RULE', ruleId: created.id, occurrences: 1 }]);
    await updateAlertRule(ctx(), created.id, { threshold: 0 });
    expect(await evaluateAlertRules(database)).toContain(created.id);
    expect((await alertConnection(ctx(), { status: 'OPEN' }, {})).nodes).toEqual([]);
  });

  it('is not fed by the alerts it raises', async () => {
    const organization = await anOrganization(database);
    await raiseAlert(organization.owner.request(), { title: 'One' });
    const options = { organizationId: organization.organizationId, since: new Date(Date.now() - 60_000) };
    expect(await countEvents(database, options)).toBe(1);
    expect(await countEvents(database, { ...options, except: ['alert.*'] })).toBe(0);
    expect(await countEvents(database, { ...options, types: ['alert.raised'] })).toBe(1);
  });

  it('resolves its alert when it is switched off or deleted', async () => {
    const organization = await anOrganization(database);
    const ctx = () => organization.owner.request();
    const { id } = await createAlertRule(ctx(), rule);
    await evaluateAlertRules(database);
    await updateAlertRule(ctx(), id, { enabled: false });
    expect((await alertConnection(ctx(), { status: 'OPEN' }, {})).nodes).toEqual([]);
    expect(await deleteAlertRule(ctx(), id)).toBe(id);
  });

  it('names everything that is wrong with it, and a name that is taken', async () => {
    const ctx = () => ours.owner.request();
    await createAlertRule(ctx(), rule);
    await expect(createAlertRule(ctx(), { ...rule, name: 'BUSY' })).rejects.toMatchObject({
      problems: [{ code: 'TAKEN' }],
    });
    const wrong = { ...rule, name: ' ', threshold: -1, windowSeconds: 5 };
    await expect(async () => createAlertRule(ctx(), wrong)).rejects.toMatchObject({
      problems: [{ code: 'REQUIRED' }, { code: 'OUT_OF_RANGE' }, { code: 'OUT_OF_RANGE' }],
    });
  });

  it('can’t be changed or deleted by another organization', async () => {
    const { id } = await createAlertRule(ours.owner.request(), { ...rule, name: 'Ours alone' });
    await expect(updateAlertRule(theirs.owner.request(), id, { enabled: false })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
    await expect(deleteAlertRule(theirs.owner.request(), id)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});
