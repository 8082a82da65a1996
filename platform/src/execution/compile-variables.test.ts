import { buildSchema, getOperationAST, getVariableValues, type OperationDefinitionNode, parse } from 'graphql';
import { expect, it } from 'vitest';
import { compileVariables } from './compile-variables.ts';

const schema = buildSchema(`
  scalar Any
  enum Tone { LOUD QUIET }
  input Point { x: Int! y: Int = 2 }
  type Query { a: String }
`);
const text =
  'query ($n: Int, $must: ID!, $list: [Any!]!, $deep: [[Int]], $tone: Tone, $point: Point, $preset: Int = 5) { a }';
const operation = getOperationAST(parse(text)) as OperationDefinitionNode;
const coerce = compileVariables(schema, operation);

const given = { must: '1', list: [] };

it.each<Record<string, unknown>>([
  given,
  { ...given, n: 1, preset: null, deep: null, tone: null },
  { ...given, must: 7, list: [{ __typename: 'A' }, 0, ''], deep: [[1, null], null], tone: 'LOUD' },
  { ...given, deep: 1 },
  { ...given, deep: [1, [2]] },
  { ...given, point: { x: 1 } },
  { ...given, n: undefined },
  { ...given, unknown: 1 },
  {},
  { ...given, must: null },
  { ...given, list: null },
  { ...given, list: [1, null] },
  { ...given, list: 'one' },
  { ...given, n: 'one', tone: 'SOFT', point: {} },
  { ...given, deep: [[1], ['x']] },
  { ...given, list: new Set([1]) },
])('coerces %j as graphql-js does', (variables) => {
  const expected = getVariableValues(schema, operation.variableDefinitions ?? [], variables, { maxErrors: 50 });
  const { coerced, errors } = coerce(variables);
  expect(coerced).toEqual(expected.coerced);
  expect(errors?.map(({ message }) => message)).toEqual(expected.errors?.map(({ message }) => message));
});
