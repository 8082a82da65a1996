import type { RequestContext } from '@guardian/platform/subgraph';
import { parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { type Graph, openFederation, ours, planFor } from '../differential/both.ts';
import { executeIncrementally, type IncrementalResult } from '../index.ts';

const federation = {
  shop: `
    type Query { product: Product  products: [Product]  media: [Media]  }
    type Mutation { restock: Product }
    union Media = Product | Poster
    type Poster @key(fields: "id") { id: ID!  size: Size  caption: String }
    type Product @key(fields: "id") { id: ID!  name: String  price: Int  size: Size }
    type Size { width: Int  height: Int }`,
  reviews: `
    type Product @key(fields: "id") { id: ID!  reviews: [Review]  rating: Float }
    type Review @key(fields: "id") { id: ID!  text: String  author: User }
    type User @key(fields: "id") { id: ID! }`,
  accounts: 'type User @key(fields: "id") { id: ID!  name: String!  city: String } type Query { me: User }',
};

async function parts(graph: Graph, query: string, variables = {}): Promise<IncrementalResult[]> {
  const document = parse(query);
  const ctx = {} as RequestContext;
  const execution = { ...graph, plan: planFor(graph, document), document, variables, ctx };
  const result = await executeIncrementally(execution);
  if (!(Symbol.asyncIterator in result)) return [{ ...result, hasNext: false }];
  const all: IncrementalResult[] = [];
  for await (const each of result) all.push(structuredClone({ ...each, errors: undefined }));
  return all;
}

/** What a client makes of the parts. */
function merged(results: IncrementalResult[]): unknown {
  const answer: { data: unknown } = { data: null };
  for (const result of results) {
    if ('data' in result) answer.data = result.data;
    for (const { path, data } of 'incremental' in result ? (result.incremental ?? []) : []) {
      let place: unknown = answer.data;
      for (const part of path) place = (place as Record<string | number, unknown>)[part];
      mergeInto(place as Record<string, unknown>, data ?? {});
    }
  }
  return answer.data;
}

function mergeInto(target: Record<string, unknown>, source: Record<string, unknown>): void {
  for (const [name, value] of Object.entries(source)) {
    const known = target[name];
    if (typeof known === 'object' && known !== null && typeof value === 'object' && value !== null) {
      mergeInto(known as Record<string, unknown>, value as Record<string, unknown>);
    } else target[name] = value;
  }
}

const withoutDefer = (query: string) => query.replaceAll(/@defer(\([^)]*\))?/g, '');

const queries = [
  '{ product { name ... @defer { price } } }',
  '{ products { id ... @defer(label: "reviews") { rating reviews { text author { id ... @defer(label: "author") { name city } } } } } }',
  '{ product { size { width } ... @defer { size { height } name } } me { id } }',
  '{ me { id } ... @defer(label: "all") { products { name rating } product { id } } }',
  '{ media { __typename ... on Product @defer(label: "p") { rating size { width } } ... on Poster @defer { caption } } }',
  'query ($if: Boolean! = true) { products { ...R @defer(if: $if, label: "r") } } fragment R on Product { name reviews { id author { name } } }',
  'query ($yes: Boolean! = true, $no: Boolean! = false) { product { id ... @defer { name @skip(if: $yes) price @include(if: $yes) rating @include(if: $no) } } }',
  '{ a: product { b: name ... @defer { c: rating d: reviews { e: text ... @defer { f: author { g: name } } } } } }',
  '{ id: product { id: name ... @defer { other: id rating reviews { id: text author { name: id ... @defer { id: name city } } } } } }',
  '{ id: products { ... @defer { id: price rating } __typename: name } }',
  'mutation { restock { id ... @defer { rating } } }',
  '{ product { ... @defer { __typename t: __typename } } __schema { queryType { name } } }',
];

describe('@defer', () => {
  it.each(queries)('adds up to the answer without it: %s', async (query) => {
    for (const nulls of [0, 20]) {
      const graph = openFederation(federation, { nulls, errors: 0 });
      const results = await parts(graph, query);
      const document = parse(withoutDefer(query));
      const whole = await ours(graph, planFor(graph, document), document, {});
      expect(sorted(merged(results))).toEqual(JSON.parse(whole.data));
      expect(results.map(({ hasNext }) => hasNext)).toEqual(results.map((_, index) => index < results.length - 1));
      if (nulls === 0) expect(results.length).toBeGreaterThan(1);
    }
  });

  it('is left out where its condition does not hold', async () => {
    const graph = openFederation(federation, { nulls: 0, errors: 0 });
    const query = 'query ($if: Boolean!) { product { id ... @defer(if: $if) { name } } }';
    expect(await parts(graph, query, { if: false })).toMatchObject([
      { data: { product: { name: 'text-37' } }, hasNext: false },
    ]);
  });

  it('is answered whole by a client that takes one result', async () => {
    const graph = openFederation(federation, { nulls: 0, errors: 0 });
    for (const query of queries) {
      const [document, plain] = [parse(query), parse(withoutDefer(query))];
      const answers = [
        await ours(graph, planFor(graph, document), document, {}),
        await ours(graph, planFor(graph, plain), plain, {}),
      ];
      expect(answers[0]).toEqual(answers[1]);
    }
  });
});

const sorted = (value: unknown): unknown => JSON.parse(JSON.stringify(value));
