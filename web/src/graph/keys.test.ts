import { readFileSync } from 'node:fs';
import { buildSchema, type GraphQLObjectType, isObjectType } from 'graphql';
import { expect, test } from 'vitest';
import { keys } from './keys.ts';

const schema = buildSchema(readFileSync(new URL('../../../schema/api.graphql', import.meta.url), 'utf8'));
const roots = ['Query', 'Mutation', 'Subscription'];

const entities = Object.values(schema.getTypeMap()).filter(
  (type) => isObjectType(type) && !type.name.startsWith('__') && !roots.includes(type.name),
);
const hasId = (name: string) => 'id' in (schema.getType(name) as GraphQLObjectType).getFields();

test('every type without an id is known to the cache, so that two of them are never taken for one', () => {
  expect(entities.filter(({ name }) => !hasId(name) && !keys[name]).map(({ name }) => name)).toEqual([]);
});

test('every type with an id goes by it, so that a change shows wherever it is on screen', () => {
  // Who somebody was at the time of a record is not who they are now.
  expect(entities.filter(({ name }) => hasId(name) && keys[name]).map(({ name }) => name)).toEqual(['AuditActor']);
});
