import { buildSubgraphSchema } from '@apollo/subgraph';
import type { GraphQLSchemaModule } from '@apollo/subgraph/dist/schema-helper/index.js';
import {
  type ConstDirectiveNode,
  type DefinitionNode,
  type GraphQLSchema,
  isObjectType,
  Kind,
  parse,
  type SelectionSetNode,
} from 'graphql';
import { hash } from './random.ts';
import { fieldSets, type Thing, type World } from './world.ts';

type Representation = Record<string, unknown> & { __typename: string };

/**
 * A subgraph that shows its part of a world. It knows of an entity what its keys say, resolves it by the keys that it
 * says it does, and computes what `@requires` something from what it was sent, so that a wrong representation shows in
 * the data.
 */
export function worldSubgraph(name: string, sdl: string, world: World): GraphQLSchema {
  const typeDefs = parse(sdl);
  const resolvers: Record<string, object> = {};
  for (const { type, keys } of typeDefs.definitions.flatMap(entity)) {
    resolvers[type] = { __resolveReference: (reference: Representation) => load(name, world, type, keys, reference) };
  }
  const schema = buildSubgraphSchema({ typeDefs, resolvers: resolvers as GraphQLSchemaModule['resolvers'] });
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('_')) continue;
    for (const field of Object.values(type.getFields())) {
      if (field.name.startsWith('_')) continue;
      field.resolve = (source: Thing | undefined, args) =>
        resolve(name, world, source ?? { __typename: type.name, number: 0 }, type.name, field.name, args);
    }
  }
  return schema;
}

/** A type with keys, and those that this subgraph resolves it by. */
function entity(node: DefinitionNode): { type: string; keys: SelectionSetNode[] }[] {
  if (!('directives' in node) || !('name' in node) || node.name === undefined || !node.directives) return [];
  const directives = node.directives as readonly ConstDirectiveNode[];
  if (!directives.some((each) => each.name.value === 'key')) return [];
  const resolvable = directives.filter(
    (each) =>
      !each.arguments?.some(({ name, value }) => name.value === 'resolvable' && 'value' in value && !value.value),
  );
  return [{ type: node.name.value, keys: fieldSets(resolvable, 'key') }];
}

function load(name: string, world: World, type: string, keys: SelectionSetNode[], reference: Representation) {
  const key = keys.find((fields) => holds(reference, fields));
  if (key === undefined) throw new Error(`${name} does not resolve ${type} by ${JSON.stringify(reference)}`);
  const number = numberIn(reference, key);
  const { nulls, errors } = world.mishaps;
  if (errors > 0 && hash(name, 'gone', type, number) % 100 < nulls / 2) return null;
  if (hash(name, 'broken', type, number) % 100 < errors / 2) {
    const error = new Error(`${name} can't load ${type} ${number}`);
    // Thrown at once it takes the whole fetch along; a rejection costs one entity.
    if (hash(name) % 2 === 0) throw error;
    return Promise.reject(error);
  }
  return { ...world.known(type, number), number, given: reference };
}

function holds(value: unknown, { selections }: SelectionSetNode): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return selections.every((selection) => {
    if (selection.kind !== Kind.FIELD) return true;
    const inner = (value as Record<string, unknown>)[selection.name.value];
    return selection.selectionSet ? holds(inner, selection.selectionSet) : inner !== undefined && inner !== null;
  });
}

/** Every key ends in the number of its thing. */
function numberIn(value: unknown, key: SelectionSetNode): number {
  const [first] = key.selections;
  if (first?.kind !== Kind.FIELD) return Number.NaN;
  const inner = (value as Record<string, unknown>)[first.name.value];
  return first.selectionSet ? numberIn(inner, first.selectionSet) : Number(/\d+$/.exec(String(inner))?.[0]);
}

function resolve(name: string, world: World, source: Thing, declared: string, field: string, args: object): unknown {
  const { number, given } = source;
  const fields = world.requires(declared, field);
  const required = fields && given && sent(given, fields);
  if (!world.isKey(declared, field)) {
    const origin = [number, field, JSON.stringify(args), JSON.stringify(required ?? null)];
    if (hash(name, 'error', ...origin) % 100 < world.mishaps.errors) throw new Error(`${name} can't read ${field}`);
  }
  const thing = { ...source, __typename: declared };
  // What was not reached by a representation has what it needs, e.g. by `@provides`.
  return given ? world.value(thing, field, args, required) : world.read(thing, field, args);
}

/** What a field set selects of a representation; what is missing shows as such. */
function sent(value: unknown, fields: SelectionSetNode): unknown {
  if (value === null) return null;
  if (Array.isArray(value)) return value.map((item) => sent(item, fields));
  if (typeof value !== 'object') return 'missing';
  const all: Record<string, unknown> = {};
  for (const selection of fields.selections) {
    if (selection.kind === Kind.INLINE_FRAGMENT) {
      // Representations do not say the type of what is inside; what is there tells it.
      if (someSent(value, selection.selectionSet)) Object.assign(all, sent(value, selection.selectionSet));
    } else if (selection.kind === Kind.FIELD) {
      const inner = (value as Record<string, unknown>)[selection.name.value];
      const isMissing = inner === undefined;
      all[selection.name.value] = isMissing
        ? 'missing'
        : selection.selectionSet
          ? sent(inner, selection.selectionSet)
          : inner;
    }
  }
  return all;
}

function someSent(value: object, { selections }: SelectionSetNode): boolean {
  return selections.some((each) => each.kind === Kind.FIELD && each.name.value in value);
}
