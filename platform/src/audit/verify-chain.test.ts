import postgres from 'postgres';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { secretsFrom } from '../secrets/index.ts';
import { anOrganization, type TestDatabase, type TestOrganization, testDatabase } from '../testing/index.ts';
import { applyRetention } from './apply-retention.ts';
import { insertRecords } from './queries.ts';
import { hashOf } from './record-hash.ts';
import { aRecord } from './testing/a-record.ts';
import { writeRecords } from './testing/write-records.ts';
import { verifyChain } from './verify-chain.ts';

const secrets = secretsFrom('x'.repeat(32));
let database: TestDatabase;
let organization: TestOrganization;
/** Somebody with all rights in the database, and none of the installation's keys. */
let intruder: postgres.Sql;

beforeEach(async () => {
  database = await testDatabase();
  organization = await anOrganization(database);
  intruder = postgres(database.ownerUrl, { max: 1, onnotice: () => {} });
  await intruder`alter table platform.audit_record disable trigger refuse_change`;
  await record(10);
});
afterEach(async () => {
  await intruder.end();
  await database.close();
});

/** Adds records whose days go back from today, the oldest first. */
async function record(count: number): Promise<void> {
  const made = Array.from({ length: count }, (_, index) =>
    aRecord(organization.organizationId, { daysAgo: (count - index) * 10 }),
  );
  await writeRecords(database, secrets, organization.organizationId, made);
}

const problems = async () => (await verifyChain(database, secrets, organization.organizationId)).problems;

it('finds nothing wrong with an intact chain', async () => {
  const report = await verifyChain(database, secrets, organization.organizationId);
  expect(report).toMatchObject({ records: 10, first: 1n, last: 10n, problems: [] });
  expect(report.hash).toMatch(/^[0-9a-f]{64}$/);
});

it.each([
  [`summary = 'did nothing'`],
  [`actor_name = 'Somebody else'`],
  [`occurred_at = occurred_at + interval '1 millisecond'`],
  [`after = '{"name": "x"}'`],
  [`ip_address = null`],
  [`text = ''`],
  [`risk = 'LOW', reasons = '{}'`],
])('names the record whose %s', async (change) => {
  await intruder.unsafe(`update platform.audit_record set ${change} where link = 4`);
  expect(await problems()).toEqual(['Record 4 was changed, or record 3 was rewritten together with its hash.']);
});

it('finds a record that was rewritten together with its hash', async () => {
  const [before] = await intruder<{ hash: Buffer }[]>`select hash from platform.audit_record where link = 3`;
  const forged = aRecord(organization.organizationId, { summary: 'did nothing' });
  const hash = hashOf(before?.hash ?? Buffer.alloc(0), { ...forged, link: 4n });
  await intruder`delete from platform.audit_record where link = 4`;
  await insertRecords(database.system, [{ ...forged, link: 4n, hash }]);
  expect(await problems()).toEqual(['Record 5 was changed, or record 4 was rewritten together with its hash.']);
});

it('names records that were removed, in the middle and at the end', async () => {
  await intruder`delete from platform.audit_record where link in (3, 4, 10)`;
  expect(await problems()).toEqual(['Records 3 to 4 were removed.', 'Record 10 was removed.']);
});

it('names a record that was inserted behind the end', async () => {
  const [last] = await intruder<{ hash: Buffer }[]>`select hash from platform.audit_record where link = 10`;
  const forged = aRecord(organization.organizationId, {});
  const hash = hashOf(last?.hash ?? Buffer.alloc(0), { ...forged, link: 11n });
  await insertRecords(database.system, [{ ...forged, link: 11n, hash }]);
  expect(await problems()).toEqual(['Record 11 was inserted: the chain ends with 10.']);
});

it('does not believe an end that it has not signed', async () => {
  await intruder`delete from platform.audit_record where link > 8`;
  await intruder`
    update platform.audit_chain set link = 8, hash = (select hash from platform.audit_record where link = 8)`;
  expect(await problems()).toEqual([
    'The end of the chain was changed: its signature is not that of this installation.',
  ]);
});

it('stays whole when retention deletes its beginning', async () => {
  await database.system`
    insert into platform.audit_policy (organization_id, retention_days) values (${organization.organizationId}, 45)`;
  await applyRetention(database, secrets);
  expect(await verifyChain(database, secrets, organization.organizationId)).toMatchObject({
    records: 4,
    first: 7n,
    last: 10n,
    problems: [],
  });
  await record(1);
  expect(await problems()).toEqual([]);
  await intruder`delete from platform.audit_record where link = 7`;
  expect(await problems()).toEqual(['Record 7 was removed.']);
});

it('keeps everything while deletion is held', async () => {
  await database.system`
    insert into platform.audit_policy (organization_id, retention_days, held_since, hold_reason)
    values (${organization.organizationId}, 45, now(), 'a lawsuit')`;
  await applyRetention(database, secrets);
  expect(await verifyChain(database, secrets, organization.organizationId)).toMatchObject({ records: 10 });
});
