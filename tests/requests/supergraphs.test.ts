import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { subgraphSdl } from '../../scripts/compose.ts';
import { type Client, type Product, startProduct } from '../product/index.ts';

const supergraph = readFileSync(new URL('../../schema/supergraph.graphql', import.meta.url), 'utf8');
/** A field of a contact in the SDL, with its description. */
const jobTitle = /(?<=^type Contact\n(?:(?!^\}).*\n)*) {2}"""[^"]*"""\n {2}jobTitle: String .*\n/m;

const check = `query Check($input: CheckSchemaInput!) { checkSchema(input: $input) {
  comparison { passed notTold changes { severity coordinate certain clients { name version count organizations } } }
  problems { code message line column } } }`;

interface Checked {
  checkSchema: {
    comparison: { passed: boolean; changes: { severity: string; coordinate: string; clients: object[] }[] } | null;
    problems: object[];
  };
}

let product: Product;
let owner: Client;
beforeAll(async () => {
  product = await startProduct();
  owner = await product.owner();
}, 120_000);
afterAll(() => product?.[Symbol.asyncDispose]());

const checked = async (input: object) => (await owner.data<Checked>(check, { input })).checkSchema;

it('a served supergraph is in the history, once', async () => {
  const list = '{ supergraphs { totalCount nodes { id version subgraphs firstServedAt lastServedAt } } }';
  const { supergraphs } = await vi.waitFor(
    async () => {
      const data = await owner.data<{ supergraphs: { totalCount: number; nodes: { id: string }[] } }>(list);
      expect(data.supergraphs.totalCount).toBe(1);
      return data;
    },
    { timeout: 30_000, interval: 200 },
  );
  const [{ id } = { id: '' }] = supergraphs.nodes;
  expect(supergraphs.nodes).toMatchObject([
    { subgraphs: ['developer', 'insights', 'monitoring', 'tenants', 'workflows'], version: expect.any(String) },
  ]);
  const { supergraphSdl } = await owner.data<{ supergraphSdl: string }>(
    'query Sdl($hash: String!) { supergraphSdl(hash: $hash) }',
    { hash: id },
  );
  expect(supergraphSdl).toBe(supergraph);
  const { compareSupergraphs } = await owner.data<{ compareSupergraphs: object }>(
    'query Same($id: String!) { compareSupergraphs(from: $id, to: $id) { passed changes { coordinate } } }',
    { id },
  );
  expect(compareSupergraphs).toEqual({ passed: true, changes: [] });
  const { errors } = await owner.ask('{ compareSupergraphs(from: "1", to: "2") { passed } }');
  expect(errors?.[0]?.extensions.code).toBe('NOT_FOUND');
}, 120_000);

it('a check names the clients of what would break', async () => {
  const headers = { 'graphql-client-name': 'shop', 'graphql-client-version': '1.2' };
  await owner.data('{ contacts(first: 5) { nodes { jobTitle } } }', {}, headers);
  const sdl = supergraph.replace(jobTitle, '');
  const { comparison } = await vi.waitFor(
    async () => {
      const found = await checked({ sdl });
      expect(found.comparison?.passed).toBe(false);
      return found;
    },
    { timeout: 60_000, interval: 1_000 },
  );
  expect(comparison?.changes).toEqual([
    {
      ...{ severity: 'BREAKING', coordinate: 'Contact.jobTitle', certain: true },
      clients: [{ name: 'shop', version: '1.2', count: 1, organizations: 1 }],
    },
  ]);
  const insights = {
    subgraph: 'insights',
    sdl: subgraphSdl('insights').replace(/ {2}"[^"]*"\n {2}jobTitle: String\n/, ''),
  };
  expect((await checked(insights)).comparison?.changes).toEqual(comparison?.changes);
}, 180_000);

it.each([
  ['no GraphQL', { sdl: 'type Query {\n  a: [Int\n}' }, { code: 'SYNTAX', line: 3, column: 1 }],
  ['no supergraph', { sdl: 'type Query { a: Int }' }, { code: 'NO_SUPERGRAPH' }],
  ['too much', { sdl: `#${'x'.repeat(600_000)}` }, { code: 'TOO_LARGE', line: 1, column: 500_001 }],
  ['a subgraph that is none', { sdl: 'type Query { a: Int }', subgraph: 'x' }, { code: 'UNKNOWN_SUBGRAPH' }],
])(
  'says what is wrong with %s',
  async (_name, input, problem) => {
    expect(await checked(input)).toMatchObject({ comparison: null, problems: [problem] });
  },
  120_000,
);

it('is for operators', async () => {
  const { errors } = await owner.ask(check, { input: { sdl: 'x', days: 31 } });
  expect(errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
  const made = await owner.data<{ createApiKey: { secret: string } }>(
    'mutation { createApiKey(input: { name: "CI", scopes: ["schema.read", "contact.read"] }) { secret } }',
  );
  const response = await fetch(new URL('/graphql', product.url), {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${made.createApiKey.secret}` },
    body: JSON.stringify({ query: '{ supergraphs { totalCount } }' }),
  });
  expect(((await response.json()) as { errors: object[] }).errors).toMatchObject([
    { extensions: { code: 'FORBIDDEN' } },
  ]);
});
