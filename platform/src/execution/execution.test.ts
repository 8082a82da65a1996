import { setTimeout as wait } from 'node:timers/promises';
import { buildSchema, type ExecutionResult, type GraphQLError } from 'graphql';
import { expect, it } from 'vitest';
import type { ExecutionInput } from './compile-operation.ts';
import { operationCache } from './operation-cache.ts';

const schema = buildSchema(`
  type Query { a: String b(n: Int = 3, on: Boolean): String node: Node sure: Sure }
  type Mutation { first: Int second: Int third: Int! }
  interface Node { id: ID! }
  type Sure implements Node { id: ID! must: String! }
`);

const run = (query: string, input: ExecutionInput = {}, operationName?: string) => {
  const operation = operationCache(schema).operationOf(query, operationName);
  if (typeof operation !== 'function') throw new AggregateError(operation);
  return operation(input) as ExecutionResult;
};

it('answers without a promise when nothing has to be waited for', () => {
  expect(run('{ a }', { rootValue: { a: 'x' } })).toEqual({ data: { a: 'x' } });
});

it('keeps an alias that is a name of JavaScript', () => {
  const { data } = run('{ __proto__: a constructor: a }', { rootValue: { a: 'x' } });
  expect(JSON.stringify(data)).toBe('{"__proto__":"x","constructor":"x"}');
});

it('hands each call arguments of its own', () => {
  const given: unknown[] = [];
  const rootValue = {
    b: (args: { n?: number }) => {
      given.push({ ...args });
      args.n = 100;
      return 'x';
    },
  };
  const operation = operationCache(schema).operationOf('query ($n: Int) { b one: b(n: 1) two: b(n: $n) }', undefined);
  if (typeof operation !== 'function') throw new Error();
  operation({ rootValue, variables: { n: 2 } });
  operation({ rootValue });
  expect(given).toEqual([{ n: 3 }, { n: 1 }, { n: 2 }, { n: 3 }, { n: 1 }, { n: 3 }]);
});

it('begins a field of a mutation when the one before it has ended, and none after one that must not fail', async () => {
  const begun: string[] = [];
  const rootValue = {
    first: async () => {
      begun.push('first');
      await wait(5);
      begun.push('first ends');
      return 1;
    },
    third: () => {
      begun.push('third');
      throw new Error('no');
    },
    second: () => begun.push('second'),
  };
  const result = await run('mutation { first third second }', { rootValue });
  expect(begun).toEqual(['first', 'first ends', 'third']);
  expect(result.data).toBeNull();
});

it('follows conditions that change from one execution to the next', () => {
  const operation = operationCache(schema).operationOf(
    'query ($if: Boolean!) { a @skip(if: $if) sure { id } }',
    undefined,
  );
  if (typeof operation !== 'function') throw new Error();
  const rootValue = { a: 'x', sure: { id: 1 } };
  expect(operation({ rootValue, variables: { if: true } })).toEqual({ data: { sure: { id: '1' } } });
  expect(operation({ rootValue, variables: { if: false } })).toEqual({ data: { a: 'x', sure: { id: '1' } } });
});

it.each([
  ['{ nothing }', undefined, 'GRAPHQL_VALIDATION_FAILED', 'Cannot query field "nothing" on type "Query".'],
  ['query A { a } query B { a }', undefined, 'OPERATION_RESOLUTION_FAILURE', 'Must provide operation name'],
  ['query A { a }', 'B', 'OPERATION_RESOLUTION_FAILURE', 'Unknown operation named "B".'],
])('says what is wrong with %s', (query, name, code, message) => {
  const errors = operationCache(schema).operationOf(query, name) as readonly GraphQLError[];
  expect(errors[0]?.extensions.code).toBe(code);
  expect(errors[0]?.message).toContain(message);
});

it('tells two operations of one text apart', () => {
  const text = 'query A { one: a } query B { two: a }';
  const cache = operationCache(schema);
  for (const [name, data] of Object.entries({ A: { one: 'x' }, B: { two: 'x' } })) {
    const operation = cache.operationOf(text, name);
    expect(typeof operation === 'function' && operation({ rootValue: { a: 'x' } })).toEqual({ data });
  }
});

it('keeps what is asked again, in bounded memory', () => {
  const cache = operationCache(schema, 100);
  const first = cache.operationOf('{ a }', undefined);
  expect(cache.operationOf('{ a }', undefined)).toBe(first);
  for (let n = 0; n < 20; n++) cache.operationOf(`{ b(n: ${n}) }`, undefined);
  expect(cache.operationOf('{ a }', undefined)).not.toBe(first);
});
