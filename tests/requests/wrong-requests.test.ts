import { createClient } from 'graphql-ws';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import WebSocket from 'ws';
import { type Client, client, type Product, startProduct, withKey } from '../product/index.ts';

let product: Product;
let owner: Client;

beforeAll(async () => {
  product = await startProduct();
  owner = await product.owner();
}, 150_000);
afterAll(() => product?.[Symbol.asyncDispose]());

interface Refusal {
  status: number;
  code: string | undefined;
  message: string;
}

/** Sends raw bytes and returns how they were refused. */
async function send(body: string, headers: Record<string, string> = owner.headers): Promise<Refusal> {
  const response = await fetch(new URL('/graphql', product.url), { method: 'POST', headers, body });
  const answer = (await response.json()) as { errors?: { message: string; extensions: { code: string } }[] };
  return {
    status: response.status,
    code: answer.errors?.[0]?.extensions.code,
    message: answer.errors?.[0]?.message ?? '',
  };
}

const json = (query: string, variables: object = {}) => JSON.stringify({ query, variables });

describe('a wrong request gets one typed error', () => {
  it('a key that is unknown', async () => {
    const secret = 'grd_live_0000000000000000000000000000000000000000000000';
    expect(await withKey(product.url, secret).ask('{ me { operator } }')).toMatchObject({
      errors: [{ extensions: { code: 'UNAUTHENTICATED' } }],
    });
  });

  it('nobody at all', async () => {
    const answer = await client(product.url).ask('{ contacts { nodes { id } } }');
    expect(answer.errors?.[0]).toMatchObject({
      extensions: { code: 'UNAUTHENTICATED', requestId: expect.any(String) },
    });
  });

  it('a cookie without the header that proves the app', async () => {
    const { 'guardian-csrf': _header, ...rest } = owner.headers;
    expect(await send(json('mutation { revokeOtherSessions { revokedIds } }'), rest)).toMatchObject({
      status: 403,
      code: 'CSRF',
    });
  });

  it('a body that is too large', async () => {
    expect(await send(json(`{ me { operator } } # ${'x'.repeat(1_100_000)}`))).toMatchObject({
      status: 413,
      code: 'PAYLOAD_TOO_LARGE',
    });
  });

  it('a body that is no JSON', async () => {
    expect(await send('{"query": "{ me')).toMatchObject({ status: 400, code: 'BAD_REQUEST' });
  });

  it('a document that is no GraphQL', async () => {
    expect(await send(json('{ me { operator }'))).toMatchObject({ status: 400, code: 'GRAPHQL_PARSE_FAILED' });
  });

  it('a field that does not exist', async () => {
    expect(await send(json('{ me { shoeSize } }'))).toMatchObject({ status: 400, code: 'GRAPHQL_VALIDATION_FAILED' });
  });

  it('a variable of the wrong type', async () => {
    expect(await send(json('query ($id: ID!) { contact(id: $id) { id } }', { id: { a: 1 } }))).toMatchObject({
      code: 'BAD_USER_INPUT',
    });
  });

  it('an operation that nests too deep', async () => {
    let query = 'id';
    for (let i = 0; i < 12; i++) query = `id workflow { executions { nodes { ${query} } } }`;
    expect(await send(json(`{ workflowExecutions { nodes { ${query} } } }`))).toMatchObject({
      code: 'OPERATION_TOO_DEEP',
    });
  });

  it('a page that is too large, and a cursor that was made up', async () => {
    expect(await send(json('{ contacts(first: 1000) { nodes { id } } }'))).toMatchObject({ code: 'BAD_USER_INPUT' });
    expect(await send(json('{ contacts(after: "x") { nodes { id } } }'))).toMatchObject({ code: 'BAD_USER_INPUT' });
  });

  it('an id that is none', async () => {
    const answer = await owner.ask<{ contact: null }>('{ contact(id: "7; drop table contact") { id } }');
    expect(answer.data?.contact ?? null).toBeNull();
    expect(answer.errors?.[0]?.extensions.code ?? 'NOT_FOUND').not.toBe('INTERNAL');
  });

  it.each([
    ...['alert', 'alertRule', 'workflow', 'workflowExecution', 'member', 'apiKey', 'contactImport'].map(
      (field) => `{ ${field}(id: "7; drop table") { id } }`,
    ),
    'mutation { acknowledgeAlert(id: "x") { alert { id } } }',
    'mutation { deleteWorkflow(id: "x") { deletedId } }',
    'mutation { cancelWorkflowExecution(id: "x") { execution { id } } }',
    '{ workflowExecutions(workflowId: "x") { nodes { id } } }',
    '{ members(search: "\\u0000") { nodes { id } } }',
    '{ activity(filter: { subjectId: "\\u0000" }) { nodes { id } } }',
    'mutation { updateProfile(input: { name: "\\u0000" }) { user { id } } }',
  ])('what no field can hold is no defect of ours: %s', async (query) => {
    const { code, message } = await send(json(query));
    expect([code, message]).not.toContain('INTERNAL');
    expect(code).not.toBe('GRAPHQL_VALIDATION_FAILED');
  });

  it('a list of conditions that is too long', async () => {
    const types = Array.from({ length: 70_000 }, (_, i) => `t${i}`);
    const query = 'query ($types: [String!]) { activity(filter: { types: $types }) { nodes { id } } }';
    expect(await send(json(query, { types }))).toMatchObject({ code: 'BAD_USER_INPUT' });
  });

  it('a workflow with a cycle, named', async () => {
    const node = (id: string) => ({ id, name: id, kind: 'delay', config: { seconds: 1 } });
    const definition = {
      trigger: { kind: 'manual' },
      nodes: [node('start'), node('a'), node('b')],
      edges: [
        { from: 'start', to: 'a' },
        { from: 'a', to: 'b' },
        { from: 'b', to: 'a' },
      ],
    };
    const { createWorkflow } = await owner.data<{
      createWorkflow: { workflow: null; errors: { path: string[]; message: string }[] };
    }>(
      'mutation ($d: JSON!) { createWorkflow(input: { name: "Circle", definition: $d }) { workflow { id } errors { path code message } } }',
      { d: definition },
    );
    expect(createWorkflow.workflow).toBeNull();
    expect(createWorkflow.errors.map(({ message }) => message).join()).toMatch(/a → b → a|b → a → b/);
  });

  it('an unknown column in the mapping of an import', async () => {
    const form = new FormData();
    form.append('file', new Blob(['email\na@example.com\n'], { type: 'text/csv' }), 'contacts.csv');
    const { 'content-type': _json, ...headers } = owner.headers;
    const upload = await fetch(new URL('/api/imports/contacts', product.url), { method: 'POST', headers, body: form });
    const { id } = (await upload.json()) as { id: string };
    const { startContactImport } = await owner.data<{
      startContactImport: { errors: { path: string[]; message: string }[] };
    }>(
      'mutation ($id: ID!) { startContactImport(id: $id, mapping: [{ column: "mail", field: EMAIL }]) { errors { path code message } } }',
      { id },
    );
    expect(startContactImport.errors[0]?.message).toContain('mail');
  });

  it('the same idempotency key for another input', async () => {
    const create = (email: string) =>
      owner.ask<{ createContact: { contact: { id: string } } }>(
        'mutation ($email: String) { createContact(input: { email: $email }) { contact { id } errors { message } } }',
        { email },
        { 'idempotency-key': 'one-key' },
      );
    const first = await create('once@example.com');
    const again = await create('once@example.com');
    expect(again.data?.createContact.contact.id).toBe(first.data?.createContact.contact.id);
    expect((await create('other@example.com')).errors?.[0]?.extensions.code).toBe('IDEMPOTENCY_KEY_REUSED');
  });

  it('a mutation over GET', async () => {
    const url = new URL('/graphql', product.url);
    url.searchParams.set('query', 'mutation { revokeOtherSessions { revokedIds } }');
    const response = await fetch(url, { headers: owner.headers });
    expect(response.status).toBe(405);
  });

  it('a page of another site that opens a socket with the cookie', async () => {
    const url = new URL('/graphql/stream', product.url);
    url.searchParams.set('query', 'subscription { alertChanged { type } }');
    const headers = { cookie: owner.headers.cookie ?? '', origin: 'https://evil.example', accept: 'text/event-stream' };
    const response = await fetch(url, { headers });
    expect(response.status).toBe(403);
    expect(await response.text()).toContain('ORIGIN_NOT_ALLOWED');
  });
});

it('carries security headers on the app and on the graph', async () => {
  for (const path of ['/', '/graphql']) {
    const { headers } = await fetch(new URL(path, product.url), { headers: owner.headers });
    expect(headers.get('content-security-policy')).toMatch(/default-src 'none'/);
    expect(headers.get('content-security-policy')).not.toContain('unsafe-eval');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
  }
});

it('refuses the operation that is too many on one socket, and leaves the others open', async () => {
  const { cookie = '' } = owner.headers;
  const socket = createClient({
    url: `${product.url.replace('http', 'ws')}/graphql`,
    webSocketImpl: class extends WebSocket {
      constructor(address: string, protocols: string) {
        super(address, protocols, { headers: { cookie, origin: new URL(product.url).origin } });
      }
    },
    retryAttempts: 0,
  });
  const open = () =>
    new Promise<string>((resolve) => {
      const sink = {
        next: () => {},
        error: (error: unknown) => resolve(JSON.stringify(error)),
        complete: () => resolve('ended'),
      };
      socket.subscribe({ query: 'subscription { alertChanged { type } }' }, sink);
    });
  const streams = Array.from({ length: 101 }, open);
  const first = await Promise.race(streams);
  expect(first).toContain('RATE_LIMITED');
  const still = await Promise.race([
    ...streams.slice(0, 100),
    new Promise<string>((done) => setTimeout(() => done('open'), 500)),
  ]);
  expect(still).toBe('open');
  await socket.dispose();
});

it('lets a query through that comes by GET, with its cursor', async () => {
  const url = new URL('/graphql', product.url);
  url.searchParams.set('query', '{ organization { slug } }');
  const response = await fetch(url, { headers: owner.headers });
  expect(await response.json()).toMatchObject({
    data: { organization: { slug: 'analytical-engines' } },
    extensions: { cursor: expect.any(String) },
  });
});
