import { changeAccess, createRole } from '@guardian/platform/access';
import { createClient } from 'graphql-sse';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestGateway, testGateway } from '../testing/test-gateway.ts';
import { recordNote } from '../testing/tiny-subgraphs.ts';

let gateway: TestGateway;

beforeAll(async () => {
  gateway = await testGateway();
});
afterAll(() => gateway?.[Symbol.asyncDispose]());

const changes = 'subscription { noteChanged { noteId note { remark } } }';
const write = (id: string) => recordNote(gateway.organization.system, id, 'text');

/** Where the log is, as a query tells it. */
const now = async (): Promise<string> => (await gateway.post('{ whoAmI }')).body.extensions.cursor;

interface Message {
  id: string | null;
  event: string;
  data: string;
}

/** Reads a stream as an EventSource does. */
async function* messages(response: Response): AsyncGenerator<Message> {
  let text = '';
  for await (const chunk of response.body as unknown as AsyncIterable<Uint8Array>) {
    text += new TextDecoder().decode(chunk);
    for (let end = text.indexOf('\n\n'); end >= 0; end = text.indexOf('\n\n')) {
      const lines = text.slice(0, end).split('\n');
      text = text.slice(end + 2);
      const value = (name: string) =>
        lines
          .find((line) => line.startsWith(`${name}:`))
          ?.slice(name.length + 1)
          .trim();
      if (value('event') !== undefined)
        yield { id: value('id') ?? null, event: value('event') ?? '', data: value('data') ?? '' };
    }
  }
}

async function take(response: Response, count: number): Promise<Message[]> {
  const taken: Message[] = [];
  for await (const message of messages(response)) if (taken.push(message) >= count) break;
  return taken;
}

function open(headers: Record<string, string> = {}, query = changes): Promise<Response> {
  const url = new URL('/graphql/stream', gateway.url);
  url.searchParams.set('query', query);
  return fetch(url, { headers: { accept: 'text/event-stream', authorization: `Bearer ${gateway.key}`, ...headers } });
}

const noteId = ({ data }: Message) => JSON.parse(data).data.noteChanged.noteId;

describe('server-sent events', () => {
  it('carry the cursor as their id, from which Last-Event-ID resumes', async () => {
    const first = await open({ 'last-event-id': await now() });
    expect(first.headers.get('content-type')).toContain('text/event-stream');
    for (const id of ['1', '2', '3']) await write(id);
    const seen = await take(first, 2);
    expect(seen.map(noteId)).toEqual(['1', '2']);
    await write('4');
    const resumed = await take(await open({ 'last-event-id': seen[1]?.id ?? '' }), 2);
    expect(resumed.map(noteId)).toEqual(['3', '4']);
  });

  it('serve a client of the graphql-sse protocol', async () => {
    const client = createClient({
      url: new URL('/graphql/stream', gateway.url).href,
      headers: { authorization: `Bearer ${gateway.key}` },
      retryAttempts: 0,
    });
    const results = client.iterate({ query: changes, extensions: { after: await now() } });
    const next = results.next();
    await write('via-client');
    expect((await next).value).toMatchObject({ data: { noteChanged: { noteId: 'via-client' } } });
    await results.return?.();
    client.dispose();
  });

  it('answer a query and complete', async () => {
    const [next, complete] = await take(await open({}, '{ note(id: "a") { text } }'), 2);
    expect(JSON.parse(next?.data ?? '').data).toEqual({ note: { text: 'text of a' } });
    expect(complete?.event).toBe('complete');
  });

  it.each([
    ['a wrong key', { authorization: 'Bearer nonsense' }, changes, 401, 'UNAUTHENTICATED'],
    ['a forged cursor', { 'last-event-id': 'a.b.c' }, changes, 400, 'CURSOR_INVALID'],
    ['no query', {}, '', 400, 'BAD_USER_INPUT'],
    ['an invalid query', {}, 'subscription { nothing }', 400, 'GRAPHQL_VALIDATION_FAILED'],
    ['a mutation by GET', {}, 'mutation { writeNote(id: 1, text: "") { id } }', 400, 'BAD_REQUEST'],
    [
      'a foreign page with a cookie',
      { cookie: 'a=b', origin: 'https://evil.example' },
      changes,
      403,
      'ORIGIN_NOT_ALLOWED',
    ],
  ])('are refused with a status for %s', async (_name, headers, query, status, code) => {
    const response = await open(headers as Record<string, string>, query);
    expect(response.status).toBe(status);
    expect(((await response.json()) as { errors: { extensions: object }[] }).errors[0]?.extensions).toMatchObject({
      code,
    });
  });

  it('are counted with the operations that were refused', async () => {
    const refusals = async () => {
      const scraped = await (await fetch(new URL('/metrics', gateway.url))).text();
      return Number(/guardian_operations_refused_total\{code="CURSOR_INVALID"[^}]*\} (\S+)/.exec(scraped)?.[1] ?? 0);
    };
    const before = await refusals();
    await open({ 'last-event-id': 'a.b.c' });
    expect(await refusals()).toBe(before + 1);
  });

  it('are refused with a status also while rights change', async () => {
    const { secret } = await gateway.organization.key(['schema.read']);
    const ctx = gateway.organization.owner.request();
    const statuses = new Set<number>();
    for (let round = 0; round < 60; round++) {
      const change = changeAccess(ctx, (tx) => createRole(ctx, tx, { name: `Role ${round}` }));
      const response = await open({ authorization: `Bearer ${secret}` });
      statuses.add(response.status);
      await response.body?.cancel();
      await change;
    }
    expect([...statuses]).toEqual([403]);
  });
});
