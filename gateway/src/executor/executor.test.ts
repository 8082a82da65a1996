import type { RequestContext } from '@guardian/platform/subgraph';
import { type FormattedExecutionResult, parse } from 'graphql';
import { expect, it } from 'vitest';
import type { Source } from '../execute/source.ts';
import { type Graph, openFederation, planFor } from './differential/both.ts';
import { execute } from './index.ts';

// What Apollo's executor gets wrong, or what a generated case meets too seldom.

type Answer = (variables: Record<string, unknown>, query: string) => FormattedExecutionResult;

const federation = {
  one: `
    type Query { things: [Thing]  first: First }
    union Thing = First | Second
    type First @key(fields: "id") { id: ID!  amount: Int  tone: Tone }
    type Second @key(fields: "id") { id: ID!  amount: String }
    enum Tone { LOUD  SECRET @inaccessible }`,
  two: `
    type First @key(fields: "id") { id: ID!  amount: Int @external  fromFirst: Int @requires(fields: "amount") }
    type Second @key(fields: "id") { id: ID!  amount: String @external  fromSecond: Int @requires(fields: "amount")  extra: Int }`,
};

function answering(answers: { one: Answer; two: Answer }): Graph {
  const graph = openFederation(federation, { nulls: 0, errors: 0 });
  if (graph === null) throw new Error('does not compose');
  const source = (answer: Answer): Source => ({
    execute: async ({ variables = {}, query }) => answer(variables, query),
  });
  return { ...graph, sources: new Map(Object.entries(answers).map(([name, answer]) => [name, source(answer)])) };
}

async function ask(graph: Graph, query: string, variables = {}) {
  const document = parse(query);
  const ctx = {} as RequestContext;
  const result = await execute({ ...graph, plan: planFor(graph, document), document, variables, ctx });
  return JSON.parse(JSON.stringify(result)) as FormattedExecutionResult;
}

it('places the error of an entity at that entity, though others before it were not asked for', async () => {
  const graph = answering({
    one: () => ({
      data: {
        things: [
          { __typename: 'First', id: '1' },
          { __typename: 'Second', id: '2' },
        ],
      },
    }),
    two: () => ({
      data: { _entities: [{ extra: null }] },
      errors: [{ message: 'broken', path: ['_entities', 0, 'extra'] }],
    }),
  });
  const { data, errors } = await ask(graph, '{ things { __typename ... on Second { extra } } }');
  expect(data?.things).toEqual([{ __typename: 'First' }, { __typename: 'Second', extra: null }]);
  expect(errors?.map(({ path }) => path)).toEqual([['things', 1, 'extra']]);
});

it('asks once for entities that are the same, and tells each place of an error', async () => {
  let asked: unknown;
  const same = { __typename: 'Second', id: '2' };
  const graph = answering({
    one: () => ({ data: { things: [{ ...same }, { __typename: 'Second', id: '3' }, { ...same }] } }),
    two: ({ representations }) => {
      asked = representations;
      return {
        data: { _entities: [{ extra: null }, { extra: 3 }] },
        errors: [{ message: 'broken', path: ['_entities', 0, 'extra'] }],
      };
    },
  });
  const { data, errors } = await ask(graph, '{ things { ... on Second { extra } } }');
  expect(asked).toEqual([same, { __typename: 'Second', id: '3' }]);
  expect(data?.things).toEqual([{ extra: null }, { extra: 3 }, { extra: null }]);
  expect(errors?.map(({ path }) => path)).toEqual([
    ['things', 0, 'extra'],
    ['things', 2, 'extra'],
  ]);
});

// Two lists whose owners are the same few, of whom a third subgraph knows what they own.
const nested = {
  one: `type Query { deals: [Deal] } type Deal { owner: Owner } type Owner @key(fields: "id") { id: ID!  level: Int }`,
  two: `
    type Owner @key(fields: "id") { id: ID!  level: Int @external  things: [Thing]  cost: Int @requires(fields: "level") }
    type Thing @key(fields: "id") { id: ID! }`,
  three: `type Thing @key(fields: "id") { id: ID!  name: String }`,
};

function nestedGraph(owners: object[], answers: { two: Answer; three: Answer }): Graph {
  const graph = openFederation(nested, { nulls: 0, errors: 0 });
  if (graph === null) throw new Error('does not compose');
  const deals = () => owners.map((owner) => ({ owner: { __typename: 'Owner', ...owner } }));
  const source = (answer: Answer): Source => ({
    execute: async ({ variables = {}, query }) => answer(variables, query),
  });
  const one = source(() => ({ data: { deals: deals() } }));
  return {
    ...graph,
    sources: new Map([
      ['one', one],
      ['two', source(answers.two)],
      ['three', source(answers.three)],
    ]),
  };
}

const entities = ({ representations }: Record<string, unknown>) => representations as { id: string; level?: number }[];

it('asks once for what equal objects hold, and tells every place of an error in it', async () => {
  const asked: unknown[] = [];
  const graph = nestedGraph([{ id: '1' }, { id: '2' }, { id: '1' }], {
    two: (variables) => ({
      data: { _entities: entities(variables).map(({ id }) => ({ things: [{ __typename: 'Thing', id: `t${id}` }] })) },
    }),
    three: (variables) => {
      asked.push(...entities(variables));
      return {
        data: { _entities: [{ name: null }, { name: 'Two' }] },
        errors: [{ message: 'broken', path: ['_entities', 0, 'name'] }],
      };
    },
  });
  const { data, errors } = await ask(graph, '{ deals { owner { things { name } } } }');
  expect(asked).toEqual([
    { __typename: 'Thing', id: 't1' },
    { __typename: 'Thing', id: 't2' },
  ]);
  const deal = (name: string | null) => ({ owner: { things: [{ name }] } });
  expect(data?.deals).toEqual([deal(null), deal('Two'), deal(null)]);
  expect(errors?.map(({ path }) => path)).toEqual([
    ['deals', 0, 'owner', 'things', 0, 'name'],
    ['deals', 2, 'owner', 'things', 0, 'name'],
  ]);
});

it('keeps apart what differs under one key', async () => {
  const graph = nestedGraph(
    [
      { id: '1', level: 1 },
      { id: '1', level: 2 },
      { id: '1', level: 1 },
    ],
    {
      two: (variables) => ({ data: { _entities: entities(variables).map(({ level = 0 }) => ({ cost: level * 10 })) } }),
      three: () => ({}),
    },
  );
  const { data } = await ask(graph, '{ deals { owner { level cost } } }');
  const deal = (level: number) => ({ owner: { level, cost: level * 10 } });
  expect(data?.deals).toEqual([deal(1), deal(2), deal(1)]);
});

it('tells every place of a value that clients must not know', async () => {
  const graph = nestedGraph([{ id: '1' }, { id: '1' }], {
    two: () => ({ data: { _entities: [{ things: [{ __typename: 'Thing', id: 't' }] }] } }),
    three: () => ({ data: { _entities: [{ name: 5 }] } }),
  });
  const { extensions } = await ask(graph, '{ deals { owner { things { name } } } }');
  const flaws = extensions?.valueCompletion as { path: unknown[] }[];
  expect(flaws.map(({ path }) => path[1])).toEqual([0, 1]);
});

it('renames what is 0 or empty too', async () => {
  const sent: unknown[] = [];
  const graph = answering({
    one: (_variables, query) => {
      expect(query).toContain('amount__alias_0');
      const each = { amount: 0, amount__alias_0: 0 };
      return {
        data: {
          things: [
            { __typename: 'First', id: '1', ...each },
            { __typename: 'Second', id: '2', ...each },
          ],
        },
      };
    },
    two: ({ representations }) => {
      sent.push(...(representations as unknown[]));
      return { data: { _entities: (representations as unknown[]).map(() => ({ fromFirst: 1, fromSecond: 1 })) } };
    },
  });
  await ask(graph, '{ things { ... on First { fromFirst } ... on Second { fromSecond } } }');
  expect(sent).toEqual([
    { __typename: 'First', id: '1', amount: 0 },
    { __typename: 'Second', id: '2', amount: 0 },
  ]);
});

it('orders fields as the specification does', async () => {
  const graph = answering({
    one: () => ({ data: { first: { __typename: 'First', id: '1', amount: 1, tone: 'LOUD' } } }),
    two: () => ({}),
  });
  const { data } = await ask(graph, '{ first { id } ... { first { tone } } first { amount } }');
  expect(JSON.stringify(data)).toBe('{"first":{"id":"1","tone":"LOUD","amount":1}}');
});

it('gives no value that clients must not know, and says that there was one', async () => {
  const graph = answering({
    one: () => ({ data: { first: { __typename: 'First', tone: 'SECRET' } } }),
    two: () => ({}),
  });
  const { data, extensions } = await ask(graph, '{ first { tone } }');
  expect(data).toEqual({ first: { tone: null } });
  expect(JSON.stringify(extensions)).toContain('Invalid value found for field First.tone.');
  expect(JSON.stringify(extensions)).not.toContain('SECRET');
});

it('takes aliases with the names of what objects inherit', async () => {
  const graph = answering({
    one: () => ({ data: JSON.parse('{ "first": { "__typename": "First", "constructor": "1", "__proto__": 5 } }') }),
    two: () => ({}),
  });
  const { data } = await ask(graph, '{ first { constructor: id __proto__: amount toString: tone } }');
  expect(JSON.stringify(data)).toBe('{"first":{"constructor":"1","__proto__":5,"toString":null}}');
});
