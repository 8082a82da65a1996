import {
  type ConstDirectiveNode,
  type GraphQLAbstractType,
  type GraphQLOutputType,
  type GraphQLSchema,
  type InputValueDefinitionNode,
  isAbstractType,
  isEnumType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  parse,
  type SelectionSetNode,
} from 'graphql';
import { argumentOf, hasFields } from '../../planning/definitions.ts';
import type { Federation } from './federations.ts';
import { hash } from './random.ts';
import { readFieldSet } from './read-field-set.ts';

/** How often things go wrong, in a hundred times. */
export interface Mishaps {
  /** A value that may be null is null. */
  nulls: number;
  /** Reading a value fails, whoever reads it. */
  faults?: number;
  /** Reading a value fails in one subgraph, and an entity is unknown to it, or can't be loaded. */
  errors: number;
}

/** An object of the made-up data: what it is follows from its type and number alone. */
export interface Thing {
  __typename: string;
  number: number;
  /** What came with a representation. */
  given?: Record<string, unknown>;
  /** The object that it was read from, where that is known. */
  within?: Thing;
}

/** An argument that a field takes from the nearest object around it that sets a context. */
export interface ContextArgument {
  name: string;
  context: string;
  fields: SelectionSetNode;
}

/** Data for a federation: every value follows from number, field and arguments, so that all who read it agree. */
export interface World {
  mishaps: Mishaps;
  /** Whether the field says which thing it is: such are never null and never fail, or nothing could be joined. */
  isKey(type: string, field: string): boolean;
  /** The field set that a subgraph needs for a field. */
  requires(type: string, field: string): SelectionSetNode | undefined;
  /** What a field takes from around it. */
  taken(type: string, field: string): ContextArgument[];
  /** Whether objects of the type set the context. */
  sets(type: string, context: string): boolean;
  /** The value with all that is needed for it, read from the world itself. Throws for a fault. */
  read(thing: Thing, field: string, args: object): unknown;
  /** The same, with what a subgraph was sent for it. */
  value(thing: Thing, field: string, args: object, required: unknown): unknown;
  /** The thing behind a key of an interface, or of a type. */
  known(type: string, number: number): Thing;
}

export function worldOf(schema: GraphQLSchema, federation: Federation, mishaps: Mishaps): World {
  const sdl = Object.values(federation).map((text) => parse(text, { noLocation: true }));
  const keys = new Set<string>();
  const required = new Map<string, SelectionSetNode>();
  const taken = new Map<string, ContextArgument[]>();
  const setting = new Set<string>();
  const enums = new Map<string, string[][]>();
  for (const definition of sdl.flatMap(({ definitions }) => definitions)) {
    if (definition.kind === Kind.ENUM_TYPE_DEFINITION) {
      const values = definition.values?.map(({ name }) => name.value) ?? [];
      enums.set(definition.name.value, [...(enums.get(definition.name.value) ?? []), values]);
    }
    if (!hasFields(definition) && definition.kind !== Kind.OBJECT_TYPE_EXTENSION) continue;
    const type = definition.name.value;
    for (const fields of fieldSets(definition.directives, 'key')) {
      for (const each of implementers(schema, type)) addKeys(schema, keys, each, fields);
    }
    for (const directive of definition.directives ?? []) {
      const context = directive.name.value === 'context' ? argumentOf(directive, 'name') : undefined;
      if (context !== undefined) for (const each of implementers(schema, type)) setting.add(`${each}.${context}`);
    }
    for (const { name, directives, arguments: given } of definition.fields ?? []) {
      const fromContext = (given ?? []).flatMap(contextArgument);
      if (fromContext.length > 0) taken.set(`${type}.${name.value}`, fromContext);
      const [fields] = fieldSets(directives, 'requires');
      if (fields) for (const each of implementers(schema, type)) required.set(`${each}.${name.value}`, fields);
    }
  }
  const world: World = {
    mishaps,
    isKey: (type, field) => keys.has(`${type}.${field}`),
    requires: (type, field) => required.get(`${type}.${field}`),
    taken: (type, field) => taken.get(`${type}.${field}`) ?? [],
    sets: (type, context) => setting.has(`${type}.${context}`),
    known,
    read(thing, field, args) {
      const fields = world.requires(thing.__typename, field);
      return world.value(thing, field, args, fields && readFieldSet(schema, world, thing, fields));
    },
    value(thing, field, args, needed) {
      const { __typename: type, number } = thing;
      const definition = fieldOf(schema, type, field);
      if (world.isKey(type, field)) return keyValue(definition, field, number);
      const origin = [number, field, JSON.stringify(args), JSON.stringify(needed ?? null)];
      if (hash('fault', ...origin) % 100 < (mishaps.faults ?? 0)) throw new Error(`can't read ${field}`);
      return drawn(definition, ...origin);
    },
  };
  return world;

  function keyValue(type: GraphQLOutputType, field: string, number: number): unknown {
    const bare = isNonNullType(type) ? type.ofType : type;
    if (isListType(bare)) return [keyValue(bare.ofType, field, number)];
    if (isObjectType(bare)) return { __typename: bare.name, number };
    return String(bare) === 'Int' ? number : `${field}-${number}`;
  }

  function drawn(type: GraphQLOutputType, ...origin: unknown[]): unknown {
    if (isNonNullType(type)) return present(type.ofType, origin);
    return hash('null', ...origin) % 100 < mishaps.nulls ? null : present(type, origin);
  }

  function present(type: GraphQLOutputType, origin: unknown[]): unknown {
    const chance = hash(...origin);
    if (isListType(type)) return Array.from({ length: chance % 4 }, (_, index) => drawn(type.ofType, ...origin, index));
    if (isEnumType(type)) {
      // What some subgraph does not know, it could not show.
      const [first = [], ...others] = enums.get(type.name) ?? [];
      const shared = first.filter((name) => others.every((names) => names.includes(name)));
      return shared[chance % shared.length];
    }
    if (isAbstractType(type) || isObjectType(type)) return known(type.name, (chance >>> 4) % 4);
    switch (String(type)) {
      case 'Int':
        return chance % 3;
      case 'Float':
        return (chance % 5) / 2;
      case 'Boolean':
        return chance % 2 === 0;
      case 'JSON':
        return { drawn: chance % 100, list: [chance % 7, null, {}] };
      default:
        return chance % 5 === 0 ? '' : `text-${chance % 50}`;
    }
  }

  /** An id of an interface with a key belongs to one type: its number tells which. */
  function known(name: string, number: number): Thing {
    const type = schema.getType(name);
    // There is one root, wherever a field leads back to it.
    if (type === schema.getQueryType()) return { __typename: name, number: 0 };
    if (isAbstractType(type)) {
      const types = members(type);
      const chosen = types[number % types.length] ?? name;
      return isKeyed(type) ? { __typename: chosen, number } : known(chosen, number);
    }
    for (const each of isObjectType(type) ? type.getInterfaces() : []) {
      const types = members(each);
      if (!isKeyed(each) || types[number % types.length] === name) continue;
      return { __typename: name, number: number * types.length + types.indexOf(name) };
    }
    return { __typename: name, number };
  }

  function members(type: GraphQLAbstractType): string[] {
    const everywhere = sharedMembers(sdl, type.name);
    const all = schema.getPossibleTypes(type).map((each) => each.name);
    return (everywhere.length > 0 ? all.filter((each) => everywhere.includes(each)) : all).sort();
  }

  function isKeyed(type: GraphQLAbstractType): boolean {
    return isInterfaceType(type) && Object.keys(type.getFields()).some((field) => keys.has(`${type.name}.${field}`));
  }
}

/** Members that every subgraph with the union knows: a shared field can give no other. */
function sharedMembers(sdl: ReturnType<typeof parse>[], name: string): string[] {
  const lists = sdl.flatMap(({ definitions }) =>
    definitions.flatMap((definition) =>
      definition.kind === Kind.UNION_TYPE_DEFINITION && definition.name.value === name
        ? [definition.types?.map((each) => each.name.value) ?? []]
        : [],
    ),
  );
  const [first = [], ...others] = lists;
  return first.filter((each) => others.every((list) => list.includes(each)));
}

/** `@fromContext(field: "$seller { currency }")` of an argument. */
function contextArgument({ name, directives }: InputValueDefinitionNode): ContextArgument[] {
  return (directives ?? []).flatMap((directive) => {
    const field = directive.name.value === 'fromContext' ? argumentOf(directive, 'field') : undefined;
    const [, context, selection] = /^\s*\$(\w+)\s*(.*)$/s.exec(field ?? '') ?? [];
    if (context === undefined || selection === undefined) return [];
    const [operation] = parse(selection.startsWith('{') ? selection : `{${selection}}`, {
      noLocation: true,
    }).definitions;
    return [{ name: name.value, context, fields: (operation as OperationDefinitionNode).selectionSet }];
  });
}

function implementers(schema: GraphQLSchema, name: string): string[] {
  const type = schema.getType(name);
  if (!isInterfaceType(type)) return [name];
  const { objects, interfaces } = schema.getImplementations(type);
  return [name, ...objects.map((each) => each.name), ...interfaces.map((each) => each.name)];
}

function addKeys(schema: GraphQLSchema, keys: Set<string>, type: string, { selections }: SelectionSetNode): void {
  for (const selection of selections) {
    if (selection.kind !== Kind.FIELD) continue;
    keys.add(`${type}.${selection.name.value}`);
    if (!selection.selectionSet) continue;
    const inner = String(fieldOf(schema, type, selection.name.value)).replaceAll(/[[\]!]/g, '');
    addKeys(schema, keys, inner, selection.selectionSet);
  }
}

export function fieldOf(schema: GraphQLSchema, typeName: string, field: string): GraphQLOutputType {
  const type = schema.getType(typeName);
  const definition = type && 'getFields' in type ? type.getFields()[field] : undefined;
  if (definition === undefined) throw new Error(`no ${typeName}.${field}`);
  return definition.type as GraphQLOutputType;
}

export function fieldSets(directives: readonly ConstDirectiveNode[] | undefined, name: string): SelectionSetNode[] {
  return (directives ?? []).flatMap((directive) => {
    const fields = argumentOf(directive, 'fields');
    if (directive.name.value !== name || fields === undefined) return [];
    const [operation] = parse(`{${fields}}`, { noLocation: true }).definitions;
    return [(operation as OperationDefinitionNode).selectionSet];
  });
}
