import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestGateway, testGateway } from './testing/test-gateway.ts';

let gateway: TestGateway;

beforeAll(async () => {
  gateway = await testGateway();
});
afterAll(() => gateway?.[Symbol.asyncDispose]());

const codeOf = (body: unknown) =>
  (body as { errors?: { extensions?: { code?: string } }[] }).errors?.[0]?.extensions?.code;

describe('a query', () => {
  it('joins fields of two subgraphs and says where to subscribe from', async () => {
    const { status, body } = await gateway.post('{ note(id: "a") { text remark } }');
    expect(status).toBe(200);
    expect(body.data.note).toEqual({ text: 'text of a', remark: `a for ${gateway.organization.organizationId}` });
    expect(body.extensions.cursor).toMatch(/^\w+\./);
  });

  it('works by GET for clients that send the preflight header', async () => {
    const url = new URL('/graphql?query={whoAmI}', gateway.url);
    expect((await fetch(url)).status).toBe(400);
    const response = await fetch(url, { headers: { 'apollo-require-preflight': '1' } });
    expect(await response.json()).toEqual({ data: { whoAmI: 'anonymous' } });
  });
});

describe('who asks', () => {
  it('is told apart: nobody, a key, a wrong key', async () => {
    expect((await gateway.post('{ whoAmI }', { headers: {} })).body.data.whoAmI).toBe('anonymous');
    expect((await gateway.post('{ whoAmI }')).body.data.whoAmI).toBe('key');
    const wrong = await gateway.post('{ whoAmI }', { headers: { authorization: 'Bearer grd_live_nonsense' } });
    expect([wrong.status, codeOf(wrong.body)]).toEqual([401, 'UNAUTHENTICATED']);
    const malformed = await gateway.post('{ whoAmI }', { headers: { authorization: 'Basic YTpi' } });
    expect(malformed.status).toBe(401);
  });

  it('gets nothing without the permission', async () => {
    const anonymous = await gateway.post('{ note(id: "a") { text } }', { headers: {} });
    expect(codeOf(anonymous.body)).toBe('UNAUTHENTICATED');
    const { secret } = await gateway.organization.key(['alert.read']);
    const stranger = await gateway.post('{ note(id: "a") { text } }', {
      headers: { authorization: `Bearer ${secret}` },
    });
    expect(codeOf(stranger.body)).toBe('FORBIDDEN');
    expect(stranger.body.data).toEqual({ note: null });
  });

  it('reads the schema only with the permission', async () => {
    expect((await gateway.post('{ __schema { types { name } } }')).body.data.__schema.types).toBeDefined();
    expect(codeOf((await gateway.post('{ __schema { types { name } } }', { headers: {} })).body)).toBe(
      'UNAUTHENTICATED',
    );
    const hidden = '{ ...f } fragment f on Query { __schema { types { name } } }';
    expect(codeOf((await gateway.post(hidden, { headers: {} })).body)).toBe('UNAUTHENTICATED');
    const file = await fetch(new URL('/schema.graphql', gateway.url), {
      headers: { authorization: `Bearer ${gateway.key}` },
    });
    expect(await file.text()).toContain('type Note');
    expect((await fetch(new URL('/schema.graphql', gateway.url))).status).toBe(401);
  });
});

describe('a wrong request', () => {
  const answers: [string, () => Promise<{ status: number; body: unknown }>, number, string][] = [
    ['a malformed query', () => gateway.post('{ note('), 400, 'GRAPHQL_PARSE_FAILED'],
    ['an unknown field', () => gateway.post('{ nothing }'), 400, 'GRAPHQL_VALIDATION_FAILED'],
    ['a wrong variable', () => gateway.post('query($id: ID!) { note(id: $id) { text } }'), 400, 'BAD_USER_INPUT'],
    [
      'a deep query',
      () => gateway.post(`{ note(id: 1) ${'{ parent '.repeat(20)} { id } ${'}'.repeat(20)} }`),
      400,
      'OPERATION_TOO_DEEP',
    ],
    ['a query that is too deep to be read', () => gateway.post(`${'{ a '.repeat(3_900)}`), 400, 'OPERATION_TOO_DEEP'],
    [
      'one field again and again',
      () => gateway.post(`{ ${'note(id: 1) { id } '.repeat(700)} }`),
      400,
      'OPERATION_TOO_LARGE',
    ],
    ['a huge document', () => gateway.post(`{ ${'a:whoAmI '.repeat(9_000)} }`), 400, 'GRAPHQL_PARSE_FAILED'],
    ['a subscription over HTTP', () => gateway.post('subscription { noteChanged { type } }'), 400, 'BAD_REQUEST'],
    [
      'an oversized body',
      () => gateway.post('{ whoAmI }', { variables: { x: 'x'.repeat(1_100_000) } }),
      413,
      'PAYLOAD_TOO_LARGE',
    ],
  ];
  it.each(answers)('%s is refused with its code', async (_name, send, status, code) => {
    const answer = await send();
    expect([answer.status, codeOf(answer.body)]).toEqual([status, code]);
  });

  it('with a body that is no JSON is told so', async () => {
    const response = await fetch(new URL('/graphql', gateway.url), {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{',
    });
    expect([response.status, codeOf(await response.json())]).toEqual([400, 'BAD_REQUEST']);
  });

  it('of our own making tells nothing of the inside, but an id to quote', async () => {
    const { body, headers } = await gateway.post('{ defect }');
    expect(JSON.stringify(body)).not.toContain('secret of the house');
    expect(body.errors[0].extensions).toEqual({ code: 'INTERNAL', requestId: headers.get('x-request-id') });
  });
});

describe('beside the graph', () => {
  it('answers health checks and Prometheus', async () => {
    for (const path of ['/healthz', '/readyz']) expect((await fetch(new URL(path, gateway.url))).status).toBe(200);
    const figures = await (await fetch(new URL('/metrics', gateway.url))).text();
    for (const name of ['fetch_duration', 'operation_cost', 'operations_refused']) {
      expect(figures).toContain(`guardian_${name}`);
    }
  });

  it('sends browsers under another loopback name to the right one', async () => {
    const other = new URL('/alerts?x=1', gateway.url);
    other.hostname = '127.0.0.1';
    const response = await fetch(other, { redirect: 'manual', headers: { accept: 'text/html' } });
    expect([response.status, response.headers.get('location')]).toEqual([
      307,
      new URL('/alerts?x=1', gateway.url).href,
    ]);
  });

  it('forbids foreign scripts and frames on every answer', async () => {
    const { headers } = await fetch(new URL('/healthz', gateway.url));
    expect(headers.get('content-security-policy')).toContain("script-src 'self'");
    expect(headers.get('x-frame-options')).toBe('DENY');
  });

  it('says what is missing where nothing is', async () => {
    const response = await fetch(new URL('/api/nothing', gateway.url));
    expect([response.status, codeOf(await response.json())]).toEqual([404, 'NOT_FOUND']);
  });
});
