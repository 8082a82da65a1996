import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Client, type Product, startProduct } from '../product/index.ts';
import { documents } from './documents.ts';
import { requests } from './requests.ts';
import { closeCode, refusalOverSocket, sockets } from './sockets.ts';

let product: Product;
let owner: Client;

beforeAll(async () => {
  product = await startProduct();
  owner = await product.owner();
}, 150_000);
afterAll(() => product?.[Symbol.asyncDispose]());

interface Refused {
  data?: unknown;
  errors?: { message: string; extensions: { code: string } }[];
}

async function post(query: string, variables?: object): Promise<Refused> {
  const response = await fetch(new URL('/graphql', product.url), {
    method: 'POST',
    headers: owner.headers,
    body: JSON.stringify({ query, variables }),
  });
  return (await response.json()) as Refused;
}

describe('a document is refused before anything is executed', () => {
  it.each(documents.map((each) => [each.name, each] as const))('%s', async (_name, { query, variables, code }) => {
    const overHttp = await post(query, variables);
    expect(overHttp).not.toHaveProperty('data');
    expect(overHttp.errors?.map(({ extensions }) => extensions.code)).toContain(code);
    expect(await refusalOverSocket(product.url, owner.headers, { query, variables })).toContain(code);
  });

  it('reading the schema is not for everybody', async () => {
    const { 'content-type': type = '' } = owner.headers;
    const body = JSON.stringify({ query: '{ __schema { types { name } } }' });
    const response = await fetch(new URL('/graphql', product.url), {
      method: 'POST',
      headers: { 'content-type': type },
      body,
    });
    expect([response.status, ((await response.json()) as Refused).errors?.[0]?.extensions.code]).toEqual([
      401,
      'UNAUTHENTICATED',
    ]);
  });
});

describe('a request is refused before anything is executed', () => {
  it.concurrent.each(requests.map((each) => [each.name, each] as const))(
    '%s',
    async (_name, { send, status, code }) => {
      const response = await send(product.url, owner.headers);
      const body = (await response.json()) as Refused;
      expect(body).not.toHaveProperty('data');
      expect([response.status, body.errors?.[0]?.extensions.code]).toEqual([status, code]);
    },
  );
});

describe('a socket is closed with its code', () => {
  it.concurrent.each(sockets.map((each) => [each.name, each] as const))('%s', async (_name, socket) => {
    expect(await closeCode(product.url, owner.headers, socket)).toBe(socket.closes);
  });
});

/** Milliseconds of ordinary queries, one after the other, for as long as the work takes. */
async function beside(work: () => Promise<unknown>): Promise<{ p50: number; p99: number; count: number }> {
  const times: number[] = [];
  let over = false;
  const working = work().finally(() => {
    over = true;
  });
  while (!over) {
    const started = performance.now();
    const { me } = await owner.data<{ me: object }>('{ me { operator } contacts(first: 5) { nodes { id } } }');
    expect(me).toBeDefined();
    times.push(performance.now() - started);
    await new Promise((done) => setTimeout(done, 5));
  }
  await working;
  times.sort((one, other) => one - other);
  const at = (share: number) => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0;
  return { p50: at(0.5), p99: at(0.99), count: times.length };
}

describe('while they come without end', () => {
  it('ordinary queries are answered as before, and the process is healthy after', async () => {
    const calm = await beside(() => new Promise((done) => setTimeout(done, 2_000)));
    let sent = 0;
    const storm = await beside(async () => {
      const until = performance.now() + 5_000;
      const attacker = async (first: number) => {
        for (let i = first; performance.now() < until; i++) {
          const each = documents[i % documents.length];
          // Never the same text twice, so that nothing is known of it.
          if (each) await post(`${each.query} # ${sent++}`, each.variables);
        }
      };
      await Promise.all([attacker(0), attacker(7), attacker(19)]);
    });
    const figures = ({ p50, p99, count }: typeof calm) =>
      `p50 ${p50.toFixed(1)} ms, p99 ${p99.toFixed(1)} ms of ${count}`;
    console.log(`ordinary queries: calm ${figures(calm)}; beside ${sent} hostile documents ${figures(storm)}`);
    expect(sent).toBeGreaterThan(100);
    expect(storm.p99).toBeLessThan(Math.max(150, 4 * calm.p99));

    expect((await fetch(new URL('/readyz', product.url))).status).toBe(200);
    expect((await post('{ me { operator } }')).data).toMatchObject({ me: { operator: true } });
    expect(product.process.output()).not.toMatch(/request failed|uncaught|unhandled/i);
  });
});
