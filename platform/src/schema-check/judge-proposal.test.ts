import { composeServices } from '@apollo/composition';
import { parse } from 'graphql';
import { expect, it } from 'vitest';
import { judge } from './schema-judge.ts';
import { longestSdl } from './schema-problem.ts';

const link = 'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"])\n';
const books = `${link}type Query { books: [Book!]! } type Book @key(fields: "id") { id: ID! title: String isbn: String }`;
const ratings = `${link}type Book @key(fields: "id") { id: ID! rating: Int }`;

const composed = (books: string) =>
  composeServices(
    Object.entries({ books, ratings }).map(([name, sdl]) => ({ name, url: `http://${name}`, typeDefs: parse(sdl) })),
  ).supergraphSdl ?? '';
const present = composed(books);
const without = books.replace(' isbn: String', '');

it('judges a supergraph, and a subgraph in it, alike', async () => {
  const whole = await judge(present, { sdl: composed(without), subgraph: null });
  expect(whole).toMatchObject({
    kind: 'compared',
    changes: [{ severity: 'BREAKING', coordinate: 'Book.isbn', tells: { coordinates: ['Book.isbn'], certain: true } }],
  });
  expect(await judge(present, { sdl: without, subgraph: 'books' })).toEqual(whole);
  expect(await judge(present, { sdl: books, subgraph: 'books' })).toEqual({ kind: 'compared', changes: [] });
}, 120_000);

it.each([
  ['no GraphQL', 'type Query {\n  books: [Book\n}', null, { code: 'SYNTAX', line: 3, column: 1 }],
  ['no supergraph', 'type Query { books: Int }', null, { code: 'NO_SUPERGRAPH' }],
  ['a subgraph that is none', books, 'shelves', { code: 'UNKNOWN_SUBGRAPH', line: null }],
  [
    'one that does not fit',
    `${link}type Query { books: [Book!]! }\ntype Book @key(fields: "no") { id: ID! }`,
    'books',
    {
      ...{ code: 'NOT_COMPOSABLE', line: 3, column: 11 },
    },
  ],
  ['too much', `#${'\n'.repeat(longestSdl)}`, null, { code: 'TOO_LARGE', line: longestSdl, column: 1 }],
  ['too deep a text', `type Query { a: ${'['.repeat(100_000)}Int }`, null, { code: 'TOO_COMPLEX' }],
])(
  'says what is wrong with %s, and where',
  async (_name, sdl, subgraph, problem) => {
    expect(await judge(present, { sdl, subgraph })).toMatchObject({ kind: 'refused', problems: [problem] });
  },
  120_000,
);
