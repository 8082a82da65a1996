import {
  type GraphQLInputType,
  type GraphQLSchema,
  getNamedType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
} from 'graphql';
import type { SchemaChange } from './compare-schemas.ts';

/** How the history of operations tells who used what a change breaks. */
export interface TellsOfUse {
  /** An operation with one of these among its coordinates used it. */
  coordinates: string[];
  /** So did one with this directive in its text. */
  directive: string | null;
  /** Whether each such operation breaks; else it can: the history holds no input fields, values of enums or fragments. */
  certain: boolean;
}

/** @param before The schema that the operations of the history were valid in. */
export function tellsOfUse(before: GraphQLSchema, { type, coordinate }: SchemaChange): TellsOfUse {
  if (coordinate.startsWith('@')) {
    return { coordinates: [], directive: coordinate.slice(1).split('(')[0] ?? '', certain: false };
  }
  const [owner = '', member] = coordinate.split('.');
  const isOfInput = isInputObjectType(before.getType(owner));
  if (member === undefined || isOfInput || type === 'VALUE_REMOVED_FROM_ENUM') {
    return { coordinates: mentions(before, owner), directive: null, certain: false };
  }
  const field = coordinate.split('(')[0] ?? '';
  if (type === 'REQUIRED_ARG_ADDED') return { coordinates: [field], directive: null, certain: true };
  const certain = type === 'FIELD_REMOVED' || type === 'ARG_REMOVED';
  return { coordinates: [coordinate], directive: null, certain };
}

/** Coordinates of what an operation can't leave out when it deals with a type: fields of it or its interfaces, and what returns or takes it. */
function mentions(schema: GraphQLSchema, name: string): string[] {
  const found: string[] = [];
  const named = schema.getType(name);
  const owners = new Set([name]);
  if (isObjectType(named) || isInterfaceType(named)) for (const each of named.getInterfaces()) owners.add(each.name);
  for (const type of Object.values(schema.getTypeMap())) {
    if (type.name.startsWith('__') || !(isObjectType(type) || isInterfaceType(type))) continue;
    for (const field of Object.values(type.getFields())) {
      const coordinate = `${type.name}.${field.name}`;
      if (owners.has(type.name) || getNamedType(field.type).name === name) found.push(coordinate);
      for (const arg of field.args) if (takes(arg.type, name)) found.push(`${coordinate}(${arg.name}:)`);
    }
  }
  return found;
}

/** Whether a value of a type can hold one of the named type. */
function takes(type: GraphQLInputType, name: string, seen = new Set<string>()): boolean {
  const named = getNamedType(type);
  if (named.name === name) return true;
  if (!isInputObjectType(named) || seen.has(named.name)) return false;
  seen.add(named.name);
  return Object.values(named.getFields()).some((field) => takes(field.type, name, seen));
}
