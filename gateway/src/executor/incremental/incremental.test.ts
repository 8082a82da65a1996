import { parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { type Graph, openFederation, ours, planFor } from '../differential/both.ts';
import { merged, partsOf } from '../differential/deferred.ts';

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

const parts = (graph: Graph, query: string, variables = {}) => {
  const document = parse(query);
  return partsOf(graph, planFor(graph, document), document, variables);
};

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

  it('brings nothing of a field that is skipped, while another one of its name is there', async () => {
    const graph = openFederation(federation, { nulls: 0, errors: 0 });
    const query = 'query ($no: Boolean!) { product { id } product @include(if: $no) { ... @defer { name } } }';
    const answer = await ours(graph, planFor(graph, parse('{ product { id } }')), parse('{ product { id } }'), {});
    expect(merged(await parts(graph, query, { no: false }))).toEqual(JSON.parse(answer.data));
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
