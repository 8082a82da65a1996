import { buildSchema, type GraphQLError, type OperationDefinitionNode, parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { OperationRefused } from '../operation-refused.ts';
import { actualCost } from './actual.ts';
import { compileEstimate } from './estimate.ts';
import { termValue } from './term.ts';
import { readWeights } from './weights.ts';

const sdl = `
  schema @link(url: "https://specs.apollo.dev/cost/v0.1", import: ["@cost", { name: "@listSize", as: "@length" }]) { query: Query mutation: Mutation }
  directive @link(url: String, import: [I]) repeatable on SCHEMA
  directive @cost(weight: Int!) on ARGUMENT_DEFINITION | ENUM | FIELD_DEFINITION | INPUT_FIELD_DEFINITION | OBJECT | SCALAR
  directive @length(assumedSize: Int, slicingArguments: [String!], sizedFields: [String!], requireOneSlicingArgument: Boolean = true) on FIELD_DEFINITION
  scalar I
  type Query {
    me: User
    report: Int @cost(weight: 7)
    find(by: Filter): User
    friends: [User!]!
    top(first: Int): [User!]! @length(slicingArguments: ["first"], assumedSize: 3)
    users(first: Int = 20): Users @length(slicingArguments: ["first"], sizedFields: ["nodes", "edges"], requireOneSlicingArgument: false)
    window(page: Page): [User!]! @length(slicingArguments: ["page.limit"], requireOneSlicingArgument: false)
    anyone: Person
  }
  type Mutation { rename(name: String! @cost(weight: 5)): User }
  type Users { nodes: [User!]! edges: [Edge!]! totalCount: Int }
  type Edge { node: User }
  interface Person { name: String }
  type User implements Person { name: String friends: [User!]! picture: Picture }
  type Picture @cost(weight: 4) { url: String }
  input Filter { name: String near: Near @cost(weight: 2) and: [Filter!] }
  input Near { city: String }
  input Page { limit: Int }
`;
const schema = buildSchema(sdl);
const weights = readWeights(parse(sdl));
const options = { listSize: 10, maxPage: 100 };

function estimate(query: string, variables: Record<string, unknown> = {}): number {
  const document = parse(query);
  const operation = document.definitions[0] as OperationDefinitionNode;
  return termValue(compileEstimate(schema, weights, document, operation, options), variables);
}

describe('the estimate', () => {
  it.each<[string, number, Record<string, unknown>?]>([
    ['{ __typename }', 0],
    ['{ me { name } }', 1],
    ['{ report }', 7],
    ['{ me { picture { url } } }', 5],
    ['{ friends { name } }', 10],
    ['{ friends { friends { name } } }', 110],
    ['{ a: me { name } b: me { name } }', 2],
    ['mutation { rename(name: "x") { name } }', 16],
    // Lists that say how long they are.
    ['{ top(first: 5) { name } }', 5],
    ['{ top(first: null) { name } }', 3],
    ['query ($n: Int) { top(first: $n) { name } }', 8, { n: 8 }],
    ['query ($n: Int = 6) { top(first: $n) { name } }', 6],
    ['{ users { totalCount } }', 1],
    ['{ users { nodes { name } } }', 21],
    ['{ users(first: 3) { nodes { picture { url } } edges { node { name } } } }', 1 + 3 * 5 + 3 * 2],
    ['query ($n: Int) { users(first: $n) { nodes { name } } }', 21],
    ['query ($n: Int) { users(first: $n) { nodes { name } } }', 1, { n: -4 }],
    ['query ($p: Page) { window(page: $p) { name } }', 5, { p: { limit: 4 } }],
    ['{ window(page: { limit: 4 }) { name } }', 5],
    // Fragments and conditions.
    ['{ ...F ...F } fragment F on Query { me { name } }', 2],
    ['{ anyone { ... on User { picture { url } } } }', 5],
    ['query ($yes: Boolean!) { me @include(if: $yes) { name } report @skip(if: $yes) }', 1, { yes: true }],
    ['query ($yes: Boolean!) { me @include(if: $yes) { name } report @skip(if: $yes) }', 7, { yes: false }],
    ['{ me @skip(if: true) { name } }', 0],
    // What is sent counts too.
    ['{ find(by: { name: "x" }) { name } }', 2],
    ['{ find(by: { near: { city: "x" }, and: [{ name: "a" }, { name: "b" }] }) { name } }', 6],
    [
      'query ($f: Filter) { find(by: $f) { name } }',
      2 + 1_000,
      { f: { and: Array.from({ length: 1_000 }, () => ({})) } },
    ],
  ])('of %s is %d', (query, cost, variables) => {
    expect(estimate(query, variables)).toBe(cost);
  });

  it.each<[string, Record<string, unknown>?]>([
    ['{ users(first: 101) { totalCount } }'],
    ['query ($n: Int) { users(first: $n) { totalCount } }', { n: 1_000_000 }],
    ['{ top { name } }'],
  ])('is refused for a page that is too long, or of which nobody says how long it is: %s', (query, variables) => {
    let refused: readonly GraphQLError[] = [];
    try {
      estimate(query, variables);
    } catch (error) {
      if (error instanceof OperationRefused) refused = error.errors;
    }
    expect(refused.map(({ extensions }) => extensions.code)).toEqual(['BAD_USER_INPUT']);
  });
});

it('the actual cost counts what really came', () => {
  const actual = (query: string, data: unknown) => {
    const document = parse(query);
    return actualCost(schema, weights, document, document.definitions[0] as OperationDefinitionNode, data);
  };
  const users = '{ users(first: 50) { ...U nodes { picture { url } } } } fragment U on Users { nodes { name } }';
  const nodes = [
    { name: 'a', picture: { url: 'x' } },
    { name: 'b', picture: null },
  ];
  expect(actual(users, { users: { nodes } })).toBe(1 + 2 + 4);
  expect(actual(users, null)).toBe(0);
  expect(actual('mutation { rename(name: "x") { name } }', { rename: { name: 'x' } })).toBe(11);
  expect(actual('{ report }', { report: 3 })).toBe(7);
  expect(actual('{ anyone { ... on User { picture { url } } } }', { anyone: { picture: { url: 'x' } } })).toBe(5);
});
