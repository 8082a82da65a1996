import { setTimeout as wait } from 'node:timers/promises';
import { changeAccess, revokeKey } from '@guardian/platform/access';
import { anOrganization } from '@guardian/platform/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { liveClient } from '../testing/live-client.ts';
import { type TestGateway, testGateway } from '../testing/test-gateway.ts';
import { recordNote } from '../testing/tiny-subgraphs.ts';

let gateway: TestGateway;

beforeAll(async () => {
  gateway = await testGateway();
});
afterAll(() => gateway?.[Symbol.asyncDispose]());

const changes = 'subscription($id: ID) { noteChanged(noteId: $id) { noteId subjectVersion note { text remark } } }';
const write = (id: string, text = 'hello', version = 1) => recordNote(gateway.organization.system, id, text, version);
const withKey = () => liveClient(gateway.url, { params: { authorization: `Bearer ${gateway.key}` } });

/** Where the log is: a subscription that starts here has what is recorded from now on, however late it begins. */
const now = async () => ({ after: (await gateway.post('{ whoAmI }')).body.extensions.cursor });

function noteIds(results: { data?: unknown }[]): string[] {
  return results.map(({ data }) => (data as { noteChanged: { noteId: string } }).noteChanged.noteId);
}

describe('a subscription', () => {
  it('delivers what was frozen in the event, joined with another subgraph, with a cursor', async () => {
    await using client = withKey();
    const stream = client.subscribe(changes, { extensions: await now() });
    await write('a', 'as it was');
    const [first] = await stream.take(1);
    const remark = `a for ${gateway.organization.organizationId}`;
    expect(first?.data).toEqual({
      noteChanged: { noteId: 'a', subjectVersion: 1, note: { text: 'as it was', remark } },
    });
    expect(first?.extensions?.cursor).toEqual(expect.any(String));
  });

  it('delivers only what its arguments select, and nothing of another organization', async () => {
    await using client = withKey();
    const stream = client.subscribe(changes, { variables: { id: 'wanted' }, extensions: await now() });
    const other = anOrganization(gateway.runtime.database);
    await recordNote((await other).system, 'wanted', 'theirs');
    await write('unwanted');
    await write('wanted', 'ours');
    await stream.take(1);
    await wait(150);
    expect(
      stream.received.map(({ data }) => (data as { noteChanged: { note: { text: string } } }).noteChanged.note.text),
    ).toEqual(['ours']);
  });

  it('resumes behind its cursor with each event once, in order', async () => {
    const ids = Array.from({ length: 30 }, (_, index) => `resume-${index}`);
    const first = withKey();
    const before = first.subscribe(changes, { extensions: await now() });
    for (const id of ids.slice(0, 10)) await write(id);
    const seen = await before.take(7);
    await first.dispose();
    for (const id of ids.slice(10, 20)) await write(id);
    await using second = withKey();
    const after = second.subscribe(changes, { extensions: { after: seen[6]?.extensions?.cursor } });
    for (const id of ids.slice(20)) await write(id);
    await after.take(23);
    await wait(100);
    expect([...noteIds(seen), ...noteIds(after.received)]).toEqual(ids);
  });

  it('has no hole after a query, if it starts at the cursor of the query', async () => {
    const { body } = await gateway.post('{ note(id: "x") { text } }');
    await write('between');
    await using client = withKey();
    const stream = client.subscribe(changes, { extensions: { after: body.extensions.cursor } });
    expect(noteIds(await stream.take(1))).toEqual(['between']);
  });

  it('delivers the latest value of a signal, without a cursor', async () => {
    const { organizationId } = gateway.organization;
    await gateway.runtime.signals.publish('test.pulse', organizationId, { count: 1 });
    await using client = withKey();
    const stream = client.subscribe('subscription { pulse { count } }');
    await stream.take(1);
    await gateway.runtime.signals.publish('test.pulse', organizationId, { count: 2 });
    expect(await stream.take(2)).toEqual([{ data: { pulse: { count: 1 } } }, { data: { pulse: { count: 2 } } }]);
  });
});

describe('a subscription that can not start', () => {
  const codes = (ended: unknown) =>
    (ended as { extensions: { code: string } }[]).map(({ extensions }) => extensions.code);

  it.each([
    ['with a forged cursor', changes, { after: 'x.y.z' }, 'CURSOR_INVALID'],
    ['with an unknown field', 'subscription { nothing }', {}, 'GRAPHQL_VALIDATION_FAILED'],
    ['with a malformed document', 'subscription {', {}, 'GRAPHQL_PARSE_FAILED'],
  ])('%s is told so, and the socket stays open', async (_name, query, extensions, code) => {
    await using client = withKey();
    const stream = client.subscribe(query, { extensions });
    expect(codes(await stream.ended)).toEqual([code]);
  });

  it('for want of a permission is told so at once, not at the first event', async () => {
    const { secret } = await gateway.organization.key(['alert.read']);
    await using client = liveClient(gateway.url, { params: { authorization: `Bearer ${secret}` } });
    expect(codes(await client.subscribe(changes).ended)).toEqual(['FORBIDDEN']);
    const within = `subscription ($with: Boolean!, $id: ID) {
      noteChanged(noteId: $id) { noteId note { text @include(if: $with) } } }`;
    expect(codes(await client.subscribe(within, { variables: { with: true } }).ended)).toEqual(['FORBIDDEN']);
  });

  it('with a wrong key is closed with 4403', async () => {
    await using client = liveClient(gateway.url, { params: { authorization: 'Bearer grd_live_wrong' } });
    client.subscribe(changes);
    expect((await client.closed).code).toBe(4403);
  });

  it('from a page of another site with a cookie gets no socket', async () => {
    const headers = { cookie: 'a=b', origin: 'https://evil.example' };
    const socket = new WebSocket(new URL('/graphql', gateway.url), 'graphql-transport-ws', { headers });
    const status = await new Promise((resolve) => {
      socket.on('unexpected-response', (_request, response) => resolve(response.statusCode));
      socket.on('open', () => resolve('open'));
    });
    expect(status).toBe(403);
  });
});

describe('queries and mutations over the socket', () => {
  it('answer like over HTTP', async () => {
    await using client = withKey();
    const [answer] = await client.subscribe('{ note(id: "a") { text } }').take(1);
    expect(answer?.data).toEqual({ note: { text: 'text of a' } });
    const [written] = await client.subscribe('mutation { writeNote(id: "m", text: "t") { id } }').take(1);
    expect(written?.data).toEqual({ writeNote: { id: 'm' } });
  });
});

describe('what was revoked', () => {
  it('ends its socket within a second, without an event', async () => {
    const { principal, secret } = await gateway.organization.key(['contact.read']);
    await using client = liveClient(gateway.url, { params: { authorization: `Bearer ${secret}` } });
    const stream = client.subscribe(changes);
    await client.subscribe('{ whoAmI }').take(1);
    const since = performance.now();
    const ctx = gateway.organization.owner.request();
    await changeAccess(ctx, (tx) => revokeKey(tx, principal.keyId));
    expect((await client.closed).code).toBe(4403);
    expect(performance.now() - since).toBeLessThan(1_000);
    await write('after');
    await wait(150);
    // An event of the test before may still have been on its way when the stream began.
    const notes = stream.received.map(({ data }) => (data as { noteChanged: { noteId: string } }).noteChanged.noteId);
    expect(notes.filter((id) => id !== 'm')).toEqual([]);
  });
});
