import { anOrganization } from '@guardian/platform/testing';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { liveClient } from './testing/live-client.ts';
import { type TestGateway, testGateway } from './testing/test-gateway.ts';
import { notes, remarks } from './testing/tiny-subgraphs.ts';

let gateway: TestGateway;

beforeAll(async () => {
  const routes = async (server: FastifyInstance) => void server.get('/file', async () => 'a file');
  gateway = await testGateway({ definitions: [{ ...notes, routes }, remarks] });
});
afterAll(() => gateway?.[Symbol.asyncDispose]());

/** The secret of a key of an organization of its own, whose limit is used up but for some points. */
async function keyWithLeft(points: number): Promise<string> {
  const organization = await anOrganization(gateway.runtime.database);
  const { secret } = await organization.key(['contact.read', 'contact.create', 'schema.read']);
  const principal = await gateway.runtime.access.resolveKey(secret);
  if (principal === null) throw new Error('The key is unknown.');
  const rest = { points: 3_000_000 - points, calls: () => new Map() };
  const { refusal } = await gateway.runtime.limits.admit({ principal, ipAddress: null }, rest);
  expect(refusal).toBeNull();
  return secret;
}

const by = (key: string) => ({ headers: { authorization: `Bearer ${key}` } });
const error = (body: { errors: { extensions: Record<string, unknown> }[] }) => body.errors[0]?.extensions;

it('says on each answer which limits there are and what is left', async () => {
  const { headers } = await gateway.post('{ note(id: "a") { text } }', by(await keyWithLeft(100)));
  expect(headers.get('ratelimit-policy')).toContain('"key";q=3000000;w=60;qu="points"');
  expect(headers.get('ratelimit-policy')).toContain('"organization";q=6000000;w=60;qu="points"');
  expect(headers.get('ratelimit')).toMatch(/"key";r=9\d;t=\d+/);
  expect(headers.get('retry-after')).toBeNull();
});

it('refuses what is over a limit with 429 and says when to come back, without executing it', async () => {
  const key = await keyWithLeft(5);
  const { status, headers, body } = await gateway.post('mutation { writeNote(id: "a", text: "x") { id } }', by(key));
  expect(status).toBe(429);
  expect(Number(headers.get('retry-after'))).toBeGreaterThan(50);
  expect(headers.get('ratelimit')).toContain('"key";r=5;');
  expect(body.data).toBeUndefined();
  expect(error(body)).toMatchObject({ code: 'RATE_LIMITED', policy: 'key', limit: 3_000_000, windowSeconds: 60 });
  expect(error(body)?.retryAfter).toBe(Number(headers.get('retry-after')));
  // Nothing was taken: what fits still goes through.
  expect((await gateway.post('{ whoAmI }', by(key))).status).toBe(200);
});

it('counts each operation of a batch', async () => {
  const key = await keyWithLeft(2);
  const response = await fetch(new URL('/graphql', gateway.url), {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${key}` },
    body: JSON.stringify(Array.from({ length: 3 }, () => ({ query: '{ whoAmI }' }))),
  });
  const answers = (await response.json()) as { errors?: unknown }[];
  expect(answers.filter(({ errors }) => errors !== undefined)).toHaveLength(1);
  expect(response.headers.get('ratelimit')).toContain('"key";r=0;');
  expect(Number(response.headers.get('retry-after'))).toBeGreaterThan(0);
});

it('counts operations of a socket, and a subscription once, when it begins', async () => {
  const key = await keyWithLeft(2);
  await using client = liveClient(gateway.url, { params: { authorization: `Bearer ${key}` } });
  const pulses = client.subscribe('subscription { pulse { count } }');
  const organizationId = (await gateway.runtime.access.resolveKey(key))?.organizationId ?? null;
  for (let count = 1; count <= 5; count++) {
    await gateway.runtime.signals.publish('test.pulse', organizationId, { count });
    await pulses.take(count);
  }
  await client.subscribe('{ whoAmI }').ended;
  const refused = (await client.subscribe('subscription { pulse { count } }').ended) as { extensions: object }[];
  expect(refused[0]?.extensions).toMatchObject({ code: 'RATE_LIMITED', policy: 'key' });
});

it('refuses a stream and a file with 429 as well', async () => {
  const headers = { authorization: `Bearer ${await keyWithLeft(0)}`, accept: 'text/event-stream' };
  const query = encodeURIComponent('subscription { pulse { count } }');
  for (const path of [`/graphql/stream?query=${query}`, '/schema.graphql', '/api/file']) {
    const response = await fetch(new URL(path, gateway.url), { headers });
    expect([path, response.status]).toEqual([path, 429]);
    expect(Number(response.headers.get('retry-after'))).toBeGreaterThan(0);
    await response.body?.cancel();
  }
});

it('counts visitors by the address of their connection, whatever they write into headers', async () => {
  const spend = { points: 299_999, calls: () => new Map() };
  for (const ipAddress of ['127.0.0.1', '::1']) {
    await gateway.runtime.limits.admit({ principal: { kind: 'anonymous' }, ipAddress }, spend);
  }
  const visit = (address: string) => gateway.post('{ whoAmI }', { headers: { 'x-forwarded-for': address } });
  await visit('192.0.2.1');
  await visit('192.0.2.2');
  const { status, body } = await visit('192.0.2.3');
  expect([status, error(body)?.policy]).toEqual([429, 'address']);
  // Members and keys of an organization are not counted with strangers at the same address.
  expect((await gateway.post('{ whoAmI }')).status).toBe(200);
});
