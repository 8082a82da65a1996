import {
  type FieldNode,
  GraphQLError,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLResolveInfo,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql';
import { inspect } from 'graphql/jsutils/inspect.js';
import type { Path } from 'graphql/jsutils/Path.js';
import { compileAbstract } from './compile-abstract.ts';
import { type Compiling, compileSubfields } from './compile-fields.ts';
import { compileLeaf } from './compile-leaf.ts';
import { fieldError, isThenable, type Run } from './run.ts';

/**
 * Brings what a resolver returned into its final form: null, a leaf, a list, an object, or a promise of these.
 *
 * @param path Of the value; undefined where its completion needs none.
 * @param info Of the field; undefined where its completion needs none.
 */
export type Complete = (
  run: Run,
  value: unknown,
  path: Path | undefined,
  info: GraphQLResolveInfo | undefined,
) => unknown;

/** The field whose value is completed. */
export interface FieldPlace {
  parentType: GraphQLObjectType;
  fieldName: string;
  nodes: readonly FieldNode[];
}

export function compileValue(compiling: Compiling, type: GraphQLOutputType, field: FieldPlace): Complete {
  const nullable = !isNonNullType(type);
  const complete = compileNullable(compiling, isNonNullType(type) ? type.ofType : type, field);
  return (run, value, path, info) => {
    if (value === null || value === undefined) {
      if (nullable) return null;
      throw new Error(`Cannot return null for non-nullable field ${field.parentType.name}.${field.fieldName}.`);
    }
    if (value instanceof Error) throw value;
    return complete(run, value, path, info);
  };
}

function compileNullable(compiling: Compiling, type: GraphQLOutputType, field: FieldPlace): Complete {
  if (isLeafType(type)) {
    const serialize = compileLeaf(type);
    return (_run, value) => serialize(value);
  }
  if (isListType(type)) return compileList(compiling, type.ofType, field);
  if (isObjectType(type)) return compileObject(compiling, type, field);
  if (isNonNullType(type)) throw new Error('A type is non-null once.');
  return compileAbstract(compiling, type, field);
}

function compileList(compiling: Compiling, itemType: GraphQLOutputType, field: FieldPlace): Complete {
  const complete = compileValue(compiling, itemType, field);
  const nullable = !isNonNullType(itemType);
  const { nodes } = field;

  return (run, value, path, info) => {
    if (typeof value !== 'object' || value === null || !(Symbol.iterator in value)) {
      const name = `${field.parentType.name}.${field.fieldName}`;
      throw new GraphQLError(`Expected Iterable, but did not find one for field "${name}".`);
    }
    const items = Array.isArray(value) ? value : Array.from(value as Iterable<unknown>);
    const list = new Array<unknown>(items.length);
    let waiting: Promise<unknown>[] | undefined;
    for (let index = 0; index < items.length; index++) {
      const itemPath: Path = { prev: path, key: index, typename: undefined };
      try {
        const item: unknown = items[index];
        const completed = isThenable(item)
          ? item.then((resolved) => complete(run, resolved, itemPath, info))
          : complete(run, item, itemPath, info);
        if (isThenable(completed)) {
          const place = index;
          const caught = completed.then(undefined, (raw) => fieldError(run, raw, nodes, itemPath, nullable));
          waiting ??= [];
          waiting.push(
            caught.then((given) => {
              list[place] = given;
            }),
          );
        } else list[index] = completed;
      } catch (raw) {
        try {
          list[index] = fieldError(run, raw, nodes, itemPath, nullable);
        } catch (error) {
          // What else is under way may fail too, and nobody is left to hear of it.
          if (waiting !== undefined) Promise.all(waiting).catch(() => {});
          throw error;
        }
      }
    }
    return waiting === undefined ? list : Promise.all(waiting).then(() => list);
  };
}

/** An object of a known type: all fields that the operation selects of it. */
export function compileObject(compiling: Compiling, type: GraphQLObjectType, { nodes }: FieldPlace): Complete {
  const fields = compileSubfields(compiling, type, nodes);
  const { isTypeOf } = type;
  if (!isTypeOf) return (run, value, path) => fields(run, value, path);

  const checked = (is: boolean, run: Run, value: unknown, path: Path | undefined) => {
    if (is) return fields(run, value, path);
    throw new GraphQLError(`Expected value of type "${type.name}" but got: ${inspect(value)}.`, { nodes });
  };
  return (run, value, path, info) => {
    const is = isTypeOf(value, run.contextValue, info as GraphQLResolveInfo);
    return isThenable(is)
      ? is.then((resolved) => checked(resolved as boolean, run, value, path))
      : checked(is as boolean, run, value, path);
  };
}

/** Whether completing a value of the type calls code that may look at the field's `info`. */
export function looksAtInfo(type: GraphQLOutputType): boolean {
  if (isNonNullType(type) || isListType(type)) return looksAtInfo(type.ofType);
  if (isLeafType(type)) return false;
  return !isObjectType(type) || type.isTypeOf !== undefined;
}
