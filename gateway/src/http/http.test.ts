import { createHash } from 'node:crypto';
import { auditServer } from 'graphql-http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inTime } from '../execute/in-time.ts';
import { signIn } from '../testing/sign-in.ts';
import { type GraphResponse, type TestGateway, testGateway } from '../testing/test-gateway.ts';

let gateway: TestGateway;
let url: URL;

beforeAll(async () => {
  gateway = await testGateway();
  url = new URL('/graphql', gateway.url);
});
afterAll(() => gateway?.[Symbol.asyncDispose]());

const withKey = () => ({ authorization: `Bearer ${gateway.key}` });
const codeOf = (body: unknown) =>
  (body as { errors?: { extensions?: { code?: string } }[] }).errors?.[0]?.extensions?.code;

async function send(
  body: unknown,
  headers: Record<string, string> = {},
): Promise<Omit<GraphResponse, 'headers'> & { type: string | null }> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...withKey(), ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
  return { status: response.status, type: response.headers.get('content-type'), body: await response.json() };
}

it('keeps to GraphQL over HTTP: every audit of graphql-http is passed without a warning', async () => {
  const fetchFn = (address: string, { headers, ...rest }: RequestInit = {}) =>
    fetch(address, { ...rest, headers: { ...(headers as Record<string, string>), ...withKey() } });
  const results = await auditServer({ url: url.href, fetchFn });
  expect(results.filter(({ status }) => status !== 'ok')).toEqual([]);
  expect(results).toHaveLength(61);
});

describe('a batch', () => {
  it('is answered in its order, each operation for itself', async () => {
    const { status, body } = await send([
      { query: '{ note(id: "a") { text } }' },
      { query: '{ nothing }' },
      { query: 'mutation ($text: String!) { writeNote(id: "b", text: $text) { text } }', variables: { text: 'new' } },
    ]);
    expect(status).toBe(200);
    expect(body[0].data).toEqual({ note: { text: 'text of a' } });
    expect(codeOf(body[1])).toBe('GRAPHQL_VALIDATION_FAILED');
    expect(body[2].data).toEqual({ writeNote: { text: 'new' } });
  });

  it('that is empty, or longer than ten, is refused as a whole', async () => {
    expect(await send([])).toMatchObject({ status: 400, body: { errors: [{ extensions: { code: 'BAD_REQUEST' } }] } });
    const { status, body } = await send(Array.from({ length: 11 }, () => ({ query: '{ whoAmI }' })));
    expect([status, codeOf(body)]).toEqual([400, 'BATCH_TOO_LARGE']);
  });
});

describe('a client', () => {
  it('gets the type that it accepts, and is told when there is none', async () => {
    const typeFor = async (accept: string) => (await send({ query: '{ whoAmI }' }, { accept })).type;
    expect(await typeFor('application/graphql-response+json, application/json;q=0.9')).toMatch('graphql-response');
    expect(await typeFor('application/graphql-response+json;q=0.1, application/json')).toMatch('application/json');
    expect(await typeFor('text/html, */*;q=0.1')).toMatch('application/json');
    const { status, body } = await send({ query: '{ whoAmI }' }, { accept: 'image/png' });
    expect([status, codeOf(body)]).toEqual([406, 'NOT_ACCEPTABLE']);
  });

  it('writes by POST alone, and with JSON alone', async () => {
    const get = new URL('?query=mutation{writeNote(id:"x",text:"y"){text}}', url);
    const response = await fetch(get, { headers: withKey() });
    expect([response.status, codeOf(await response.json())]).toEqual([405, 'METHOD_NOT_ALLOWED']);
    const { status, body } = await send('query={whoAmI}', { 'content-type': 'text/plain' });
    expect([status, codeOf(body)]).toEqual([400, 'BAD_REQUEST']);
  });
});

describe('@defer', () => {
  const query = '{ note(id: "a") { id text ... @defer(label: "later") { remark } } }';
  const accept = 'multipart/mixed;deferSpec=20220824, application/json';
  const ask = (query: string, accept: string) =>
    fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept, ...withKey() },
      body: JSON.stringify({ query }),
    });

  it('is answered in parts to a client that takes them, and whole to any other', async () => {
    const response = await ask(query, accept);
    expect(response.headers.get('content-type')).toBe('multipart/mixed; boundary="graphql"; deferSpec=20220824');
    const text = await response.text();
    expect(text.endsWith('\r\n--graphql--\r\n')).toBe(true);
    const parts = text.split('--graphql').slice(1, -1);
    const [first, second] = parts.map((part) => JSON.parse(part.split('\r\n\r\n')[1] ?? ''));
    expect(first).toMatchObject({ data: { note: { id: 'a', text: 'text of a' } }, hasNext: true });
    expect(first.data.note.remark).toBeUndefined();
    expect(first.extensions.cursor).toBeTypeOf('string');
    const remark = `a for ${gateway.organization.organizationId}`;
    expect(second).toEqual({ incremental: [{ data: { remark }, path: ['note'], label: 'later' }], hasNext: false });

    const whole = await ask(query, 'application/json');
    expect(await whole.json()).toMatchObject({ data: { note: { id: 'a', text: 'text of a', remark } } });
  });

  it('is not needed by a client that takes parts: what has none is one result', async () => {
    const plain = await ask('{ whoAmI }', accept);
    expect([plain.headers.get('content-type'), await plain.json()]).toMatchObject([
      'application/json; charset=utf-8',
      {},
    ]);
    const only = await ask('{ whoAmI }', 'multipart/mixed; deferSpec=20220824');
    expect(await only.text()).toMatch(/"hasNext":false/);
    const refused = await ask('{ note(id: "a") { nothing ... @defer { remark } } }', accept);
    expect(codeOf(await refused.json())).toBe('GRAPHQL_VALIDATION_FAILED');
  });
});

describe('a page of another site', () => {
  it('has nothing executed with the cookie of our user, by whatever it can send without asking', async () => {
    const cookie = await signIn(gateway, await gateway.organization.member('owner'));
    const query = '{ whoAmI }';
    const attempts = [
      fetch(new URL(`?query=${query}`, url), { headers: { cookie } }),
      ...['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x'].map((type) =>
        fetch(url, { method: 'POST', headers: { cookie, 'content-type': type }, body: JSON.stringify({ query }) }),
      ),
    ];
    for (const response of await Promise.all(attempts)) {
      expect([response.status, codeOf(await response.json())]).toEqual([400, 'BAD_REQUEST']);
    }
    const own = await fetch(new URL(`?query=${query}`, url), { headers: { cookie, 'guardian-csrf': '1' } });
    expect(await own.json()).toMatchObject({ data: { whoAmI: 'member' } });
  });
});

it.each(['guardian', 'apollo'])('GUARDIAN_EXECUTOR=%s answers a query over two subgraphs', async (executor) => {
  await using gateway = await testGateway({ environment: { GUARDIAN_EXECUTOR: executor } });
  const { body } = await gateway.post('query($id: ID!) { mine: note(id: $id) { remark parent { id remark } } }', {
    variables: { id: 'a' },
  });
  const { organizationId } = gateway.organization;
  expect(body.data).toEqual({
    mine: { remark: `a for ${organizationId}`, parent: { id: 'a+', remark: `a+ for ${organizationId}` } },
  });
});

describe('a document that is named by its hash', () => {
  const query = '{ whoAmI again: whoAmI }';
  const persistedQuery = { version: 1, sha256Hash: createHash('sha256').update(query).digest('hex') };

  it('is asked for once, and then known, by GET too', async () => {
    const unknown = await send({ extensions: { persistedQuery } });
    expect([unknown.status, codeOf(unknown.body)]).toEqual([200, 'PERSISTED_QUERY_NOT_FOUND']);
    expect((await send({ query, extensions: { persistedQuery } })).body.data).toEqual({ whoAmI: 'key', again: 'key' });
    expect((await send({ extensions: { persistedQuery } })).body.data).toEqual({ whoAmI: 'key', again: 'key' });
    const get = new URL('', url);
    get.searchParams.set('extensions', JSON.stringify({ persistedQuery }));
    expect(await (await fetch(get, { headers: withKey() })).json()).toMatchObject({ data: { whoAmI: 'key' } });
  });

  it('is refused when the hash is another document’s, or of another kind; and what is refused is not kept', async () => {
    expect(codeOf((await send({ query: '{ whoAmI }', extensions: { persistedQuery } })).body)).toBe('BAD_REQUEST');
    const other = { persistedQuery: { version: 2, sha256Hash: 'x' } };
    expect(codeOf((await send({ extensions: other })).body)).toBe('BAD_REQUEST');
    const invalid = '{ nothing }';
    const hash = { version: 1, sha256Hash: createHash('sha256').update(invalid).digest('hex') };
    expect(codeOf((await send({ query: invalid, extensions: { persistedQuery: hash } })).body)).toBe(
      'GRAPHQL_VALIDATION_FAILED',
    );
    expect(codeOf((await send({ extensions: { persistedQuery: hash } })).body)).toBe('PERSISTED_QUERY_NOT_FOUND');
  });
});

describe('an operation that takes too long, or that nobody waits for', () => {
  it('is given up', async () => {
    const seen: boolean[] = [];
    const slow = (signal: AbortSignal) =>
      new Promise<never>(() => signal.addEventListener('abort', () => void seen.push(true)));
    await expect(inTime(undefined, slow, 20)).rejects.toMatchObject({ code: 'OPERATION_TIMEOUT' });
    const client = new AbortController();
    void inTime(client.signal, slow).catch(() => {});
    client.abort();
    expect(seen).toEqual([true, true]);
  });
});

it('says on request what an operation cost', async () => {
  const { body } = await send({ query: '{ note(id: "a") { parent { id } } }', extensions: { cost: true } });
  expect(body.extensions.cost).toEqual({ estimated: 2, actual: 2, max: 20_000 });
});
