import { afterAll, beforeAll, expect, it } from 'vitest';
import { transact } from '../database/index.ts';
import { forbidden } from '../errors/index.ts';
import { defineEvent, openEventLog } from '../events/index.ts';
import { secretsFrom } from '../secrets/index.ts';
import { createLogger } from '../telemetry/index.ts';
import { anOrganization, type TestDatabase, type TestOrganization, testDatabase } from '../testing/index.ts';
import { type AuditFilter, AuditNotes, type Keeper, searchOf, searchRecords, startKeeper } from './index.ts';

const thingChanged = defineEvent<{ thing: object; note?: string }>('thing.changed', {
  subject: 'Thing',
  description: 'For tests.',
  summary: () => 'changed the thing',
});
const thingDeleted = defineEvent<{ thing: object }>('thing.deleted', {
  subject: 'Thing',
  description: 'For tests.',
  risk: 'MEDIUM',
  summary: () => 'deleted the thing',
});

let database: TestDatabase;
let ours: TestOrganization;
let theirs: TestOrganization;
let keeper: Keeper;
let notes: AuditNotes;
let stop: () => Promise<void>;
const log = createLogger({ logLevel: 'silent' });

beforeAll(async () => {
  database = await testDatabase();
  [ours, theirs] = [await anOrganization(database), await anOrganization(database)];
  const eventLog = openEventLog(database, { log });
  await eventLog.start();
  keeper = startKeeper({ database, eventLog, secrets: secretsFrom('x'.repeat(32)), log });
  notes = new AuditNotes(database, log);
  stop = async () => {
    await notes.close();
    await keeper.stop();
    await eventLog.stop();
    await database.close();
  };
});
afterAll(() => stop());

const change = (organization: TestOrganization, id: string, thing: object) =>
  transact(organization.owner.context, async (tx) => {
    tx.record(thingChanged({ id, version: 1, payload: { thing } }));
  });

async function found(organization: TestOrganization, filter: AuditFilter, count?: number) {
  const read = () => searchRecords(organization.system.db, searchOf(filter), { behind: null, limit: 100 });
  if (count !== undefined) await expect.poll(async () => (await read()).length, { timeout: 10_000 }).toBe(count);
  return read();
}

it('makes each change a record: by whom, from where, what it was and what it is', async () => {
  await change(ours, 'a', { name: 'First', size: 1 });
  await change(ours, 'a', { name: 'Second', size: 1 });
  await transact(ours.owner.context, async (tx) => {
    tx.record(thingDeleted({ id: 'a', version: 3, payload: { thing: { name: 'Second', size: 1 } } }));
  });
  const [deleted, second, first] = await found(ours, { subjectId: 'a' }, 3);
  expect(first).toMatchObject({
    kind: 'CHANGE',
    type: 'thing.changed',
    actor: { kind: 'MEMBER', id: ours.owner.principal.id, name: 'Ada Lovelace' },
    ipAddress: '127.0.0.1',
    userAgent: 'test',
    requestId: ours.owner.context.requestId,
    before: null,
    after: { name: 'First', size: 1 },
    risk: 'LOW',
    reasons: [],
  });
  expect(second).toMatchObject({ before: { name: 'First', size: 1 }, after: { name: 'Second', size: 1 } });
  expect(deleted).toMatchObject({
    before: { name: 'Second', size: 1 },
    after: null,
    risk: 'MEDIUM',
    reasons: ['NOTABLE_CHANGE', 'DESTRUCTIVE'],
  });
  expect([first?.link, second?.link, deleted?.link]).toEqual([1n, 2n, 3n]);
});

it('counts equal refusals of a minute instead of keeping each', async () => {
  const refusal = forbidden('No.', { permission: 'contact.delete' });
  const ctx = ours.owner.context;
  notes.refused(ctx, { field: 'deleteContact' }, refusal);
  await found(ours, { kinds: ['REFUSAL'] }, 1);
  for (let time = 0; time < 5_000; time++) notes.refused(ctx, { field: 'deleteContact' }, refusal);
  await notes.close();
  const records = await found(ours, { kinds: ['REFUSAL'] }, 2);
  expect(records.map(({ times }) => times)).toEqual([5_000, 1]);
  expect(records[0]).toMatchObject({
    type: 'refused.deleteContact',
    risk: 'HIGH',
    reasons: ['REFUSED', 'REPEATED'],
    details: { permission: 'contact.delete', code: 'FORBIDDEN' },
  });
  notes = new AuditNotes(database, log);
});

it('keeps no more than some hundred different notes of an organization in a minute', async () => {
  for (let field = 0; field < 3_000; field++)
    notes.refused(theirs.owner.context, { field: `f${field}` }, forbidden('No.'));
  await notes.close();
  notes = new AuditNotes(database, log);
  const read = async () => {
    const [row] = await database.system<{ records: number; times: number }[]>`
      select count(*)::int as records, sum(times)::int as times from platform.audit_record
      where organization_id = ${theirs.organizationId} and kind = 'REFUSAL'`;
    return row;
  };
  await expect.poll(read, { timeout: 10_000 }).toEqual({ records: 201, times: 3_000 });
});

it('finds by words, phrases, parts, and by what was not said', async () => {
  await change(ours, 'b', { title: 'Quarterly report of Zürich', mail: 'grace.hopper@example.com' });
  await change(ours, 'c', { title: 'Report of the quarter', note: 'needlework' });
  await found(ours, { types: ['thing.*'], text: 'report' }, 2);
  const ids = async (text: string) =>
    (await found(ours, { text, types: ['thing.*'] })).map(({ subjectId }) => subjectId);
  expect(await ids('"quarterly report"')).toEqual(['b']);
  expect(await ids('"report quarterly"')).toEqual([]);
  expect(await ids('quart rep')).toEqual(['c', 'b']);
  expect(await ids('ZÜRICH')).toEqual(['b']);
  expect(await ids('grace.hop')).toEqual(['b']);
  expect(await ids('*edlew*')).toEqual(['c']);
  expect(await ids('report -zürich')).toEqual(['c']);
  expect(await ids("'; drop table x; -- report")).toEqual([]);
  expect(await ids('& | ! ( ) :* <->')).toHaveLength(5);
});

it('combines filters, and shows nothing of another organization', async () => {
  const filter: AuditFilter = {
    text: 'zürich',
    kinds: ['CHANGE'],
    types: ['thing.changed', 'x.*'],
    actorId: ours.owner.principal.id,
    actorKinds: ['MEMBER'],
    subjectTypes: ['Thing'],
    subjectId: 'b',
    ipAddress: '127.0.0.0/8',
    userAgent: 'test',
    requestId: ours.owner.context.requestId,
    riskLevels: ['LOW', 'HIGH'],
    since: new Date(Date.now() - 60_000),
    until: new Date(Date.now() + 60_000),
  };
  expect(await found(ours, filter)).toHaveLength(1);
  for (const more of [{ countries: ['NL'] }, { onBehalfOfId: ours.owner.principal.id }, { riskReasons: ['REFUSED'] }])
    expect(await found(ours, { ...filter, ...more })).toEqual([]);
  expect(await found(theirs, filter)).toEqual([]);
  expect(await found(theirs, { text: 'report' })).toEqual([]);
});
