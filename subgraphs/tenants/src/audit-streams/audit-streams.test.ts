import { startKeeper } from '@guardian/platform/audit';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Person, type TestGraph, testGraph } from '../testing/test-graph.ts';
import { deliverDueStreams } from './deliver-due-streams.ts';
import { signatureHeaders } from './signature.ts';
import { certificate } from './testing/certificate.ts';
import { httpsReceiver, type Receiver } from './testing/receivers.ts';

let graph: TestGraph;
let stop: () => Promise<void>;
beforeAll(async () => {
  graph = await testGraph({ GUARDIAN_ALLOW_PRIVATE_HTTP: 'true' });
  const keeper = startKeeper(graph.runtime);
  const service = await deliverDueStreams.start(graph.runtime);
  stop = async () => {
    await service.stop();
    await keeper.stop();
    await graph.close();
  };
});
afterAll(() => stop());

const create = `mutation ($input: CreateAuditStreamInput!) { createAuditStream(input: $input) {
  auditStream { id name kind url state place lag missed filter createdBy { name } version } secret errors { path code } } }`;
const read = `query ($id: ID!) { auditStream(id: $id) {
  id state place lag missed failures lastError lastDeliveredAt failingSince nextAttemptAt version } }`;
const on = (verb: string, more = '') =>
  `mutation ($id: ID!) { ${verb}(id: $id${more}) { auditStream { state place version } errors { path code } } }`;
const createTeam = 'mutation ($name: String!) { createTeam(input: { name: $name }) { team { id } } }';

async function made(owner: Person, receiver: Pick<Receiver, 'url'>, more: object = {}) {
  const input = { name: 'SIEM', url: receiver.url, caCertificate: certificate, from: 1, ...more };
  const { data } = await graph.ask(owner, create, { input });
  expect(data.createAuditStream.errors).toEqual([]);
  return { ...data.createAuditStream.auditStream, secret: data.createAuditStream.secret as string };
}

const types = ({ arrivals }: Receiver) => arrivals.flatMap(({ records }) => records.map(({ type }) => type as string));

it('delivers what is recorded, signed, and follows what comes', { timeout: 40_000 }, async () => {
  const { owner, organization } = await graph.founder();
  await using receiver = await httpsReceiver();
  const stream = await made(owner, receiver);
  expect(stream).toMatchObject({ kind: 'HTTPS', createdBy: { name: 'Ada Lovelace' }, version: 1, filter: null });
  await expect.poll(() => types(receiver), { timeout: 20_000 }).toContain('auditStream.created');
  await graph.ask(owner, createTeam, { name: 'Later' });
  await expect.poll(() => types(receiver).at(-1), { timeout: 20_000 }).toBe('team.created');
  const [first] = receiver.arrivals;
  expect(first?.records[0]).toMatchObject({
    id: `${organization.id}:1`,
    place: 1,
    hash: expect.stringMatching(/^\w{64}$/),
  });
  const { 'webhook-id': id, 'webhook-timestamp': at, ...headers } = first?.headers ?? {};
  const expected = signatureHeaders(stream.secret, String(id), first?.body ?? '', new Date(Number(at) * 1_000));
  expect(headers).toMatchObject({
    'content-type': 'application/jsonl; charset=utf-8',
    'webhook-signature': expected['webhook-signature'],
  });
  await expect
    .poll(async () => (await graph.ask(owner, read, { id: stream.id })).data.auditStream, { timeout: 10_000 })
    .toMatchObject({ state: 'ACTIVE', lag: 0, missed: 0, failures: 0, lastError: null });
});

it('is let in by the header that its receiver asks for, which nobody sees', { timeout: 40_000 }, async () => {
  const { owner } = await graph.founder();
  await using receiver = await httpsReceiver();
  const { id } = await made(owner, receiver, { authorization: 'Splunk 5f1c' });
  await expect.poll(() => receiver.arrivals[0]?.headers.authorization, { timeout: 20_000 }).toBe('Splunk 5f1c');
  const update = `mutation ($id: ID!, $input: UpdateAuditStreamInput!) { updateAuditStream(id: $id, input: $input) {
    auditStream { authorized } errors { code } } }`;
  const change = async (input: object) => (await graph.ask(owner, update, { id, input })).data.updateAuditStream;
  expect(await change({ name: 'Kept' })).toMatchObject({ auditStream: { authorized: true } });
  expect(await change({ authorization: 'two\nlines' })).toMatchObject({ errors: [{ code: 'INVALID_FORMAT' }] });
  expect(await change({ url: 'https://elsewhere.example.com' })).toMatchObject({ errors: [{ code: 'REQUIRED' }] });
  expect(await change({ url: `${receiver.url}/other` })).toMatchObject({ auditStream: { authorized: true } });
  const moved = { url: 'https://elsewhere.example.com', authorization: 'Splunk 77' };
  expect(await change(moved)).toMatchObject({ auditStream: { authorized: true } });
  expect(await change({ url: receiver.url, authorization: null })).toMatchObject({
    auditStream: { authorized: false },
  });
  const seen = await graph.database.system`select 1 from platform.events where payload::text like '%5f1c%'`;
  expect(seen).toHaveLength(0);
});

it('shows nothing of the header where its receiver repeats it', { timeout: 40_000 }, async () => {
  const { owner } = await graph.founder();
  await using receiver = await httpsReceiver(() => 'takes', 'no Splunk 5f1c-9a by 5f1c-9a, NWYxYy05YQ==');
  const { id } = await made(owner, receiver, { authorization: 'Splunk 5f1c-9a' });
  const test = 'mutation ($id: ID!) { testAuditStream(id: $id) { test { answer } } }';
  const { answer } = (await graph.ask(owner, test, { id })).data.testAuditStream.test;
  expect(answer).toBe('no [secret Authorization] by [secret Authorization], [secret Authorization]==');
});

it('is one of ten at most, however many are made at the same time', async () => {
  const { owner } = await graph.founder();
  const input = (nth: number) => ({ name: `Stream ${nth}`, url: 'https://siem.example.com' });
  const all = await Promise.all(
    Array.from({ length: 14 }, (_, nth) => graph.ask(owner, create, { input: input(nth) })),
  );
  const codes = all.flatMap(({ data }) => data.createAuditStream.errors.map(({ code }: { code: string }) => code));
  expect(codes).toEqual(['TOO_MANY', 'TOO_MANY', 'TOO_MANY', 'TOO_MANY']);
});

it('sends what the filter finds, and moves past the rest', { timeout: 40_000 }, async () => {
  const { owner } = await graph.founder();
  await using receiver = await httpsReceiver();
  const stream = await made(owner, receiver, { filter: { types: ['team.*'], text: 'harbour' } });
  for (const name of ['Harbour', 'Other']) await graph.ask(owner, createTeam, { name });
  await expect
    .poll(async () => (await graph.ask(owner, read, { id: stream.id })).data.auditStream, { timeout: 20_000 })
    .toMatchObject({ lag: 0, place: 5 });
  expect(types(receiver)).toEqual(['team.created']);
});

it('shows its secret to whoever made it and never again, also when the same call is made twice', async () => {
  const { owner } = await graph.founder();
  const input = { name: 'Twice', url: 'https://siem.example.com/in' };
  const ask = () => graph.ask(owner, create, { input }, { idempotencyKey: 'once' });
  const [first, second] = [await ask(), await ask()];
  expect(first.data.createAuditStream.secret).toMatch(/^whsec_/);
  const { auditStream, secret } = first.data.createAuditStream;
  expect(second.data.createAuditStream).toMatchObject({ secret, auditStream: { id: auditStream.id } });
  expect((await graph.ask(owner, '{ auditStreams { id } }')).data.auditStreams).toHaveLength(1);
  const stored = await graph.database.system`
    select 1 from platform.idempotency where result::text like '%whsec%' union all
    select 1 from platform.events where payload::text like '%whsec%'`;
  expect(stored).toHaveLength(0);
});

it.each([
  [{ name: ' ', url: 'https://a.example' }, [{ path: ['input', 'name'], code: 'REQUIRED' }]],
  [{ name: 'a', url: 'ftp://a.example' }, [{ path: ['input', 'url'], code: 'INVALID_FORMAT' }]],
  [{ name: 'a', url: 'https://u:p@a.example' }, [{ path: ['input', 'url'], code: 'INVALID_FORMAT' }]],
  [{ name: 'a', url: 'tls://a.example/path' }, [{ path: ['input', 'url'], code: 'INVALID_FORMAT' }]],
  [
    { name: 'a', url: 'tls://a.example', caCertificate: 'x' },
    [{ path: ['input', 'caCertificate'], code: 'INVALID_FORMAT' }],
  ],
  [
    { name: 'a', url: 'tls://a.example', authorization: 'x' },
    [{ path: ['input', 'authorization'], code: 'OTHER_KIND' }],
  ],
  [{ name: 'a', url: 'tls://a.example', from: 999 }, [{ path: ['input', 'from'], code: 'OUT_OF_RANGE' }]],
])('says what is wrong with %j', async (input, errors) => {
  const { owner } = await graph.founder();
  expect((await graph.ask(owner, create, { input })).data.createAuditStream).toMatchObject({
    auditStream: null,
    errors,
  });
});

it('is for those who may: not for an editor, nor for another organization', async () => {
  const founded = await graph.founder();
  const stream = await made(founded.owner, { url: 'tls://siem.example.com' });
  const { person } = await graph.join(founded, 'editor');
  const there = { organization: founded.organization.id };
  expect((await graph.ask(person, '{ auditStreams { id } }', {}, there)).codes).toEqual(['FORBIDDEN']);
  const other = await graph.founder();
  const { id } = stream;
  expect((await graph.ask(other.owner, read, { id })).data).toEqual({ auditStream: null });
  const calls = ['pauseAuditStream', 'resumeAuditStream'].map((verb) => on(verb));
  calls.push(on('rewindAuditStream', ', to: 1'), on('updateAuditStream', ', input: { name: "Mine" }'));
  calls.push('mutation ($id: ID!) { deleteAuditStream(id: $id) { deletedId } }');
  calls.push('mutation ($id: ID!) { testAuditStream(id: $id) { test { delivered } } }');
  for (const call of calls) expect((await graph.ask(other.owner, call, { id })).codes).toEqual(['NOT_FOUND']);
});

it('pauses, resumes, is rewound and deleted, and each is told', { timeout: 60_000 }, async () => {
  const { owner } = await graph.founder();
  await using receiver = await httpsReceiver();
  const { id } = await made(owner, receiver);
  const ask = (verb: string, more?: string) => graph.ask(owner, on(verb, more), { id });
  await expect.poll(() => types(receiver).length, { timeout: 20_000 }).toBe(3);
  expect((await ask('pauseAuditStream')).data.pauseAuditStream.auditStream).toMatchObject({
    state: 'PAUSED',
    version: 2,
  });
  expect((await ask('pauseAuditStream')).codes).toEqual(['CONFLICT']);
  expect((await ask('rewindAuditStream', ', to: 99')).data.rewindAuditStream.errors).toEqual([
    { path: ['to'], code: 'OUT_OF_RANGE' },
  ]);
  expect((await ask('rewindAuditStream', ', to: 1')).data.rewindAuditStream.auditStream.place).toBe(0);
  expect((await ask('resumeAuditStream')).data.resumeAuditStream.auditStream.state).toBe('ACTIVE');
  await expect
    .poll(() => types(receiver).filter((type) => type === 'auditStream.created').length, { timeout: 20_000 })
    .toBe(2);
  const renamed = await ask('updateAuditStream', ', input: { name: "Other", filter: null }');
  expect(renamed.data.updateAuditStream.errors).toEqual([]);
  const kind = await ask('updateAuditStream', ', input: { url: "tls://a.example" }');
  expect(kind.data.updateAuditStream.errors).toEqual([{ path: ['input', 'url'], code: 'OTHER_KIND' }]);
  await expect.poll(() => types(receiver).at(-1), { timeout: 20_000 }).toBe('auditStream.updated');
  await graph.ask(owner, 'mutation ($id: ID!) { deleteAuditStream(id: $id) { deletedId } }', { id });
  expect((await graph.ask(owner, read, { id })).data).toEqual({ auditStream: null });
  expect(new Set(types(receiver).filter((type) => type.startsWith('auditStream.')))).toEqual(
    new Set(['created', 'paused', 'rewound', 'resumed', 'updated'].map((verb) => `auditStream.${verb}`)),
  );
});

it('sends a test record and shows what was answered', { timeout: 40_000 }, async () => {
  const { owner } = await graph.founder();
  await using receiver = await httpsReceiver((nth) => (nth === 0 ? 'takes' : 'fails'), 'thanks');
  const { id } = await made(owner, receiver, { filter: { types: ['none.*'] } });
  const test =
    'mutation ($id: ID!) { testAuditStream(id: $id) { test { delivered status answer error milliseconds } } }';
  const ask = async () => (await graph.ask(owner, test, { id })).data.testAuditStream.test;
  expect(await ask()).toMatchObject({ delivered: true, status: 200, answer: 'thanks', error: null });
  expect(receiver.arrivals[0]?.records).toMatchObject([{ test: true, type: 'auditStream.test' }]);
  expect(await ask()).toMatchObject({
    delivered: false,
    error: expect.stringMatching(/^localhost:\d+ answered 500: out of disk$/),
  });
});

it('keeps its place while it fails, says so after ten minutes by event and mail, and goes on', {
  timeout: 90_000,
}, async () => {
  const { owner } = await graph.founder();
  let failing = true;
  await using receiver = await httpsReceiver(() => (failing ? 'fails' : 'takes'));
  const { id } = await made(owner, receiver);
  const look = async () => (await graph.ask(owner, read, { id })).data.auditStream;
  await expect.poll(look, { timeout: 20_000 }).toMatchObject({
    state: 'FAILING',
    place: 0,
    lastError: expect.stringContaining('answered 500: out of disk'),
    nextAttemptAt: expect.any(String),
  });
  await graph.database.system`
    update tenants.audit_stream set failing_since = now() - interval '10 minutes', next_attempt_at = null where id = ${id}`;
  const told = () => graph.database.system`select type from platform.events where subject_id = ${id} order by seq`;
  await expect
    .poll(async () => (await told()).map(({ type }) => type), { timeout: 20_000 })
    .toContain('auditStream.failing');
  expect((await graph.mailTo(owner.email))?.subject).toBe('An audit stream fails: Acme');
  failing = false;
  await graph.database.system`update tenants.audit_stream set next_attempt_at = null where id = ${id}`;
  await expect.poll(() => types(receiver), { timeout: 20_000 }).toContain('auditStream.recovered');
  expect(types(receiver).filter((type) => type === 'auditStream.failing')).toHaveLength(1);
  expect(await look()).toMatchObject({ state: 'ACTIVE', missed: 0, lastError: null, failures: 0 });
});

it('says how many records retention deleted before they were delivered', { timeout: 40_000 }, async () => {
  const { owner, organization } = await graph.founder();
  await using receiver = await httpsReceiver();
  const { id } = await made(owner, receiver, { from: undefined });
  await graph.ask(owner, on('pauseAuditStream'), { id });
  await graph.ask(owner, on('rewindAuditStream', ', to: 1'), { id });
  const last = async () => (await graph.ask(owner, '{ auditPolicy { lastPlace } }')).data.auditPolicy.lastPlace;
  await expect.poll(last, { timeout: 10_000 }).toBe(5);
  await graph.database.system.begin(async (sql) => {
    await sql`update platform.audit_chain set cut_link = 2 where organization_id = ${organization.id}`;
    await sql`select platform.cut_audit(${organization.id}, 2)`;
  });
  await graph.ask(owner, on('resumeAuditStream'), { id });
  await expect.poll(() => types(receiver), { timeout: 20_000 }).toContain('auditStream.missed');
  expect(receiver.arrivals[0]?.records[0].place).toBe(3);
  expect((await graph.ask(owner, read, { id })).data.auditStream).toMatchObject({ missed: 2, state: 'ACTIVE' });
});
