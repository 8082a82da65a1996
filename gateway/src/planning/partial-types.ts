import {
  baseType,
  isInterfaceType,
  isObjectType,
  isUnionType,
  type OutputType,
  possibleRuntimeTypes,
  type Schema,
  type Supergraph,
} from '@apollo/federation-internals';

/** Unions and interfaces of which some subgraph knows fewer types than others. */
export function partialTypes(supergraph: Supergraph): Set<string> {
  const partial = new Set<string>();
  for (const type of supergraph.schema.types()) {
    if (!isUnionType(type) && !isInterfaceType(type)) continue;
    if (membersIn(supergraph.schema, type.name).some((member) => isPartial(supergraph, type.name, member))) {
      partial.add(type.name);
    }
  }
  return partial;
}

/** Whether some subgraph knows the union or the interface, and not this type of it. */
export function isPartial(supergraph: Supergraph, type: string, member: string): boolean {
  return [...supergraph.subgraphs().values()].some(({ schema }) => {
    const known = membersIn(schema, type);
    return known.length > 0 && !known.includes(member);
  });
}

/** The object types of a union or an interface, by name. */
export function membersIn(schema: Schema, name: string): readonly string[] {
  const type = schema.type(name);
  if (type === undefined || !(isUnionType(type) || isInterfaceType(type))) return [];
  return possibleRuntimeTypes(type).map((each) => each.name);
}

/** Whether objects of a type are of another, or may be where nothing is told. */
export function includes(schema: Schema, type: string | undefined, member: string): boolean {
  return type === undefined || type === member || membersIn(schema, type).includes(member);
}

/** The type of a field, as the subgraph has it. */
export function fieldIn(schema: Schema, type: string | undefined, field: string): OutputType | undefined {
  const parent = type === undefined ? undefined : schema.type(type);
  if (parent === undefined || !(isObjectType(parent) || isInterfaceType(parent))) return undefined;
  return parent.field(field)?.type;
}

export const typeNameOf = (type: OutputType | undefined) => type && baseType(type).name;
