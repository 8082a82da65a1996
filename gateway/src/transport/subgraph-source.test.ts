import { createLogger } from '@guardian/platform/telemetry';
import { expect, it, vi } from 'vitest';
import type { FetchContext } from '../execute/source.ts';
import { answer, type Script, scriptedSubgraph } from '../testing/scripted-subgraph.ts';
import { circuitRules } from './circuit-state.ts';
import { subgraphSource } from './subgraph-source.ts';

interface Caller extends FetchContext {
  who: string;
}

const log = createLogger({ logLevel: 'silent' });
const open = (endpoint: URL, patience = 2_000) =>
  subgraphSource<Caller>({
    name: 'part',
    endpoint,
    log,
    patience,
    maxBytes: 10_000,
    identity: ({ who }) => ['authorization', who],
  });
const caller = (who = 'me', signal?: AbortSignal): Caller => ({ requestId: 'request-1', who, signal });
const ok: Script = (_asked, response) => answer(response, { data: { at: { place: 1 } } });
const read = { query: '{ at { place } }' };
const change = { query: 'mutation { at { place } }' };
const codeOf = ({ errors }: { errors?: readonly { extensions?: Record<string, unknown> }[] }) =>
  errors?.[0]?.extensions?.code;

/** Answers when told to, so that calls are under way at the same time. */
function held() {
  const { promise, resolve } = Promise.withResolvers<void>();
  const script: Script = (asked, response) => void promise.then(() => ok(asked, response));
  return { script, release: resolve };
}

it('makes equal reads that are under way one call, and gives each caller a result of its own', async () => {
  const { script, release } = held();
  await using subgraph = await scriptedSubgraph(script);
  const source = open(subgraph.url);
  const all = [source.execute(read, caller()), source.execute(read, caller()), source.execute(read, caller())];
  release();
  const [first, ...others] = await Promise.all(all);
  expect(subgraph.asked).toHaveLength(1);
  expect(first).toEqual({ data: { at: { place: 1 } } });
  for (const other of others) {
    expect(other).toEqual(first);
    expect(other.data).not.toBe(first?.data);
  }
  await source.execute(read, caller());
  expect(subgraph.asked).toHaveLength(2);
});

it.each([
  ['another principal', [read, read], ['me', 'you']],
  [
    'other variables',
    [
      { ...read, variables: { a: 1 } },
      { ...read, variables: { a: 2 } },
    ],
    ['me', 'me'],
  ],
  ['a change', [change, change], ['me', 'me']],
  ['a change behind a fragment', [fragmentFirst(), fragmentFirst()], ['me', 'me']],
])('shares no call with %s', async (_name, operations, callers) => {
  const { script, release } = held();
  await using subgraph = await scriptedSubgraph(script);
  const source = open(subgraph.url);
  const all = operations.map((operation, index) => source.execute(operation, caller(callers[index])));
  await vi.waitFor(() => expect(subgraph.asked).toHaveLength(2));
  release();
  await Promise.all(all);
  expect(subgraph.asked.map(({ headers }) => headers.authorization).sort()).toEqual([...callers].sort());
});

function fragmentFirst() {
  return { query: 'fragment F on Mutation { at } mutation { ...F }' };
}

it.each<[string, string, Script]>([
  ['HTML', 'SUBGRAPH_RESPONSE_INVALID', (_, r) => void r.writeHead(200, { 'content-type': 'text/html' }).end('<p>')],
  ['an error page', 'SUBGRAPH_RESPONSE_INVALID', (_, r) => void r.writeHead(500).end('oops')],
  ['half a JSON', 'SUBGRAPH_RESPONSE_INVALID', (_, r) => void r.writeHead(200, json).end('{"data": {')],
  ['JSON under another name', 'SUBGRAPH_RESPONSE_INVALID', (_, r) => void r.writeHead(200).end('{"data":{}}')],
  ['a list', 'SUBGRAPH_RESPONSE_INVALID', (_, r) => answer(r, [])],
  ['an object of another kind', 'SUBGRAPH_RESPONSE_INVALID', (_, r) => answer(r, { hello: 1 })],
  ['data that is a list', 'SUBGRAPH_RESPONSE_INVALID', (_, r) => answer(r, { data: [] })],
  ['errors that are none', 'SUBGRAPH_RESPONSE_INVALID', (_, r) => answer(r, { data: null, errors: 'many' })],
  ['nothing at all', 'SUBGRAPH_RESPONSE_INVALID', (_, r) => void r.writeHead(200, json).end()],
  ['too much', 'SUBGRAPH_RESPONSE_INVALID', (_, r) => answer(r, { data: { text: 'x'.repeat(20_000) } })],
  ['too much, without saying so first', 'SUBGRAPH_RESPONSE_INVALID', flood],
  ['silence', 'SUBGRAPH_TIMEOUT', () => {}],
  ['a body that stops', 'SUBGRAPH_TIMEOUT', (_, r) => void r.writeHead(200, json).write('{"data":')],
  ['a body that trickles', 'SUBGRAPH_TIMEOUT', trickle],
  ['a cut connection', 'SUBGRAPH_UNAVAILABLE', (_, r) => void r.destroy()],
  ['"too busy"', 'SUBGRAPH_UNAVAILABLE', (_, r) => void r.writeHead(503).end()],
])('makes %s an error with a code, in time', async (_name, code, script) => {
  await using subgraph = await scriptedSubgraph(script);
  const source = open(subgraph.url, 300);
  const result = await source.execute(read, caller());
  expect(result).toMatchObject({ errors: [{ extensions: { code, subgraph: 'part' } }] });
  expect(result.data).toBeUndefined();
});

const json = { 'content-type': 'application/json' };

function flood(_asked: unknown, response: Parameters<Script>[1]): void {
  response.writeHead(200, json);
  const timer = setInterval(() => response.write('x'.repeat(5_000)), 5);
  response.on('close', () => clearInterval(timer));
}

function trickle(_asked: unknown, response: Parameters<Script>[1]): void {
  response.writeHead(200, json).write('{');
  const timer = setInterval(() => response.write(' '), 20);
  response.on('close', () => clearInterval(timer));
}

it('takes errors as a subgraph gives them, under any status', async () => {
  const errors = [{ message: 'not you', path: ['at'], extensions: { code: 'NOT_YOU' } }];
  await using subgraph = await scriptedSubgraph((_asked, response) => answer(response, { data: null, errors }, 401));
  expect(await open(subgraph.url).execute(read, caller())).toEqual({ data: null, errors });
});

it('repeats a read that was cut off, and never a change', async () => {
  await using subgraph = await scriptedSubgraph(() => {});
  let cuts = 1;
  subgraph.play((asked, response) => (cuts-- > 0 ? response.destroy() : ok(asked, response)));
  const source = open(subgraph.url);
  expect(await source.execute(read, caller())).toEqual({ data: { at: { place: 1 } } });
  expect(subgraph.asked).toHaveLength(2);
  cuts = 1;
  expect(codeOf(await source.execute(change, caller()))).toBe('SUBGRAPH_UNAVAILABLE');
  expect(subgraph.asked).toHaveLength(3);
});

it('asks a subgraph that only fails little more often than its callers do, and then not at all for a while', async () => {
  await using subgraph = await scriptedSubgraph((_asked, response) => response.destroy());
  const source = open(subgraph.url);
  for (let call = 0; call < 30; call++) await source.execute({ ...read, variables: { call } }, caller());
  expect(subgraph.asked.length).toBeLessThanOrEqual(circuitRules.failures + 2);
});

it('is well again by itself when the subgraph is', async () => {
  await using subgraph = await scriptedSubgraph(ok);
  const source = open(subgraph.url);
  expect(codeOf(await source.execute(read, caller()))).toBeUndefined();
  await subgraph.stop();
  const started = performance.now();
  for (let call = 0; call < 10; call++) {
    expect(codeOf(await source.execute(read, caller()))).toBe('SUBGRAPH_UNAVAILABLE');
  }
  expect(performance.now() - started).toBeLessThan(1_500);
  await subgraph.start();
  await vi.waitFor(async () => expect(codeOf(await source.execute(read, caller()))).toBeUndefined(), 3_000);
});

it('gives up a call when the last of those who wait for it has left', async () => {
  const { script, release } = held();
  await using subgraph = await scriptedSubgraph(script);
  const source = open(subgraph.url);
  const [one, two, three] = [new AbortController(), new AbortController(), new AbortController()];
  const leaving = source.execute(read, caller('me', one.signal));
  const staying = source.execute(read, caller('me', two.signal));
  const alone = source.execute(read, caller('you', three.signal));
  await vi.waitFor(() => expect(subgraph.asked).toHaveLength(2));
  one.abort();
  three.abort();
  expect(codeOf(await leaving)).toBe('CANCELLED');
  expect(codeOf(await alone)).toBe('CANCELLED');
  await subgraph.asked.find(({ headers }) => headers.authorization === 'you')?.left;
  release();
  expect(await staying).toEqual({ data: { at: { place: 1 } } });
  expect(codeOf(await source.execute(read, caller('me', one.signal)))).toBe('CANCELLED');
});
