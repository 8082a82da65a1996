import { type FieldNode, type GraphQLField, getArgumentValues, isNonNullType, Kind } from 'graphql';

type Arguments = Record<string, unknown>;
export type ReadArguments = (variables: Record<string, unknown>) => Arguments;

/** Puts one argument, and says whether it could: false leaves all of them to graphql-js, which knows what is wrong. */
type Put = (target: Arguments, variables: Record<string, unknown>) => boolean;

/** The arguments of a field for given variables; a new object each time, since resolvers may change it. */
export function compileArguments(field: GraphQLField<unknown, unknown>, node: FieldNode): ReadArguments {
  if (field.args.length === 0) return () => ({});
  const puts = field.args.map((argument) => compileArgument(field, node, argument.name));
  return (variables) => {
    const values: Arguments = {};
    for (const put of puts) if (!put(values, variables)) return getArgumentValues(field, node, variables);
    return values;
  };
}

function compileArgument(field: GraphQLField<unknown, unknown>, node: FieldNode, name: string): Put {
  const argument = field.args.find((each) => each.name === name);
  const value = node.arguments?.find((each) => each.name.value === name)?.value;
  if (argument === undefined) return () => false;
  const required = isNonNullType(argument.type);
  const { defaultValue } = argument;

  if (value?.kind === Kind.VARIABLE) {
    const variable = value.name.value;
    return (target, variables) => {
      if (!Object.hasOwn(variables, variable)) {
        if (defaultValue !== undefined) target[name] = defaultValue;
        return defaultValue !== undefined || !required;
      }
      target[name] = variables[variable];
      return !required || variables[variable] != null;
    };
  }
  if (value === undefined) {
    if (defaultValue === undefined) return () => !required;
    return (target) => {
      target[name] = defaultValue;
      return true;
    };
  }
  const constant = constantOf(field, node, name);
  if (constant === undefined) return () => false;
  return (target) => {
    target[name] = constant.value;
    return true;
  };
}

/** A value that is the same each time, and that nobody can change; undefined for lists, objects, and what is wrong. */
function constantOf(field: GraphQLField<unknown, unknown>, node: FieldNode, name: string) {
  const only = {
    ...field,
    args: field.args.filter((each) => each.name === name),
  };
  try {
    const value = getArgumentValues(only, node)[name];
    return typeof value === 'object' && value !== null ? undefined : { value };
  } catch {
    return undefined;
  }
}
