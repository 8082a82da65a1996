import { buildSubgraphSchema } from '@apollo/subgraph';
import type { GraphQLSchemaModule } from '@apollo/subgraph/dist/schema-helper/index.js';
import {
  type DefinitionNode,
  type GraphQLOutputType,
  type GraphQLSchema,
  isAbstractType,
  isEnumType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  type ObjectTypeDefinitionNode,
  parse,
} from 'graphql';
import { hash } from './random.ts';

/** How often things go wrong in a subgraph; 0 is never, 100 is always. */
export interface Mishaps {
  nulls: number;
  errors: number;
}

/** An object of the made-up data: what it is follows from its type and number alone. */
interface Thing {
  __typename: string;
  number: number;
  [given: string]: unknown;
}

/** Fields that say which thing it is; never null and never wrong, or nothing could be joined. */
const keys = /^(id|upc|sku|code|owner|isbn)$/;

const failsWhole = /^(two|stock)$/;

/**
 * A subgraph whose data needs no resolvers: each value follows from type, number and field, so that all subgraphs agree,
 * also on fields they share; whether reading it fails differs from subgraph to subgraph.
 */
export function worldSubgraph(name: string, sdl: string, mishaps: Mishaps): GraphQLSchema {
  const typeDefs = parse(sdl);
  const resolvers: Record<string, object> = {};
  for (const node of typeDefs.definitions) {
    if (!isEntity(node)) continue;
    resolvers[node.name.value] = {
      __resolveReference: (reference: Thing) => {
        const number = numberIn(reference);
        if (hash(name, 'gone', reference.__typename, number) % 100 < mishaps.nulls / 2) return null;
        if (hash(name, 'broken', reference.__typename, number) % 100 < mishaps.errors / 2) {
          const error = new Error(`${name} can't load ${reference.__typename} ${number}`);
          // Thrown at once it takes the whole fetch along; a rejection costs one entity.
          if (failsWhole.test(name)) throw error;
          return Promise.reject(error);
        }
        return { ...reference, number };
      },
    };
  }
  const schema = buildSubgraphSchema({ typeDefs, resolvers: resolvers as GraphQLSchemaModule['resolvers'] });
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('__') || type.name === '_Service') continue;
    for (const field of Object.values(type.getFields())) {
      if (field.name.startsWith('_')) continue;
      field.resolve = (source: Thing | undefined, args) =>
        resolve(schema, name, mishaps, source ?? { __typename: type.name, number: 0 }, field, args);
    }
  }
  return schema;
}

function isEntity(node: DefinitionNode): node is ObjectTypeDefinitionNode {
  return 'directives' in node && (node.directives?.some((each) => each.name.value === 'key') ?? false);
}

/** Every key ends in the number of its thing. */
function numberIn(value: unknown): number {
  if (typeof value === 'string') return Number(/\d+$/.exec(value)?.[0] ?? Number.NaN);
  if (typeof value !== 'object' || value === null) return Number.NaN;
  for (const [name, inner] of Object.entries(value)) {
    const number = keys.test(name) ? numberIn(inner) : Number.NaN;
    if (!Number.isNaN(number)) return number;
  }
  return Number.NaN;
}

function resolve(
  schema: GraphQLSchema,
  subgraph: string,
  mishaps: Mishaps,
  source: Thing,
  field: { name: string; type: GraphQLOutputType },
  args: object,
): unknown {
  const given = source[field.name];
  // What came with the representation: keys, and what `@requires` asked for.
  if (given !== undefined) return withType(schema, given, field.type, source.number);
  if (keys.test(field.name)) return keyValue(schema, field, source.number);
  // What is required takes part in the value, so that a wrong representation shows in the data.
  const required = Object.entries(source).filter(([name]) => !keys.test(name) && !/^(number|__typename)$/.test(name));
  const kind = JSON.stringify([args, required.sort(([one], [other]) => (one < other ? -1 : 1))]);
  const origin = [source.number, field.name, kind] as const;
  if (hash(subgraph, 'error', ...origin) % 100 < mishaps.errors)
    throw new Error(`${subgraph} can't read ${field.name}`);
  return drawnValue(schema, field.type, mishaps, ...origin);
}

function keyValue(schema: GraphQLSchema, { name, type }: { name: string; type: GraphQLOutputType }, number: number) {
  const bare = isNonNullType(type) ? type.ofType : type;
  return isLeafType(bare) ? `${name}-${number}` : withType(schema, { id: `id-${number}` }, type, number);
}

/** An object of a representation, as a thing. */
function withType(schema: GraphQLSchema, given: unknown, type: GraphQLOutputType, number: number): unknown {
  const bare = isNonNullType(type) ? type.ofType : type;
  if (isListType(bare) && Array.isArray(given)) return given.map((item) => withType(schema, item, bare.ofType, number));
  if (!isObjectType(bare) || typeof given !== 'object' || given === null) return given;
  return { __typename: bare.name, ...given, number: numberIn(given) || number };
}

function drawnValue(schema: GraphQLSchema, type: GraphQLOutputType, mishaps: Mishaps, ...origin: unknown[]): unknown {
  const drawn = hash(...origin);
  if (isNonNullType(type)) return presentValue(schema, type.ofType, mishaps, drawn, origin);
  return hash('null', ...origin) % 100 < mishaps.nulls ? null : presentValue(schema, type, mishaps, drawn, origin);
}

function presentValue(
  schema: GraphQLSchema,
  type: GraphQLOutputType,
  mishaps: Mishaps,
  drawn: number,
  origin: unknown[],
): unknown {
  if (isListType(type)) {
    return Array.from({ length: drawn % 4 }, (_, index) => drawnValue(schema, type.ofType, mishaps, ...origin, index));
  }
  if (isEnumType(type)) return type.getValues()[drawn % type.getValues().length]?.value;
  if (isAbstractType(type)) {
    const names = schema.getPossibleTypes(type).map((possible) => possible.name);
    return { __typename: names.sort()[drawn % names.length], number: (drawn >>> 4) % 4 };
  }
  if (isObjectType(type)) return { __typename: type.name, number: (drawn >>> 4) % 4 };
  switch (String(type)) {
    case 'Int':
      return drawn % 3;
    case 'Float':
      return (drawn % 5) / 2;
    case 'Boolean':
      return drawn % 2 === 0;
    case 'JSON':
      return { drawn: drawn % 100, list: [drawn % 7, null, {}] };
    default:
      return drawn % 5 === 0 ? '' : `text-${drawn % 50}`;
  }
}
