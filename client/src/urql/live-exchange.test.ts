import { openCursors } from '@guardian/platform/events';
import { Client, fetchExchange, type OperationResult } from '@urql/core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { pipe, subscribe } from 'wonka';
import { type TestGateway, testGateway } from '../../../gateway/src/testing/test-gateway.ts';
import { notes, recordNote, remarks } from '../../../gateway/src/testing/tiny-subgraphs.ts';
import { createLiveClient } from '../index.ts';
import { counter, countTo, liveCount } from '../testing/counter.ts';
import { liveExchange } from './index.ts';

let gateway: TestGateway;

beforeAll(async () => {
  gateway = await testGateway({ definitions: [notes, remarks, counter] });
});
afterAll(() => gateway?.[Symbol.asyncDispose]());

const changes = 'subscription { noteChanged { __typename noteId subjectVersion } }';
const write = (id: string) => recordNote(gateway.organization.system, id, 'text');

/** An urql client whose requests can be watched, and held back or changed on their way. */
function urql(answer: (response: Response, body: string) => Promise<Response> = async (response) => response) {
  const asked: string[] = [];
  const authorization = `Bearer ${gateway.key}`;
  const live = createLiveClient({
    url: `${gateway.url.href.replace('http', 'ws')}graphql`,
    credential: () => ({ authorization }),
    linger: 0,
  });
  const client = new Client({
    url: new URL('/graphql', gateway.url).href,
    requestPolicy: 'network-only',
    preferGetMethod: false,
    fetchOptions: { headers: { authorization } },
    async fetch(url, init) {
      const body = String(init?.body);
      asked.push(body);
      return answer(await fetch(url, init), body);
    },
    exchanges: [liveExchange(live), fetchExchange],
  });
  return { client, asked, [Symbol.dispose]: live.dispose };
}

function watch(client: Client, document: string, kind: 'query' | 'subscription' = 'subscription') {
  const results: OperationResult[] = [];
  const looks = new Set<() => void>();
  const { unsubscribe } = pipe(
    client[kind](document, {}),
    subscribe((result) => {
      results.push(result);
      for (const look of looks) look();
    }),
  );
  const take = (count: number) =>
    new Promise<OperationResult[]>((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error(`only ${results.length} of ${count}`)), 10_000);
      const look = () => {
        if (results.length < count) return;
        clearTimeout(timer);
        looks.delete(look);
        resolve(results.slice(0, count));
      };
      looks.add(look);
      look();
    });
  return { results, take, unsubscribe };
}

const noteIds = (results: OperationResult[]) => results.map(({ data }) => data.noteChanged.noteId);

it('a subscription beside a query starts where the query was answered, however late it is opened', async () => {
  using graph = urql(async (response) => {
    await write('while the answer is under way');
    return response;
  });
  const events = watch(graph.client, changes);
  const query = watch(graph.client, '{ note(id: "a") { id text } }', 'query');
  await query.take(1);
  expect(noteIds(await events.take(1))).toEqual(['while the answer is under way']);
  events.unsubscribe();
  query.unsubscribe();
});

it('an expired cursor: the queries on screen are asked again, the subscription goes on, and the page hears no error', async () => {
  const expired = openCursors({ epoch: () => 'before the restore', floor: () => 0n }, gateway.runtime.secrets);
  const cursor = expired.encode(gateway.organization.organizationId, 1n);
  let outdated = true;
  using graph = urql(async (response) => {
    const body = (await response.json()) as { extensions: { cursor: string } };
    if (outdated) body.extensions.cursor = cursor;
    return Response.json(body);
  });
  const documents = ['a', 'b', 'left the screen'].map((id) => `{ note(id: "${id}") { id text } }`);
  const watched = [];
  for (const document of documents) {
    const query = watch(graph.client, document, 'query');
    watched.push(query);
    await query.take(1);
  }
  const queries = watched.slice(0, 2);
  watched[2]?.unsubscribe();
  graph.asked.length = 0;
  outdated = false;
  const events = watch(graph.client, changes);
  for (const { take } of queries) await take(2);
  await write('after the reading');
  const [event] = await events.take(1);
  expect(event?.error).toBeUndefined();
  expect(noteIds(event ? [event] : [])).toEqual(['after the reading']);
  expect(graph.asked).toHaveLength(2);
  for (const { unsubscribe } of [...queries, events]) unsubscribe();
});

it('of queries that are the first of all, and sent together, one is read and the others are read behind it', async () => {
  using graph = urql();
  const queries = ['a', 'b'].map((id) => watch(graph.client, `{ note(id: "${id}") { id } }`, 'query'));
  // Its first answer, the same marked as stale, and the second.
  await Promise.race(queries.map(({ take }) => take(3)));
  expect(graph.asked).toHaveLength(3);
  for (const { unsubscribe } of queries) unsubscribe();
});

it('a live query is a query whose result goes on changing, and is asked over the socket alone', async () => {
  using graph = urql();
  await countTo(gateway.organization.system, 1);
  const once = await graph.client.query(liveCount, {}).toPromise();
  expect(once.data).toMatchObject({ count: 1 });
  const query = watch(graph.client, liveCount, 'query');
  await query.take(1);
  await countTo(gateway.organization.system, 2);
  await expect.poll(() => query.results.at(-1)?.data.count, { timeout: 10_000 }).toBe(2);
  expect(graph.asked).toEqual([]);
  query.unsubscribe();
});

it('a subscription that is refused says why and ends', async () => {
  using graph = urql();
  const [result] = await watch(graph.client, 'subscription { nothingOfTheKind }').take(1);
  expect(result?.error?.graphQLErrors[0]?.extensions.code).toBe('GRAPHQL_VALIDATION_FAILED');
  expect(result?.hasNext).toBe(false);
});
