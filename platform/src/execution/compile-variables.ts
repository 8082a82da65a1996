import {
  type GraphQLInputType,
  type GraphQLSchema,
  getVariableValues,
  isInputType,
  isLeafType,
  isListType,
  isNonNullType,
  type OperationDefinitionNode,
  typeFromAST,
} from 'graphql';

type Variables = Record<string, unknown>;
type Coerced = ReturnType<typeof getVariableValues>;

/** Stands for what is not so simple; what is wrong with it, and with all others, graphql-js knows. */
const unclear = Symbol('unclear');
type Coerce = (value: unknown) => unknown;

/** The variables of an operation as its types take them. Leaves and lists of them are coerced here, all else by graphql-js. */
export function compileVariables(
  schema: GraphQLSchema,
  { variableDefinitions = [] }: OperationDefinitionNode,
): (given: Variables) => Coerced {
  const byLibrary = (given: Variables) => getVariableValues(schema, variableDefinitions, given, { maxErrors: 50 });
  const all = variableDefinitions.map(({ variable, type: node, defaultValue }) => {
    const type = typeFromAST(schema, node as Parameters<typeof typeFromAST>[1]);
    const coerce = isInputType(type) ? compileCoerce(type) : () => unclear;
    const mayBeAbsent = defaultValue === undefined && !isNonNullType(type);
    return { name: variable.name.value, coerce, mayBeAbsent };
  });
  return (given) => {
    const coerced: Variables = {};
    for (const { name, coerce, mayBeAbsent } of all) {
      if (!Object.hasOwn(given, name)) {
        if (mayBeAbsent) continue;
        return byLibrary(given);
      }
      const value = coerce(given[name]);
      if (value === unclear) return byLibrary(given);
      coerced[name] = value;
    }
    return { coerced };
  };
}

function compileCoerce(type: GraphQLInputType): Coerce {
  if (isNonNullType(type)) {
    const coerce = compileCoerce(type.ofType);
    return (value) => (value === null || value === undefined ? unclear : coerce(value));
  }
  if (isListType(type)) {
    const coerce = compileCoerce(type.ofType);
    return (value) => {
      if (value === null) return null;
      if (!Array.isArray(value)) return unclear;
      const items = new Array<unknown>(value.length);
      for (let index = 0; index < value.length; index++) {
        const item = coerce(value[index]);
        if (item === unclear) return unclear;
        items[index] = item;
      }
      return items;
    };
  }
  if (!isLeafType(type)) return () => unclear;
  return (value) => {
    if (value === null) return null;
    if (value === undefined) return unclear;
    try {
      const parsed: unknown = type.parseValue(value);
      return parsed === undefined ? unclear : parsed;
    } catch {
      return unclear;
    }
  };
}
