import {
  type FieldNode,
  type GraphQLCompositeType,
  GraphQLError,
  type GraphQLLeafType,
  type GraphQLList,
  type GraphQLOutputType,
  getNamedType,
  isCompositeType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  type SelectionSetNode,
} from 'graphql';
import { fetchedName } from '../planning/asked-names.ts';
import { leafTest } from './leaf.ts';
import { type Key, keyAt, type Output } from './output.ts';
import { compositeType, fieldsFor, type Selecting } from './selection.ts';
import { get, type Json, type Tree } from './tree.ts';

/** One completion of a response. */
export interface Completion {
  /** Where we are; changed on the way. */
  path: (string | number)[];
  errors: GraphQLError[];
  /** Values that stand in several places. */
  shared: ReadonlySet<object>;
  /** What has been made of them, where nothing was wrong with it. */
  done: Map<object, { complete: Complete; completed: Json }>;
  /** Answers `__schema` and `__type`. */
  introspect(nodes: readonly FieldNode[]): Json;
}

/**
 * Brings what fetches have found into the client's shape: its fields in its order, nulls propagated as the API's types
 * say; values or text, as the output makes it. Gives undefined for a null that has been reported, or must be passed on upwards.
 */
export type Complete = (value: Json, completion: Completion) => Json | undefined;

interface Field extends Key {
  /** As it was fetched. */
  from: string;
  /** Whether a null must be passed on to the object that holds the field. */
  required: boolean;
  complete: Complete;
  /** Whether its value may hold objects. */
  composite: boolean;
  /** Not read from what was fetched, but made here. */
  make?: ((object: Tree, completion: Completion) => Json | undefined) | undefined;
}

/** Completion of an object (the root, or any other) with what the client selected of it. */
export function compileObject(
  selecting: Selecting,
  declared: GraphQLCompositeType,
  selectionSets: readonly SelectionSetNode[],
  describe: (path: Completion['path']) => string,
): Complete {
  // By the type that an object says it has: few of those that are possible ever come.
  const { output, schema } = selecting;
  // Subgraphs may call the root otherwise where a field leads back to it.
  const root = declared === schema.getQueryType() ? declared.name : undefined;
  const known = new Map<string, Field[]>();
  const fieldsOf = (name: string): Field[] | undefined => {
    const compiled = known.get(name);
    if (compiled !== undefined) return compiled;
    const type = compositeType(schema, name);
    if (type === undefined) return undefined;
    const fields = compileFields(selecting, type, selectionSets);
    known.set(name, fields);
    return fields;
  };

  return (value, completion) => {
    if (value === null || value === undefined) return output.nothing;
    if (typeof value !== 'object') {
      throw new Error(`Invalid non-object value ${value} returned by subgraph for composite type ${declared}`);
    }
    const fields = fieldsOf(root ?? (value.__typename || declared.name));
    if (fields !== undefined) return completeFields(fields, output, value, completion);
    // The type may be one that clients must not know of, so it is not named.
    report(completion, `Invalid __typename found for object at ${describe(completion.path)}.`);
    return undefined;
  };
}

function completeFields(
  fields: readonly Field[],
  output: Output,
  object: Tree,
  completion: Completion,
): Json | undefined {
  let result = output.begin();
  const { path } = completion;
  for (const field of fields) {
    const { name, from, required, complete, composite, make } = field;
    path.push(name);
    const value =
      make !== undefined
        ? make(object, completion)
        : composite
          ? completeOnce(complete, get(object, from), completion)
          : complete(get(object, from), completion);
    path.pop();
    if (value === undefined && required) return undefined;
    result = output.add(result, field, value === undefined ? output.nothing : value);
  }
  return output.end(result);
}

/** What stands in several places looks the same in each, unless it has errors: these tell the place. */
function completeOnce(complete: Complete, value: Json, completion: Completion): Json | undefined {
  const { shared, done, errors } = completion;
  if (!shared.has(value)) return complete(value, completion);
  const known = done.get(value);
  // The same value may be wanted in another form, where a field is declared differently by the types that have it.
  if (known?.complete === complete) return known.completed;
  const before = errors.length;
  const completed = complete(value, completion);
  if (errors.length === before && completed !== undefined) done.set(value, { complete, completed });
  return completed;
}

function compileFields(
  selecting: Selecting,
  type: GraphQLCompositeType,
  selectionSets: readonly SelectionSetNode[],
): Field[] {
  const { output, needed } = selecting;
  const definitions = 'getFields' in type ? type.getFields() : {};
  const fields: Field[] = [];
  for (const [name, nodes] of fieldsFor(selecting, type, selectionSets)) {
    const key = keyAt(fields.length, name);
    const from = fetchedName(needed, nodes[0]);
    const fieldName = nodes[0].name.value;
    if (fieldName === '__typename') {
      fields.push({ ...key, ...typeNameField(selecting, type, from) });
      continue;
    }
    if (fieldName === '__schema' || fieldName === '__type') {
      const make: Field['make'] = (_, completion) => output.leaf(completion.introspect(nodes));
      fields.push({ ...key, from: name, required: false, complete: nothing, composite: false, make });
      continue;
    }
    const definition = definitions[fieldName];
    if (definition === undefined) continue;
    const inner = nodes.flatMap(({ selectionSet }) => selectionSet ?? []);
    const complete = compileValue(selecting, definition.type, inner, type.name);
    const composite = isCompositeType(getNamedType(definition.type));
    fields.push({ ...key, from, required: isNonNullType(definition.type), complete, composite });
  }
  return fields;
}

const nothing: Complete = () => null;

/**
 * Planned fetches do not ask for the type of the root, which may be called differently in each subgraph; and a subgraph
 * with an `@interfaceObject` gives the name of an interface, which no object may show.
 */
function typeNameField(selecting: Selecting, parent: GraphQLCompositeType, from: string): Omit<Field, keyof Key> {
  const objectType = (given: Json): string | undefined => {
    const type = typeof given === 'string' ? selecting.schema.getType(given) : undefined;
    return isObjectType(type) ? type.name : undefined;
  };
  const known = isObjectType(parent) ? parent.name : undefined;
  const make = (object: Tree) => {
    const name = objectType(object.__typename) ?? objectType(get(object, from)) ?? known;
    return name === undefined ? undefined : selecting.output.leaf(name);
  };
  return { from, required: true, complete: nothing, composite: false, make };
}

function compileValue(
  selecting: Selecting,
  type: GraphQLOutputType,
  selectionSets: readonly SelectionSetNode[],
  parent: string,
): Complete {
  const describe = (path: Completion['path']) => placeName(path, type, parent);
  if (isNonNullType(type)) return required(compileValue(selecting, type.ofType, selectionSets, parent), type, parent);
  if (isListType(type)) {
    return list(compileValue(selecting, type.ofType, selectionSets, parent), type, selecting.output);
  }
  if (isLeafType(type)) return leaf(type, describe, selecting.output);
  return compileObject(selecting, type, selectionSets, describe);
}

/** The place at the end of a path as messages call it. */
function placeName(path: Completion['path'], type: unknown, parent: string): string {
  const last = path.at(-1);
  return typeof last === 'string' ? `field ${parent}.${last}` : `array element of type ${type} at index ${last}`;
}

function required(inner: Complete, type: GraphQLOutputType & { ofType: unknown }, parent: string): Complete {
  return (value, completion) => {
    if (value !== null && value !== undefined) return inner(value, completion);
    report(completion, `Cannot return null for non-nullable ${placeName(completion.path, type.ofType, parent)}.`);
    return undefined;
  };
}

function list(item: Complete, type: GraphQLList<GraphQLOutputType>, output: Output): Complete {
  const itemRequired = isNonNullType(type.ofType);
  return (value, completion) => {
    if (value === null || value === undefined) return output.nothing;
    if (!Array.isArray(value)) {
      throw new Error(`Invalid non-list value ${value} returned by subgraph for list type ${type}`);
    }
    const { path } = completion;
    let failed = false;
    const items: Json[] = new Array(value.length);
    for (let index = 0; index < value.length; index++) {
      path.push(index);
      const completed = item(value[index], completion);
      path.pop();
      // Goes on, so that the errors of all items are known.
      if (completed === undefined && itemRequired) failed = true;
      items[index] = completed === undefined ? output.nothing : completed;
    }
    return failed ? undefined : output.list(items);
  };
}

function leaf(type: GraphQLLeafType, describe: (path: Completion['path']) => string, output: Output): Complete {
  const isValid = leafTest(type);
  return (value, completion) => {
    if (value === null || value === undefined) return output.nothing;
    if (isValid(value)) return output.leaf(value);
    report(completion, `Invalid value found for ${describe(completion.path)}.`);
    return undefined;
  };
}

function report({ errors, path }: Completion, message: string): void {
  errors.push(new GraphQLError(message, { path: [...path], extensions: { code: 'INVALID_GRAPHQL' } }));
}
