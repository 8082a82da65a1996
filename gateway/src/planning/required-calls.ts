import {
  type ConstArgumentNode,
  type ConstDirectiveNode,
  type DefinitionNode,
  type FieldDefinitionNode,
  type FieldNode,
  Kind,
  type NamedTypeNode,
  print,
  type SelectionSetNode,
  type TypeNode,
} from 'graphql';
import { argumentOf, fieldSet, hasFields, type WithFields } from './definitions.ts';

/** A field that some `@requires` asks for with arguments. */
export interface RequiredCall {
  /** The field as subgraphs know it. */
  field: string;
  arguments: readonly ConstArgumentNode[];
}

/** What a subgraph needs of an entity for one of its fields: selections in which calls have their own names. */
export type Requirements = ReadonlyMap<string, SelectionSetNode>;

/** The place of a field in a supergraph, as a key: `requirementKey('Product', 'delivery', 'STOCK')`. */
export const requirementKey = (type: string, field: string, graph: string) => `${type}.${field}@${graph}`;

export interface CalledApart {
  definitions: readonly DefinitionNode[];
  /** By the names that stand for them in `definitions`. */
  calls: ReadonlyMap<string, RequiredCall>;
  requirements: Requirements;
  /** Fields that are, or hold, a part of some key of a subgraph: `id@STOCK`. */
  keys: ReadonlySet<string>;
}

/**
 * Gives each field that a `@requires` asks for with arguments a name of its own, by which it is planned like any field
 * without arguments. The planner plans it by the field's name alone, so that what the client asked for with other
 * arguments, or another `@requires`, takes its place; representations then hold the wrong value.
 *
 * `delivery: Int @requires(fields: "price(currency: \"EUR\")")` requires `price__with_0`, which the owner of `price` has.
 */
export function callsApart(definitions: readonly DefinitionNode[]): CalledApart {
  const types = new Map(definitions.filter(hasFields).map((type) => [type.name.value, type]));
  const calls = new Map<string, RequiredCall>();
  const names = new Map<string, string>();
  const additions = new Map<string, Map<string, FieldDefinitionNode>>();
  const requirements = new Map<string, SelectionSetNode>();

  const nameOf = ({ name, arguments: given = [] }: FieldNode): string => {
    const call = `${name.value}(${given.map((each) => print(each)).sort()})`;
    const known = names.get(call);
    if (known !== undefined) return known;
    const fresh = freshName(types, name.value, names.size);
    names.set(call, fresh);
    calls.set(fresh, { field: name.value, arguments: given as readonly ConstArgumentNode[] });
    return fresh;
  };

  const add = (type: WithFields, field: string, as: string): void => {
    const definition = type.fields?.find(({ name }) => name.value === field);
    const added = additions.get(type.name.value) ?? new Map<string, FieldDefinitionNode>();
    if (definition === undefined || added.has(as)) return;
    additions.set(type.name.value, added);
    added.set(as, { ...definition, name: { kind: Kind.NAME, value: as }, arguments: [] });
    for (const other of types.values()) {
      if (other.interfaces?.some(({ name }) => name.value === type.name.value)) add(other, field, as);
    }
  };

  const rename = (selectionSet: SelectionSetNode, typeName: string): SelectionSetNode => ({
    ...selectionSet,
    selections: selectionSet.selections.map((selection) => {
      if (selection.kind === Kind.FRAGMENT_SPREAD) return selection;
      if (selection.kind === Kind.INLINE_FRAGMENT) {
        const inner = selection.typeCondition?.name.value ?? typeName;
        return { ...selection, selectionSet: rename(selection.selectionSet, inner) };
      }
      const type = types.get(typeName);
      const definition = type?.fields?.find(({ name }) => name.value === selection.name.value);
      const inner = selection.selectionSet && definition && rename(selection.selectionSet, namedType(definition.type));
      const renamed = inner ? { ...selection, selectionSet: inner } : selection;
      if (!selection.arguments?.length || type === undefined) return renamed;
      const as = nameOf(selection);
      add(type, selection.name.value, as);
      return { ...renamed, name: { kind: Kind.NAME, value: as }, arguments: [] };
    }),
  });

  const requiring = (typeName: string, field: FieldDefinitionNode): FieldDefinitionNode => {
    const directives = field.directives?.map((directive): ConstDirectiveNode => {
      const fields = argumentOf(directive, 'requires');
      if (directive.name.value !== 'join__field' || fields === undefined) return directive;
      const renamed = rename(fieldSet(fields), typeName);
      const graph = argumentOf(directive, 'graph') ?? '';
      requirements.set(requirementKey(typeName, field.name.value, graph), renamed);
      return withArgument(directive, 'requires', print(renamed).slice(1, -1));
    });
    return { ...field, directives };
  };

  // Twice: what is added for one type may itself require something.
  const required = new Map<string, WithFields>();
  for (const [name, type] of types) {
    required.set(name, { ...type, fields: type.fields?.map((field) => requiring(name, field)) });
  }
  const complete = (definition: DefinitionNode): DefinitionNode => {
    if (!hasFields(definition)) return definition;
    const type = required.get(definition.name.value) ?? definition;
    const added = [...(additions.get(type.name.value)?.values() ?? [])];
    return { ...type, fields: [...(type.fields ?? []), ...added.map((field) => requiring(type.name.value, field))] };
  };
  const keys = new Set([...types.values()].flatMap(keyFields));
  return { definitions: calls.size === 0 ? definitions : definitions.map(complete), calls, requirements, keys };
}

function keyFields({ directives }: WithFields): string[] {
  return (directives ?? []).flatMap((directive) => {
    const key = argumentOf(directive, 'key');
    if (directive.name.value !== 'join__type' || key === undefined) return [];
    const graph = argumentOf(directive, 'graph');
    return fieldSet(key).selections.flatMap((each) =>
      each.kind === Kind.FIELD ? [`${each.name.value}@${graph}`] : [],
    );
  });
}

function freshName(types: ReadonlyMap<string, WithFields>, field: string, index: number): string {
  const name = `${field}__with_${index}`;
  const taken = [...types.values()].some(({ fields }) => fields?.some((each) => each.name.value === name));
  return taken ? freshName(types, `${field}_`, index) : name;
}

function namedType(type: TypeNode): string {
  let inner = type;
  while (inner.kind !== Kind.NAMED_TYPE) inner = inner.type;
  return (inner satisfies NamedTypeNode).name.value;
}

function withArgument(directive: ConstDirectiveNode, name: string, value: string): ConstDirectiveNode {
  const changed = directive.arguments?.map((each) =>
    each.name.value === name ? { ...each, value: { kind: Kind.STRING, value } as const } : each,
  );
  return { ...directive, arguments: changed };
}
