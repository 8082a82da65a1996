import {
  baseType,
  isInterfaceType,
  isObjectType,
  isUnionType,
  possibleRuntimeTypes,
  type Schema,
  type Supergraph,
} from '@apollo/federation-internals';

/** Unions and interfaces of which some subgraph knows fewer types than others. */
export function partialTypes(supergraph: Supergraph): Set<string> {
  const partial = new Set<string>();
  for (const type of supergraph.schema.types()) {
    if (!isUnionType(type) && !isInterfaceType(type)) continue;
    const all = possibleRuntimeTypes(type).length;
    for (const subgraph of supergraph.subgraphs().values()) {
      const known = membersIn(subgraph.schema, type.name);
      if (known.length > 0 && known.length < all) partial.add(type.name);
    }
  }
  return partial;
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

/** The named type of a field, as the subgraph has it. */
export function fieldIn(schema: Schema, type: string | undefined, field: string): string | undefined {
  const parent = type === undefined ? undefined : schema.type(type);
  if (parent === undefined || !(isObjectType(parent) || isInterfaceType(parent))) return undefined;
  const definition = parent.field(field);
  return definition?.type && baseType(definition.type).name;
}

/** The same, if the subgraph needs nothing of others for it. */
export function ownField(schema: Schema, type: string, field: string): string | undefined {
  const parent = schema.type(type);
  const definition = parent && isObjectType(parent) ? parent.field(field) : undefined;
  const isOwn = definition?.appliedDirectives.every(({ name }) => !/(^|__)(external|requires)$/.test(name)) ?? false;
  const takes = definition
    ?.arguments()
    .some((each) => each.appliedDirectives.some(({ name }) => /fromContext$/.test(name)));
  return isOwn && !takes ? fieldIn(schema, type, field) : undefined;
}
