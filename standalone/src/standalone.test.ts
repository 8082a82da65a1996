import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createClient as createStreamClient } from 'graphql-sse';
import { createClient } from 'graphql-ws';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { WebSocket } from 'ws';
import { type GatewayProcess, runGateway, startGateway } from './testing/gateway-process.ts';
import { bookSubgraph, ratingSubgraph, supergraphOf, type TestSubgraph, testSubgraph } from './testing/subgraphs.ts';

let books: TestSubgraph;
let ratings: TestSubgraph;
let gateway: GatewayProcess;

beforeAll(async () => {
  [books, ratings] = await Promise.all([bookSubgraph(), ratingSubgraph()]);
  gateway = await startGateway(supergraphOf(books, ratings));
});
afterAll(async () => {
  await gateway?.[Symbol.asyncDispose]();
  await Promise.all([books?.stop(), ratings?.stop()]);
});

const shelf = { title: 'One' };
const shelfSdl = 'type Shelf { title: String books: [Shelf!] } type Query { shelf: Shelf }';

const all = '{ books { title rating } }';
const allOfThem = { books: [{ title: 'One', rating: 1 }] };

/** Everything a subscription brings, over WebSocket. */
function follow(url: URL, query: string, headers?: Record<string, string>) {
  const client = createClient({
    url: url.href.replace('http', 'ws'),
    webSocketImpl: WebSocket,
    connectionParams: headers,
    retryAttempts: 0,
  });
  const results: unknown[] = [];
  let ended: unknown = null;
  client.subscribe(
    { query },
    {
      next: (result) => results.push(result),
      error: (error) => {
        ended = error;
      },
      complete: () => {
        ended ??= 'complete';
      },
    },
  );
  return { results, ended: () => ended, stop: () => client.dispose() };
}

it('joins subgraphs, and shows the schema', async () => {
  expect(await gateway.post(all)).toEqual({ status: 200, body: { data: allOfThem } });
  const { body } = await gateway.post('{ __schema { queryType { name } } __type(name: "Book") { fields { name } } }');
  expect(body.data.__type.fields.map(({ name }: { name: string }) => name).sort()).toEqual(['id', 'rating', 'title']);
});

it('runs what is large and dear, unless it is told what an operation may cost', async () => {
  const nested = (levels: number): string => (levels === 0 ? 'title' : `title books { ${nested(levels - 1)} }`);
  const [heavy, cheap] = [`{ shelf { ${nested(20)} } }`, '{ shelf { title } }'];
  await using shelves = await testSubgraph('shelves', shelfSdl, {
    Query: { shelf: () => shelf },
    Shelf: { books: () => [shelf] },
  });
  const supergraph = supergraphOf(shelves);
  await using any = await startGateway(supergraph);
  const { body } = await any.post(heavy);
  expect(body.errors).toBeUndefined();
  expect(JSON.stringify(body.data).match(/One/g)).toHaveLength(21);

  await using limited = await startGateway(supergraph, { args: ['--max-cost', '50000'] });
  expect((await limited.post(cheap)).body).toEqual({ data: { shelf: { title: 'One' } } });
  const before = shelves.requests.length;
  const refused = await limited.post(heavy);
  expect(refused.body.errors).toMatchObject([{ extensions: { code: 'OPERATION_TOO_COSTLY' } }]);
  expect(refused.body.errors[0].message).toContain('at most 50000 is allowed');
  expect(shelves.requests).toHaveLength(before);
});

it('shows errors as the subgraph gave them', async () => {
  const { body } = await gateway.post('{ secret books { id } }');
  expect(body.data).toEqual({ secret: null, books: [{ id: '1' }] });
  expect(body.errors).toMatchObject([
    { message: 'not for you', path: ['secret'], extensions: { code: 'TOO_SECRET', hint: 'ask', serviceName: 'books' } },
  ]);
});

it('says what is wrong with a document or its variables', async () => {
  expect((await gateway.post('{ nothing }')).body.errors[0].extensions.code).toBe('GRAPHQL_VALIDATION_FAILED');
  const { body } = await gateway.post('mutation ($t: String!) { addBook(title: $t) { id } }');
  expect(body.errors[0].extensions.code).toBe('BAD_USER_INPUT');
});

it('hands on who asks, and no cookie', async () => {
  await gateway.post('{ books { id } }', {
    headers: { authorization: 'Bearer me', cookie: 'session=1', 'x-tenant-id': 'a', 'x-request-id': 'request-of-mine' },
  });
  const headers = books.requests.at(-1);
  expect(headers).toMatchObject({ authorization: 'Bearer me', 'x-request-id': 'request-of-mine' });
  expect(headers).not.toHaveProperty('cookie');
  expect(headers).not.toHaveProperty('x-tenant-id');
});

it('hands on what it is configured to', async () => {
  await using own = await startGateway(supergraphOf(books, { ...ratings, url: 'http://nowhere.invalid/graphql' }), {
    config: {
      all: { propagate: ['x-tenant-*'], set: { 'x-from': 'gateway' } },
      subgraphs: { ratings: { url: ratings.url, set: { 'x-from': 'us' } } },
    },
  });
  const headers = { authorization: 'Bearer me', 'x-tenant-id': 'a', 'x-from': 'the client' };
  expect((await own.post(all, { headers })).body.data).toEqual(allOfThem);
  expect(books.requests.at(-1)).toMatchObject({ 'x-tenant-id': 'a', 'x-from': 'gateway' });
  expect(books.requests.at(-1)).not.toHaveProperty('authorization');
  expect(ratings.requests.at(-1)).toMatchObject({ 'x-tenant-id': 'a', 'x-from': 'us' });
});

it('gives what the others know when a subgraph is gone, and is well again when it is', async () => {
  const port = Number(new URL(ratings.url).port);
  await ratings.stop();
  const { body } = await gateway.post(all);
  expect(body.data).toEqual({ books: [{ title: 'One', rating: null }] });
  expect(body.errors).toMatchObject([{ extensions: { code: 'SUBGRAPH_UNAVAILABLE', subgraph: 'ratings' } }]);
  ratings = await ratingSubgraph(port);
  await vi.waitFor(async () => expect((await gateway.post(all)).body).toEqual({ data: allOfThem }), 4_000);
});

it('streams events of a subgraph with what the others add, over one socket for all of a client, closed when none is left', async () => {
  const query = 'subscription { bookAdded { title rating } }';
  const [one, two] = [
    follow(gateway.url, query, { authorization: 'me' }),
    follow(gateway.url, query, { authorization: 'me' }),
  ];
  const other = follow(gateway.url, query, { authorization: 'you' });
  await vi.waitFor(async () => {
    await gateway.post('mutation { addBook(title: "new") { id } }');
    for (const { results } of [one, two, other]) expect(results.length).toBeGreaterThan(0);
  }, 5_000);
  expect(one.results[0]).toEqual({ data: { bookAdded: { title: 'new', rating: 3 } } });
  expect(books.open()).toBe(2);
  expect(books.requests.some(({ upgrade, authorization }) => upgrade !== undefined && authorization === 'you')).toBe(
    true,
  );
  one.stop();
  other.stop();
  await vi.waitFor(() => expect(books.open()).toBe(1));
  two.stop();
  await vi.waitFor(() => expect(books.open()).toBe(0));
});

it('answers an operation with @defer part by part over WebSocket', async () => {
  const { results, ended, stop } = follow(gateway.url, '{ books { title ... @defer { rating } } }');
  await vi.waitFor(() => expect(ended()).toBe('complete'));
  expect(results).toEqual([
    { data: { books: [{ title: 'One' }] }, hasNext: true },
    { incremental: [{ data: { rating: 1 }, path: ['books', 0] }], hasNext: false },
  ]);
  stop();
});

it('says over WebSocket why it does not begin, and keeps the socket', async () => {
  const refused = follow(gateway.url, 'subscription ($n: Int!) { bookAdded { title } }');
  await vi.waitFor(() => expect(refused.ended()).not.toBeNull());
  expect(refused.ended()).toMatchObject([{ extensions: { code: expect.any(String) } }]);
  refused.stop();
});

it('streams over server-sent events, on either side', async () => {
  await using own = await startGateway(supergraphOf(books, ratings), {
    config: { subgraphs: { books: { subscriptions: 'sse' } } },
  });
  const client = createStreamClient({ url: `${own.url.href}/stream` });
  const results: unknown[] = [];
  const stop = client.subscribe(
    { query: 'subscription { bookAdded { title rating } }' },
    { next: (result) => results.push(result), error: () => {}, complete: () => {} },
  );
  await vi.waitFor(async () => {
    await own.post('mutation { addBook(title: "newest") { id } }');
    expect(results[0]).toEqual({ data: { bookAdded: { title: 'newest', rating: 6 } } });
  }, 5_000);
  expect(books.open()).toBe(1);
  stop();
  await vi.waitFor(() => expect(books.open()).toBe(0));
});

it('takes a new supergraph without dropping what runs, and keeps the old one when the new one is none', async () => {
  await using more = await bookSubgraph('pages: Int');
  await using own = await startGateway(supergraphOf(books, ratings));
  const live = follow(own.url, 'subscription { bookAdded { title } }');
  const lost = follow(own.url, 'subscription { bookAdded { rating } }');
  await vi.waitFor(async () => {
    await own.post('mutation { addBook(title: "before") { id } }');
    expect(live.results.length * lost.results.length).toBeGreaterThan(0);
  }, 5_000);

  await own.write('this is no supergraph');
  await vi.waitFor(() => expect(own.log()).toContain('the one that is loaded stays'), 5_000);
  expect((await own.post(all)).body.data).toEqual(allOfThem);

  // While it is replaced, requests go on.
  let running = true;
  const answers: unknown[] = [];
  const load = (async () => {
    while (running) answers.push((await own.post('{ books { title } }')).body);
  })();
  await own.write(supergraphOf(more));
  await vi.waitFor(
    async () => expect((await own.post('{ books { pages } }')).body).toEqual({ data: { books: [{ pages: 100 }] } }),
    5_000,
  );
  running = false;
  await load;
  expect(new Set(answers.map((answer) => JSON.stringify(answer)))).toEqual(
    new Set(['{"data":{"books":[{"title":"One"}]}}']),
  );

  // One subscription goes on at the new place, the other has lost its field.
  await vi.waitFor(() => expect(lost.ended()).not.toBeNull());
  expect(JSON.stringify(lost.results.at(-1))).toContain('GRAPHQL_VALIDATION_FAILED');
  await vi.waitFor(async () => {
    await own.post('mutation { addBook(title: "after") { id } }');
    expect(live.results.at(-1)).toEqual({ data: { bookAdded: { title: 'after' } } });
  }, 5_000);
  expect(live.ended()).toBeNull();
  live.stop();
  lost.stop();
});

it('takes its supergraph from an address, and asks again for changes only', async () => {
  let sdl = supergraphOf(books);
  let unchanged = 0;
  const registry = createServer((request, response) => {
    const etag = `"${sdl.length}"`;
    if (request.headers['if-none-match'] === etag) {
      unchanged += 1;
      response.writeHead(304).end();
    } else response.writeHead(200, { etag, 'content-type': 'text/plain' }).end(sdl);
  });
  await new Promise<void>((done) => registry.listen(0, '127.0.0.1', done));
  const address = new URL(`http://127.0.0.1:${(registry.address() as AddressInfo).port}/supergraph`);
  await using own = await startGateway(address, { args: ['--poll', '1'] });
  expect((await own.post('{ books { title } }')).body.data).toEqual({ books: [{ title: 'One' }] });
  await vi.waitFor(() => expect(unchanged).toBeGreaterThan(0), 5_000);
  sdl = supergraphOf(books, ratings);
  await vi.waitFor(async () => expect((await own.post(all)).body.data).toEqual(allOfThem), 5_000);
  registry.closeAllConnections();
  registry.close();
});

it('says how it is, and stops cleanly', async () => {
  await using own = await startGateway(supergraphOf(books, ratings));
  const health = await fetch(new URL('/readyz', own.url));
  expect(await health.json()).toMatchObject({ status: 'ok', subgraphs: ['books', 'ratings'] });
  await own.post(all);
  const live = follow(own.url, 'subscription { bookAdded { title } }');
  await vi.waitFor(() => expect(books.open()).toBeGreaterThan(0));
  own.child.kill('SIGTERM');
  await vi.waitFor(() => expect(own.child.exitCode).toBe(0), 3_000);
  live.stop();
});

it('shows Prometheus fetches, their errors and circuits by subgraph, and what it refused', async () => {
  const lost = await ratingSubgraph();
  await using own = await startGateway(supergraphOf(books, lost));
  await own.post(all);
  await lost.stop();
  for (let i = 0; i < 6; i++) await own.post(all);
  await own.post('{ magazines }');
  const refused = follow(own.url, 'subscription { magazines }');
  await vi.waitFor(() => expect(refused.ended()).not.toBeNull());
  refused.stop();
  const scraped = await (await fetch(new URL('/metrics', own.url))).text();
  const value = (series: RegExp) => Number(scraped.match(new RegExp(`^${series.source}[^}]*\\} (\\S+)$`, 'm'))?.[1]);
  expect(value(/guardian_fetch_duration_count\{subgraph="books"/)).toBe(7);
  expect(value(/guardian_fetch_errors_total\{subgraph="ratings",code="SUBGRAPH_UNAVAILABLE"/)).toBe(6);
  expect(value(/guardian_circuit_state\{subgraph="books",phase="closed"/)).toBe(1);
  expect(value(/guardian_circuit_state\{subgraph="ratings",phase="closed"/)).toBe(0);
  expect(value(/guardian_operations_refused_total\{code="GRAPHQL_VALIDATION_FAILED"/)).toBe(2);
  expect(value(/guardian_plan_cache_lookups_total\{result="hit"/)).toBe(6);
  expect(value(/guardian_request_duration_count\{outcome="failed"/)).toBe(6);
});

it.each([
  [[], 'Say which supergraph'],
  [['--supergraph', '/no/such/file'], "/no/such/file can't be read: ENOENT"],
  [['--supergraph', 'README.md'], 'no supergraph of Federation 2'],
  [['--supergraph', 'README.md', '--port', 'many'], '--port is "many"'],
  [['--supergraph', 'README.md', '--max-cost', 'much'], '--max-cost is "much"'],
  [['--graph', 'x'], "Unknown option '--graph'"],
  [['--supergraph', 'README.md', '--config', 'package.json'], 'package.json: name is unknown'],
])('ends with a sentence for %j', async (args, sentence) => {
  const { code, error } = await runGateway(...args);
  expect(error).toContain(sentence);
  expect(error.trim().split('\n')).toHaveLength(1);
  expect(code).toBe(1);
});

it('helps', async () => {
  const { code, out } = await runGateway('--help');
  expect(code).toBe(0);
  expect(out).toContain('--supergraph <file|url>');
});
