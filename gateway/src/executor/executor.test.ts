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
