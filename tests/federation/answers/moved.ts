import { type AnsweredSituation, federation2 } from './situation.ts';

const never = (field: string) => () => {
  throw new Error(`Nobody should ask here for ${field}.`);
};

const labelled = federation2.replace('v2.3', 'v2.7');

/** Roots by other names, and fields that have moved: whoever is asked for what it gave up says so. */
export const moved: AnsweredSituation[] = [
  {
    name: 'roots that subgraphs call by other names, and that fields lead back to',
    subgraphs: {
      one: {
        sdl: `${federation2} schema { query: Reading mutation: Writing } type Reading { a: Int self: Reading } type Writing { set(a: Int): Done } type Done @shareable { query: Reading }`,
        resolvers: {
          Reading: { a: () => 1, self: () => ({}) },
          Writing: { set: () => ({ query: {} }) },
        },
      },
      two: {
        sdl: `${federation2} type Query { b: Int self2: Query } type Mutation { put(b: Int): Int }`,
        resolvers: {
          Query: { b: () => 2, self2: () => ({}) },
          Mutation: { put: (_: unknown, { b }: { b: number }) => b },
        },
      },
    },
    answers: [
      ['{ __typename a b }', { __typename: 'Query', a: 1, b: 2 }],
      [
        '{ self { __typename a b self2 { a t: __typename } } }',
        { self: { __typename: 'Query', a: 1, b: 2, self2: { a: 1, t: 'Query' } } },
      ],
      [
        'mutation { __typename put(b: 4) set(a: 3) { query { __typename a b } } }',
        { __typename: 'Mutation', put: 4, set: { query: { __typename: 'Query', a: 1, b: 2 } } },
      ],
    ],
  },
  {
    name: 'fields that have moved, of interfaces, of what is required, and of what is provided',
    subgraphs: {
      old: {
        sdl: `${federation2} type Query { items: [Item] } interface Item { id: ID! at: String } type Post implements Item @key(fields: "id") { id: ID! at: String size: Int }
          type Page implements Item @key(fields: "id") { id: ID! at: String }`,
        resolvers: {
          Query: {
            items: () => [
              { __typename: 'Post', id: 'p1' },
              { __typename: 'Page', id: 'g1', at: 'page' },
            ],
          },
          Post: { __resolveReference: (post: object) => post, at: never('at'), size: never('size') },
        },
      },
      fresh: {
        sdl: `${federation2} type Query { posts: [Post] } type Post @key(fields: "id") { id: ID! at: String @override(from: "old") size: Int @override(from: "old") @shareable }`,
        resolvers: {
          Query: { posts: () => [{ id: 'p2' }] },
          Post: {
            __resolveReference: (post: object) => post,
            at: ({ id }: { id: string }) => `at ${id}`,
            size: () => 3,
          },
        },
      },
      third: {
        sdl: `${federation2} type Query { best: Post @provides(fields: "size") } type Post @key(fields: "id") { id: ID! at: String @external size: Int @external line: String @requires(fields: "at size") }`,
        resolvers: {
          Query: { best: () => ({ id: 'p3', size: 9 }) },
          Post: {
            __resolveReference: (post: object) => post,
            line: ({ at, size }: { at: string; size: number }) => `${at}/${size}`,
          },
        },
      },
    },
    answers: [
      [
        '{ items { id at } }',
        {
          items: [
            { id: 'p1', at: 'at p1' },
            { id: 'g1', at: 'page' },
          ],
        },
      ],
      [
        '{ items { ... on Post { line size } } posts { line } }',
        { items: [{ line: 'at p1/3', size: 3 }, {}], posts: [{ line: 'at p2/3' }] },
      ],
      ['{ best { size } }', { best: { size: 9 } }],
      ['{ best { at line } }', { best: { at: 'at p3', line: 'at p3/9' } }],
    ],
  },
  {
    name: 'a field that moves by percentages: all of it, or nothing yet',
    subgraphs: {
      old: {
        sdl: `${labelled} type Query { car: Car } type Car @key(fields: "id") { id: ID! whole: String none: String }`,
        resolvers: {
          Query: { car: () => ({ id: 'c1' }) },
          Car: { __resolveReference: (car: object) => car, whole: never('whole'), none: () => 'old' },
        },
      },
      fresh: {
        sdl: `${labelled} type Car @key(fields: "id") { id: ID! whole: String @override(from: "old", label: "percent(100)") none: String @override(from: "old", label: "percent(0)") }`,
        resolvers: {
          Car: { __resolveReference: (car: object) => car, whole: () => 'new', none: never('none') },
        },
      },
    },
    answers: [
      ['{ car { id whole } }', { car: { id: 'c1', whole: 'new' } }],
      ['{ car { none whole } }', { car: { none: 'old', whole: 'new' } }],
    ],
  },
];
