import {
  defaultTypeResolver,
  type GraphQLAbstractType,
  GraphQLError,
  type GraphQLObjectType,
  type GraphQLResolveInfo,
  isObjectType,
} from 'graphql';
import { inspect } from 'graphql/jsutils/inspect.js';
import type { Compiling } from './compile-fields.ts';
import { type Complete, compileObject, type FieldPlace } from './compile-value.ts';
import { isThenable } from './run.ts';

/** A value of an interface or union: compiled for each type that really comes, when it first does. */
export function compileAbstract(compiling: Compiling, type: GraphQLAbstractType, field: FieldPlace): Complete {
  const resolveType = type.resolveType ?? defaultTypeResolver;
  const byName = new Map<string, Complete>();

  const completeFor = (name: unknown, value: unknown): Complete => {
    const known = byName.get(name as string);
    if (known !== undefined) return known;
    const complete = compileObject(compiling, runtimeType(compiling, type, field, name, value), field);
    byName.set(name as string, complete);
    return complete;
  };
  return (run, value, path, info) => {
    const name = resolveType(value, run.contextValue, info as GraphQLResolveInfo, type);
    return isThenable(name)
      ? name.then((resolved) => completeFor(resolved, value)(run, value, path, info))
      : completeFor(name, value)(run, value, path, info);
  };
}

function runtimeType(
  { schema }: Compiling,
  abstract: GraphQLAbstractType,
  { parentType, fieldName, nodes }: FieldPlace,
  name: unknown,
  value: unknown,
): GraphQLObjectType {
  const place = `${parentType.name}.${fieldName}`;
  const must = `Abstract type "${abstract.name}" must resolve to an Object type at runtime for field "${place}"`;
  if (name === undefined || name === null) {
    const remedy = `Either the "${abstract.name}" type should provide a "resolveType" function or each possible type should provide an "isTypeOf" function.`;
    throw new GraphQLError(`${must}. ${remedy}`, { nodes });
  }
  if (isObjectType(name)) {
    throw new GraphQLError(
      'Support for returning GraphQLObjectType from resolveType was removed in graphql-js@16.0.0 please return type name instead.',
    );
  }
  if (typeof name !== 'string') {
    throw new GraphQLError(`${must} with value ${inspect(value)}, received "${inspect(name)}".`);
  }
  const type = schema.getType(name);
  if (!type) {
    const message = `Abstract type "${abstract.name}" was resolved to a type "${name}" that does not exist inside the schema.`;
    throw new GraphQLError(message, { nodes });
  }
  if (!isObjectType(type)) {
    throw new GraphQLError(`Abstract type "${abstract.name}" was resolved to a non-object type "${name}".`, { nodes });
  }
  if (!schema.isSubType(abstract, type)) {
    const message = `Runtime Object type "${type.name}" is not a possible type for "${abstract.name}".`;
    throw new GraphQLError(message, { nodes });
  }
  return type;
}
