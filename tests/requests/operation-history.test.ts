import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Client, type Product, startProduct, subscribe } from '../product/index.ts';

let product: Product;
let owner: Client;

beforeAll(async () => {
  product = await startProduct();
  owner = await product.owner();
}, 150_000);
afterAll(() => product?.[Symbol.asyncDispose]());

interface Used {
  name: string;
  kind: string;
  text: string;
  fields: string[];
  count: number;
  errors: number;
  latency: { p50: number; p99: number };
  cost: { p50: number };
  clients: { name: string; version: string; count: number }[];
}

const reading = `{ operationUsage(hours: 1, first: 100) {
  operations { name kind text fields count errors latency { p50 p99 } cost { p50 } clients { name version count } }
  refusals { code count }
} }`;

/** Once it is written down, which takes some seconds. */
async function used(name: string, count: number): Promise<Used> {
  const find = async () => {
    const { operationUsage } = await owner.data<{ operationUsage: { operations: Used[] } }>(reading);
    return operationUsage.operations.find((each) => each.name === name);
  };
  await expect.poll(async () => (await find())?.count, { timeout: 15_000, interval: 500 }).toBe(count);
  return (await find()) as Used;
}

it('knows who executes what: values, aliases and layout aside', async () => {
  const headers = { 'graphql-client-name': 'shop', 'graphql-client-version': '1.2' };
  const apollo = { 'apollographql-client-name': 'till', 'apollographql-client-version': '7' };
  await owner.data('query Seen { contacts(first: 5, search: "secret") { nodes { firstName } } }', {}, headers);
  await owner.data('query Seen {\n  people: contacts(first: 9, search: "x") { nodes { firstName } }\n}', {}, apollo);
  await owner.data('query Seen { contacts(first: 5, search: "y") { nodes { firstName } } }', {}, headers);
  const seen = await used('Seen', 3);
  expect(seen).toMatchObject({ kind: 'QUERY', errors: 0, cost: { p50: expect.any(Number) } });
  expect(seen.fields).toEqual(
    expect.arrayContaining([
      'Contact.firstName',
      'Query.contacts',
      'Query.contacts(first:)',
      'Query.contacts(search:)',
    ]),
  );
  expect(seen.text).not.toContain('secret');
  expect(seen.latency.p50).toBeGreaterThan(0);
  expect(seen.clients).toEqual([
    { name: 'shop', version: '1.2', count: 2 },
    { name: 'till', version: '7', count: 1 },
  ]);
});

it('counts a subscription once, under the name that its socket gave, and errors and refusals by their codes', async () => {
  const connectionParams = { 'graphql-client-name': 'wall' };
  await using stream = subscribe(owner, 'subscription Wall { contactChanged { type } }', { connectionParams });
  await new Promise((done) => setTimeout(done, 500));
  for (const firstName of ['Ada', 'Grace']) {
    await owner.data('mutation ($n: String!) { createContact(input: { firstName: $n }) { errors { message } } }', {
      n: firstName,
    });
  }
  await stream.until(() => stream.deliveries.length === 2);
  await owner.ask('query Wrong { contact(id: "nonsense") { id } nonsense }');
  expect((await used('Wall', 1)).clients).toEqual([{ name: 'wall', version: '', count: 1 }]);
  const { operationUsage } = await owner.data<{ operationUsage: { refusals: object[] } }>(reading);
  expect(operationUsage.refusals).toContainEqual({ code: 'GRAPHQL_VALIDATION_FAILED', count: 1 });
});

it.each([0, 721])('refuses %d hours', async (hours) => {
  const answer = await owner.ask('query ($h: Int!) { operationUsage(hours: $h) { since } }', { h: hours });
  expect(answer.errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
});
