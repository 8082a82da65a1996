import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { secretsFrom } from '@guardian/platform/secrets';
import { anOrganization, type TestDatabase, type TestOrganization, testDatabase } from '@guardian/platform/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aRecord } from '../../../../platform/src/audit/testing/a-record.ts';
import { writeRecords } from '../../../../platform/src/audit/testing/write-records.ts';
import { createAuditStream } from './create-audit-stream.ts';
import { dueStreams, findStream } from './queries.ts';
import type { AuditStreamRow } from './tables.ts';
import { certificate } from './testing/certificate.ts';
import { deliveryWorker } from './testing/delivery-worker.ts';
import { httpsReceiver, type Mood, type Receiver, syslogReceiver } from './testing/receivers.ts';

const secrets = secretsFrom('x'.repeat(32));
let database: TestDatabase;
const children = new Set<ChildProcess>();

beforeAll(async () => {
  database = await testDatabase();
});
afterAll(async () => {
  for (const child of children) await kill(child);
  await database.close();
});

async function startWorker(): Promise<ChildProcess> {
  const child = fork(new URL('./testing/worker-process.ts', import.meta.url), [database.url], { execArgv: [] });
  children.add(child);
  await once(child, 'message');
  return child;
}

async function kill(child: ChildProcess): Promise<void> {
  children.delete(child);
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exit = once(child, 'exit');
  child.kill('SIGKILL');
  await exit;
}

async function record(organization: TestOrganization, count: number): Promise<void> {
  for (let left = count; left > 0; left -= 2_000) {
    const made = Array.from({ length: Math.min(2_000, left) }, () => aRecord(organization.organizationId, {}));
    await writeRecords(database, secrets, organization.organizationId, made);
  }
}

/** A stream from the first record on; without a worker to deliver it. */
async function streamTo(receiver: Pick<Receiver, 'url'>, organization: TestOrganization, more: object = {}) {
  await using _runtime = await deliveryWorker(database, { works: false });
  const input = { name: receiver.url, url: receiver.url, caCertificate: certificate, from: 1, ...more };
  return createAuditStream(organization.owner.context, input);
}

const look = async ({ organizationId, system }: TestOrganization, { id }: AuditStreamRow) => {
  const stream = await findStream(system.db, organizationId, id);
  if (stream === null) throw new Error('the stream is gone');
  return stream;
};

const placesOf = ({ arrivals }: Receiver) =>
  arrivals.map(({ records }) => records.map(({ place }) => place as number)).filter(({ length }) => length > 0);

/** Each delivery goes on behind the one before or begins where that began; so whatever is doubled is of the last batch. */
function inOrder(deliveries: number[][]): number {
  let [last, begun, doubled] = [0, 0, 0];
  for (const places of deliveries) {
    const [first = 0] = places;
    expect(first === last + 1 || first === begun).toBe(true);
    expect(places).toEqual(places.map((_, index) => first + index));
    doubled += Math.max(0, last - first + 1);
    begun = first;
    last = Math.max(last, places.at(-1) ?? 0);
  }
  return doubled;
}

const records = 10_000;
/** By turns: what a receiver does to the deliveries that it gets. */
const moods: Mood[] = ['takes', 'fails', 'takes', 'cuts', 'takes', 'takesAndCuts', 'takes', 'takes'];

describe.each([
  ['HTTPS', (moodOf: (nth: number) => Mood) => httpsReceiver(moodOf)],
  ['syslog over TLS', (moodOf: (nth: number) => Mood) => syslogReceiver('tls', moodOf)],
  ['syslog over TCP', (moodOf: (nth: number) => Mood) => syslogReceiver('tcp', moodOf)],
])('%s', (_kind, receive) => {
  it('loses nothing of 10,000 records, in order, while the receiver fails, hangs and cuts and workers are killed', {
    timeout: 150_000,
  }, async () => {
    const organization = await anOrganization(database);
    await record(organization, records);
    await using receiver = await receive((nth) => (nth === 9 ? 'hangs' : (moods[nth % moods.length] ?? 'takes')));
    const { auditStream } = await streamTo(receiver, organization);
    let worker = await startWorker();
    for (const death of [3, 7]) {
      await expect.poll(() => receiver.begun, { timeout: 60_000, interval: 1 }).toBeGreaterThan(death);
      await kill(worker);
      worker = await startWorker();
    }
    await expect.poll(async () => (await look(organization, auditStream)).place, { timeout: 100_000 }).toBe(records);
    await kill(worker);
    const ids = new Set(receiver.arrivals.flatMap(({ records: taken }) => taken.map(({ id }) => id as string)));
    const expected = Array.from({ length: records }, (_, index) => `${organization.organizationId}:${index + 1}`);
    expect([...ids]).toEqual(expected);
    expect(inOrder(placesOf(receiver))).toBeLessThanOrEqual(8 * 500);
    expect(await look(organization, auditStream)).toMatchObject({ missed: 0, failures: 0, failingSince: null });
  });
});

it('is taken over within seconds when its worker is killed in the middle of a batch', { timeout: 60_000 }, async () => {
  const organization = await anOrganization(database);
  await record(organization, 10);
  await using receiver = await httpsReceiver((nth) => (nth === 0 ? 'hangs' : 'takes'));
  const holder = await startWorker();
  await streamTo(receiver, organization);
  await expect.poll(() => receiver.begun, { timeout: 20_000 }).toBe(1);
  const other = await startWorker();
  const killed = performance.now();
  await kill(holder);
  await expect.poll(() => receiver.arrivals.length, { timeout: 20_000, interval: 20 }).toBe(2);
  const seconds = (performance.now() - killed) / 1_000;
  expect(seconds).toBeLessThan(12);
  expect(inOrder(placesOf(receiver))).toBe(10);
  await kill(other);
});

it('is delivered beside ten streams of another organization whose receivers say nothing', {
  timeout: 60_000,
}, async () => {
  const [slow, organization] = [await anOrganization(database), await anOrganization(database)];
  for (const each of [slow, organization]) await record(each, 10);
  await using hanging = await httpsReceiver(() => 'hangs');
  await using receiver = await httpsReceiver();
  for (let nth = 0; nth < 10; nth++) await streamTo(hanging, slow, { name: `Slow ${nth}` });
  await using _worker = await deliveryWorker(database);
  await expect.poll(() => hanging.begun, { timeout: 20_000 }).toBeGreaterThan(0);
  await streamTo(receiver, organization);
  await expect.poll(() => receiver.arrivals.length, { interval: 20 }).toBe(1);
  expect(hanging.begun).toBeLessThanOrEqual(4);
});

it('has its turn before streams that had theirs, however many there are', async () => {
  const organization = await anOrganization(database);
  const made: string[] = [];
  for (const name of ['first', 'second', 'third']) {
    const { auditStream } = await streamTo({ url: 'https://siem.example.com' }, organization, { name });
    made.push(auditStream.id);
  }
  const [first = '', second = '', third = ''] = made;
  await database.system`update tenants.audit_stream set lease_until = now() - interval '1 second' where id = ${first}`;
  await database.system`update tenants.audit_stream set lease_until = now() - interval '1 minute' where id = ${second}`;
  const due = (await dueStreams(database.system)).map(({ id }) => id).filter((id) => made.includes(id));
  expect(due).toEqual([third, second, first]);
});

it('gives its stream back at once when its worker stops, and sends no half of a batch again', async () => {
  const organization = await anOrganization(database);
  await record(organization, 10);
  await using receiver = await httpsReceiver();
  const { auditStream } = await streamTo(receiver, organization);
  {
    await using _worker = await deliveryWorker(database);
    await expect.poll(() => receiver.arrivals.length, { timeout: 10_000, interval: 1 }).toBe(1);
  }
  expect(await look(organization, auditStream)).toMatchObject({ place: 10 });
  const [row] = await database.system`select lease from tenants.audit_stream where id = ${auditStream.id}`;
  expect(row?.lease).toBeNull();
});
