import {
  type GraphQLSchema,
  getArgumentValues,
  getNamedType,
  isCompositeType,
  Kind,
  type SelectionSetNode,
} from 'graphql';
import type { Thing, World } from './world.ts';

/** A field set read from the world itself, as a subgraph should get it in a representation. */
export function readFieldSet(
  schema: GraphQLSchema,
  world: World,
  thing: Thing,
  { selections }: SelectionSetNode,
): unknown {
  const all: Record<string, unknown> = {};
  for (const selection of selections) {
    if (selection.kind === Kind.INLINE_FRAGMENT) {
      const condition = selection.typeCondition?.name.value;
      if (condition !== undefined && condition !== thing.__typename) continue;
      Object.assign(all, readFieldSet(schema, world, thing, selection.selectionSet));
    } else if (selection.kind === Kind.FIELD) {
      const name = selection.name.value;
      const type = schema.getType(thing.__typename);
      const definition = type && 'getFields' in type ? type.getFields()[name] : undefined;
      if (definition === undefined || !('args' in definition)) throw new Error(`no ${thing.__typename}.${name}`);
      const value = world.read(thing, name, getArgumentValues(definition, selection));
      const inner = isCompositeType(getNamedType(definition.type)) ? selection.selectionSet : undefined;
      all[name] = inner ? each(value, (item) => readFieldSet(schema, world, item, inner)) : value;
    }
  }
  return all;
}

function each(value: unknown, read: (thing: Thing) => unknown): unknown {
  if (Array.isArray(value)) return value.map((item) => each(item, read));
  return value === null || value === undefined ? null : read(value as Thing);
}
