import type { Supergraph } from '@apollo/federation-internals';
import {
  type ConstDirectiveNode,
  type DefinitionNode,
  type FieldDefinitionNode,
  Kind,
  type ObjectTypeDefinitionNode,
} from 'graphql';
import { argumentOf } from './definitions.ts';
import { isPartial, membersIn, partialTypes } from './partial-types.ts';

/** A root field by which the planner starts at an object of a type in a subgraph. No client and no subgraph knows it. */
const entryName = (graph: string, type: string) => `guardian__${graph}__${type}`;

/** A supergraph with entries, and their names. */
export interface MemberEntries {
  definitions: DefinitionNode[];
  /** The entry to a type in a subgraph, by the subgraph's own name; undefined where there is none. */
  entryTo(subgraph: string, type: string): string | undefined;
}

/**
 * Adds an entry for each type that a subgraph knows of a union or an interface and another does not, so that what is below such an
 * object can be planned from there. Null where all subgraphs know the same types.
 *
 * @param graphs The names of subgraphs in directives, by their own.
 */
export function memberEntries(
  definitions: readonly DefinitionNode[],
  supergraph: Supergraph,
  graphs: ReadonlyMap<string, string>,
): MemberEntries | null {
  const api = supergraph.apiSchema();
  const root = supergraph.schema.schemaDefinition.rootType('query')?.name;
  const query = definitions.find(
    (each): each is ObjectTypeDefinitionNode => each.kind === Kind.OBJECT_TYPE_DEFINITION && each.name.value === root,
  );
  if (query === undefined) return null;
  const known = new Set(query.directives?.map((directive) => argumentOf(directive, 'graph')));
  const fields = new Map<string, FieldDefinitionNode>();
  const partial = partialTypes(supergraph);
  for (const { name, schema } of supergraph.subgraphs().values()) {
    const graph = graphs.get(name);
    if (graph === undefined || !known.has(graph)) continue;
    for (const type of partial) {
      for (const member of membersIn(schema, type)) {
        const entry = entryName(graph, member);
        if (api.type(member) && isPartial(supergraph, type, member))
          fields.set(entry, entryField(entry, member, graph));
      }
    }
  }
  if (fields.size === 0) return null;
  const extended = { ...query, fields: [...(query.fields ?? []), ...fields.values()] };
  return {
    definitions: definitions.map((each) => (each === query ? extended : each)),
    entryTo(subgraph, type) {
      const entry = entryName(graphs.get(subgraph) ?? '', type);
      return fields.has(entry) ? entry : undefined;
    },
  };
}

function entryField(name: string, type: string, graph: string): FieldDefinitionNode {
  const directive: ConstDirectiveNode = {
    kind: Kind.DIRECTIVE,
    name: { kind: Kind.NAME, value: 'join__field' },
    arguments: [
      { kind: Kind.ARGUMENT, name: { kind: Kind.NAME, value: 'graph' }, value: { kind: Kind.ENUM, value: graph } },
    ],
  };
  return {
    kind: Kind.FIELD_DEFINITION,
    name: { kind: Kind.NAME, value: name },
    type: { kind: Kind.NAMED_TYPE, name: { kind: Kind.NAME, value: type } },
    directives: [directive],
  };
}
