import { readFileSync } from 'node:fs';
import { buildSchema, isObjectType } from 'graphql';
import { expect, test } from 'vitest';
import { keys } from './keys.ts';

const schema = buildSchema(readFileSync(new URL('../../../schema/api.graphql', import.meta.url), 'utf8'));
const roots = ['Query', 'Mutation', 'Subscription'];

test('every type without an id is known to the cache, so that two of them are never taken for one', () => {
  const unknown = Object.values(schema.getTypeMap())
    .filter((type) => isObjectType(type) && !type.name.startsWith('__') && !roots.includes(type.name))
    .filter((type) => isObjectType(type) && !type.getFields().id && !keys[type.name])
    .map((type) => type.name);
  expect(unknown).toEqual([]);
});
