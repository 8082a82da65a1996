import { readFileSync } from 'node:fs';
import {
  buildSchema,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputField,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  isSpecifiedScalarType,
} from 'graphql';

/** What integrators would have to guess: types, fields, arguments and values of the API without a description. */
export function undescribed(sdl: string): string[] {
  const types = Object.values(buildSchema(sdl).getTypeMap()).filter(
    (type) => !type.name.startsWith('__') && !isSpecifiedScalarType(type),
  );
  return types.flatMap((type) => {
    const roots = ['Query', 'Mutation', 'Subscription'];
    const missing = type.description || roots.includes(type.name) ? [] : [type.name];
    if (isObjectType(type) || isInterfaceType(type) || isInputObjectType(type)) {
      for (const field of Object.values<GraphQLField<unknown, unknown> | GraphQLInputField>(type.getFields())) {
        if (!field.description) missing.push(`${type.name}.${field.name}`);
        const args = 'args' in field ? field.args.filter((argument: GraphQLArgument) => !argument.description) : [];
        missing.push(...args.map((argument) => `${type.name}.${field.name}(${argument.name})`));
      }
    }
    if (isEnumType(type)) {
      const values = type.getValues().filter((value) => !value.description);
      missing.push(...values.map((value) => `${type.name}.${value.name}`));
    }
    return missing;
  });
}

export function undescribedInApi(): string[] {
  return undescribed(readFileSync(new URL('../schema/api.graphql', import.meta.url), 'utf8'));
}
