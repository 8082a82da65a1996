import {
  type GraphQLField,
  type GraphQLOutputType,
  type GraphQLSchema,
  isAbstractType,
  isEnumType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql';
import { hash } from '../../executor/differential/random.ts';

/** Whether any value may be a promise; if none is, executing is a matter of order alone. */
let promises = true;

/**
 * Gives every field of a schema data that follows from its place and arguments: properties, methods and resolvers,
 * promises, nulls, errors, and values that don't fit their types. A field that is read twice says the same twice.
 */
export function makeUp(schema: GraphQLSchema): void {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('__')) continue;
    const root = type === schema.getQueryType() || type === schema.getMutationType();
    for (const field of Object.values(type.getFields())) {
      delete field.resolve;
      if (root || hash(type.name, field.name) % 3 === 0) field.resolve = resolver(schema, type.name, field);
    }
  }
}

function resolver(schema: GraphQLSchema, owner: string, field: GraphQLField<unknown, unknown>) {
  return (source: unknown, args: unknown) => {
    const place = `${(source as { place?: string } | undefined)?.place ?? owner}.${field.name}${JSON.stringify(args)}`;
    return late(place, () => madeUp(schema, field.type, place));
  };
}

export function withPromises(may: boolean): void {
  promises = may;
}

/** Now, or a promise; a value, or an error that is thrown, rejected or returned. */
function late(place: string, make: () => unknown): unknown {
  const chance = hash(place, 'how') % 40;
  if (chance === 0) throw new Error(`thrown at ${place}`);
  if (chance === 1) return new Error(`returned at ${place}`);
  if (!promises) return make();
  if (chance === 2) return Promise.reject(new Error(`rejected at ${place}`));
  return chance < 12 ? Promise.resolve().then(make) : make();
}

function madeUp(schema: GraphQLSchema, type: GraphQLOutputType, place: string): unknown {
  const chance = hash(place, 'what') % 40;
  if (chance === 0) return null;
  if (isNonNullType(type)) return madeUp(schema, type.ofType, place);
  if (chance < 3) return undefined;
  if (isListType(type)) {
    if (chance === 3) return 'no list';
    // All of them: graphql-js leaves rejections alone when another item throws beside them.
    const items = Array.from({ length: hash(place, 'length') % 4 }, (_, index) => {
      const item = madeUp(schema, type.ofType, `${place}[${index}]`);
      return promises ? Promise.resolve(item) : item;
    });
    return chance % 2 === 0 ? items : new Set(items);
  }
  if (isAbstractType(type)) {
    const types = schema.getPossibleTypes(type);
    if (chance === 4) return thing(schema, 'Query', place);
    if (chance === 5) return thing(schema, undefined, place);
    return thing(schema, types[hash(place, 'type') % types.length]?.name, place);
  }
  if (isObjectType(type)) return thing(schema, type.name, place);
  if (chance === 4) return { no: 'leaf' };
  if (isEnumType(type))
    return chance === 5 ? 'NOT_THERE' : type.getValues()[hash(place) % type.getValues().length]?.value;
  return leaf(type.name, place);
}

function leaf(name: string, place: string): unknown {
  const number = hash(place, 'leaf') % 1_000;
  switch (name) {
    case 'Int':
      return number % 7 === 0 ? String(number) : number % 11 === 0 ? number / 2 : number;
    case 'Float':
      return number % 7 === 0 ? Number.NaN : number / 3;
    case 'Boolean':
      return number % 7 === 0 ? 'no' : number % 2 === 0;
    case 'DateTime':
      return number % 7 === 0 ? 'someday' : new Date(number * 1e9);
    case 'ID':
      return number % 3 === 0 ? number : `id-${number}`;
    case 'JSON':
      return { number, list: [place] };
    default:
      return number % 7 === 0 ? number : `text ${number}`;
  }
}

/** An object whose properties are made up when they are read; some are methods. */
function thing(schema: GraphQLSchema, typename: string | undefined, place: string): object {
  const type = typename === undefined ? undefined : schema.getType(typename);
  const fields = isObjectType(type) ? type.getFields() : {};
  return new Proxy(
    {},
    {
      get(_target, property) {
        if (property === '__typename') return typename;
        if (property === 'place') return place;
        const field = typeof property === 'string' ? fields[property] : undefined;
        if (field === undefined) return undefined;
        const at = `${place}.${field.name}`;
        if (hash(at, 'method') % 7 > 0) return late(at, () => madeUp(schema, field.type, at));
        return (args: unknown) => late(at, () => madeUp(schema, field.type, `${at}${JSON.stringify(args)}`));
      },
    },
  );
}
