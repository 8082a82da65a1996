import {
  type ConstDirectiveNode,
  type DocumentNode,
  type InputValueDefinitionNode,
  Kind,
  type StringValueNode,
  valueFromASTUntyped,
} from 'graphql';

/** How long a list gets, as `@listSize` says. */
export interface ListSize {
  assumedSize: number | null;
  /** Paths of arguments that say how many are asked for, e.g. `["first"]` or `["input", "limit"]`. */
  slicingArguments: string[][];
  /** Fields of the type that are that long, as of a connection; empty when the field itself is. */
  sizedFields: string[];
  requireOneSlicingArgument: boolean;
}

/** What the schema says of cost: the IBM specification as Federation 2.9 has it. */
export interface Weights {
  /** By type name, e.g. `Contact`. */
  types: ReadonlyMap<string, number>;
  /** By `Type.field`, arguments by `Type.field(argument)`, fields of inputs by `Input.field`. */
  places: ReadonlyMap<string, number>;
  /** By `Type.field`. */
  lists: ReadonlyMap<string, ListSize>;
}

/** Reads `@cost` and `@listSize` of a supergraph, under whatever names it links them. */
export function readWeights(supergraph: DocumentNode): Weights {
  const { cost, listSize } = linkedNames(supergraph);
  const types = new Map<string, number>();
  const places = new Map<string, number>();
  const lists = new Map<string, ListSize>();
  const weigh = (into: Map<string, number>, place: string, directives: readonly ConstDirectiveNode[] | undefined) => {
    const weight = argumentsOf(directives, cost)?.weight;
    if (typeof weight === 'number') into.set(place, Math.max(into.get(place) ?? 0, weight));
  };
  const inputs = (place: (name: string) => string, values: readonly InputValueDefinitionNode[] | undefined) => {
    for (const { name, directives } of values ?? []) weigh(places, place(name.value), directives);
  };

  for (const definition of supergraph.definitions) {
    if (!('name' in definition) || definition.name === undefined) continue;
    const type = definition.name.value;
    switch (definition.kind) {
      case Kind.SCALAR_TYPE_DEFINITION:
      case Kind.ENUM_TYPE_DEFINITION:
        weigh(types, type, definition.directives);
        break;
      case Kind.INPUT_OBJECT_TYPE_DEFINITION:
        inputs((name) => `${type}.${name}`, definition.fields);
        break;
      case Kind.OBJECT_TYPE_DEFINITION:
      case Kind.INTERFACE_TYPE_DEFINITION:
        weigh(types, type, definition.directives);
        for (const field of definition.fields ?? []) {
          const place = `${type}.${field.name.value}`;
          weigh(places, place, field.directives);
          inputs((name) => `${place}(${name})`, field.arguments);
          const size = argumentsOf(field.directives, listSize);
          if (size !== null) lists.set(place, listSizeOf(size));
        }
    }
  }
  return { types, places, lists };
}

function listSizeOf(given: Record<string, unknown>): ListSize {
  return {
    assumedSize: typeof given.assumedSize === 'number' ? given.assumedSize : null,
    slicingArguments: ((given.slicingArguments as string[] | undefined) ?? []).map((path) => path.split('.')),
    sizedFields: (given.sizedFields as string[] | undefined) ?? [],
    requireOneSlicingArgument: given.requireOneSlicingArgument !== false,
  };
}

/** The names that the two directives go by: imported, renamed, or with the prefix of their link. */
function linkedNames(supergraph: DocumentNode): { cost: string; listSize: string } {
  const names = { cost: 'cost', listSize: 'listSize' };
  for (const definition of supergraph.definitions) {
    if (definition.kind !== Kind.SCHEMA_DEFINITION && definition.kind !== Kind.SCHEMA_EXTENSION) continue;
    for (const directive of definition.directives ?? []) {
      if (directive.name.value !== 'link') continue;
      const link = argumentsOf([directive], 'link') as { url?: string; as?: string; import?: unknown[] };
      if (!link.url?.includes('specs.apollo.dev/cost/')) continue;
      const prefix = link.as ?? 'cost';
      names.cost = imported(link.import, '@cost') ?? prefix;
      names.listSize = imported(link.import, '@listSize') ?? `${prefix}__listSize`;
    }
  }
  return names;
}

function imported(imports: unknown[] | undefined, name: string): string | null {
  for (const each of imports ?? []) {
    if (each === name) return name.slice(1);
    const renamed = each as { name?: string; as?: string };
    if (renamed.name === name) return (renamed.as ?? name).slice(1);
  }
  return null;
}

function argumentsOf(
  directives: readonly ConstDirectiveNode[] | undefined,
  name: string,
): Record<string, unknown> | null {
  const node = directives?.find((directive) => directive.name.value === name);
  if (node === undefined) return null;
  return Object.fromEntries(
    (node.arguments ?? []).map(({ name, value }) => [
      name.value,
      // IBM's specification writes weights as text.
      value.kind === Kind.STRING && name.value === 'weight'
        ? Number((value as StringValueNode).value)
        : valueFromASTUntyped(value),
    ]),
  );
}
