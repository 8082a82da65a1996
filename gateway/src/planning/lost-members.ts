import type { Schema, Subgraph, Supergraph } from '@apollo/federation-internals';
import type { FetchNode, QueryPlan } from '@apollo/query-planner';
import {
  type DocumentNode,
  type FieldNode,
  getOperationAST,
  Kind,
  type OperationDefinitionNode,
  parse,
  print,
  type SelectionNode,
  type SelectionSetNode,
  stripIgnoredCharacters,
  visit,
} from 'graphql';
import { type Asked, askedAt, conditional, fieldsOf, onType, responseName } from './asked-fields.ts';
import { fieldIn, includes, membersIn, ownField, partialTypes } from './partial-types.ts';
import { type FetchPath, mapFetches, variablesIn } from './plan-fetches.ts';

/** Puts back into a plan what it does not ask for of some types; gives the plan itself where nothing is missing. */
export type Restore = (plan: QueryPlan, document: DocumentNode, operationName: string | null | undefined) => QueryPlan;

/**
 * Of a union or an interface that subgraphs know different types of, the planner leaves out a type where some other way to the same
 * field could not give it, although the way that it takes can. What the subgraph of a fetch can answer of such types is
 * asked of it again. Null where all subgraphs know the same types.
 */
export function restoringMembers(supergraph: Supergraph): Restore | null {
  const partial = partialTypes(supergraph);
  if (partial.size === 0) return null;
  return (plan, document, operationName) => {
    const operation = getOperationAST(document, operationName);
    if (!operation || plan.node === undefined || plan.node.kind === 'Subscription') return plan;
    const asked: Asked = { schema: supergraph.schema, operation, fragments: new Map() };
    for (const node of document.definitions)
      if (node.kind === Kind.FRAGMENT_DEFINITION) asked.fragments.set(node.name.value, node);
    const brought = new Map<string, Brought[]>();
    const subgraphOf = ({ serviceName }: FetchNode) => supergraph.subgraphs().get(serviceName) as Subgraph;
    mapFetches(plan.node, (fetch, path) => {
      note(fetch, path, subgraphOf(fetch), brought);
      return [fetch];
    });
    let isChanged = false;
    const node = mapFetches(plan.node, (fetch, path) => {
      const whole = restored(fetch, path, subgraphOf(fetch), asked, partial, brought);
      if (whole !== fetch) isChanged = true;
      return [whole];
    });
    return isChanged ? { ...plan, node } : plan;
  };
}

/** A field that some fetch brings, at a path. */
interface Brought {
  type: string | undefined;
  name: string;
}

/** Where a walk through the operation of a fetch is. */
interface Place {
  selectionSet: SelectionSetNode;
  /** As the subgraph calls it; undefined among entities, whose types are told by fragments. */
  type: string | undefined;
  path: FetchPath;
}

function start(document: DocumentNode, fetch: FetchNode, path: FetchPath, schema: Schema): Place | undefined {
  const operation = getOperationAST(document);
  if (!operation) return undefined;
  const { selectionSet } = operation;
  const [entities] = selectionSet.selections;
  if (fetch.requires !== undefined && entities?.kind === Kind.FIELD && entities.selectionSet) {
    return { selectionSet: entities.selectionSet, type: undefined, path };
  }
  return { selectionSet, type: schema.schemaDefinition.rootType(operation.operation)?.name, path };
}

function note(fetch: FetchNode, at: FetchPath, { schema }: Subgraph, brought: Map<string, Brought[]>): void {
  const walk = ({ selectionSet, type, path }: Place): void => {
    for (const selection of selectionSet.selections) {
      if (selection.kind === Kind.INLINE_FRAGMENT) {
        walk({ selectionSet: selection.selectionSet, type: selection.typeCondition?.name.value ?? type, path });
      } else if (selection.kind === Kind.FIELD) {
        const key = path.join('/');
        const name = responseName(selection);
        brought.set(key, [...(brought.get(key) ?? []), { type, name }]);
        const inner = fieldIn(schema, type, selection.name.value);
        if (selection.selectionSet) {
          walk({ selectionSet: selection.selectionSet, type: inner, path: [...path, name] });
        }
      }
    }
  };
  const place = start(parse(fetch.operation, { noLocation: true }), fetch, at, schema);
  if (place) walk(place);
}

function restored(
  fetch: FetchNode,
  at: FetchPath,
  { schema }: Subgraph,
  asked: Asked,
  partial: ReadonlySet<string>,
  brought: ReadonlyMap<string, Brought[]>,
): FetchNode {
  let isChanged = false;
  const walk = ({ selectionSet, type, path }: Place): SelectionSetNode => {
    const selections = selectionSet.selections.map((selection): SelectionNode => {
      if (selection.kind === Kind.INLINE_FRAGMENT) {
        const condition = selection.typeCondition?.name.value ?? type;
        return { ...selection, selectionSet: walk({ selectionSet: selection.selectionSet, type: condition, path }) };
      }
      if (selection.kind !== Kind.FIELD || !selection.selectionSet) return selection;
      const inner = fieldIn(schema, type, selection.name.value);
      const within = [...path, responseName(selection)];
      const kept = walk({ selectionSet: selection.selectionSet, type: inner, path: within });
      const added = inner !== undefined && partial.has(inner) ? lost(inner, within) : [];
      if (added.length > 0) isChanged = true;
      return { ...selection, selectionSet: { ...kept, selections: [...kept.selections, ...added] } };
    });
    return { ...selectionSet, selections };
  };

  const lost = (abstract: string, path: FetchPath): SelectionNode[] => {
    const known = brought.get(path.join('/')) ?? [];
    return membersIn(schema, abstract).flatMap((member): SelectionNode[] => {
      const fields = askedAt(asked, path, member).flatMap(({ node, conditions }): SelectionNode[] => {
        const name = responseName(node);
        const isBrought = known.some((each) => each.name === name && includes(asked.schema, each.type, member));
        const local = isBrought ? undefined : localPart(schema, asked, member, node);
        return local ? [conditional(local, conditions)] : [];
      });
      return fields.length === 0 ? [] : [onType(member, fields)];
    });
  };

  const document = parse(fetch.operation, { noLocation: true });
  const place = start(document, fetch, at, schema);
  if (place === undefined) return fetch;
  const selectionSet = walk(place);
  if (!isChanged) return fetch;
  const { operationDocumentNode: _document, ...rest } = fetch;
  const changed = visit(document, { SelectionSet: (node) => (node === place.selectionSet ? selectionSet : undefined) });
  return { ...rest, ...declared(changed, asked.operation, fetch.variableUsages ?? []) };
}

/** The operation of a fetch with the variables that it has come to use. */
function declared(document: DocumentNode, { variableDefinitions = [] }: OperationDefinitionNode, usages: string[]) {
  const used = variablesIn(document);
  const added = variableDefinitions.filter(({ variable }) => {
    const { value } = variable.name;
    return used.has(value) && !usages.includes(value);
  });
  const complete = visit(document, {
    OperationDefinition: (node) => ({ ...node, variableDefinitions: [...(node.variableDefinitions ?? []), ...added] }),
  });
  return {
    operation: stripIgnoredCharacters(print(complete)),
    variableUsages: [...usages, ...added.map(({ variable }) => variable.name.value)],
  };
}

/** A field with what the subgraph itself knows of it; undefined where that is nothing. */
function localPart(schema: Schema, asked: Asked, type: string, node: FieldNode): FieldNode | undefined {
  const directives = (node.directives ?? []).filter(({ name }) => !/^(skip|include)$/.test(name.value));
  if (node.name.value === '__typename') return { ...node, directives };
  const inner = ownField(schema, type, node.name.value);
  if (inner === undefined) return undefined;
  if (!node.selectionSet) return { ...node, directives };
  const typeName: FieldNode = { kind: Kind.FIELD, name: { kind: Kind.NAME, value: '__typename' } };
  const members = schema.type(inner)?.kind === 'ObjectType' ? [inner] : membersIn(schema, inner);
  const selections = members.flatMap((member): SelectionNode[] => {
    const fields = fieldsOf(asked, node.selectionSet as SelectionSetNode, member).flatMap(
      ({ node: each, conditions }) => {
        const local = localPart(schema, asked, member, each);
        return local ? [conditional(local, conditions)] : [];
      },
    );
    return fields.length === 0 ? [] : [onType(member, fields)];
  });
  return { ...node, directives, selectionSet: { kind: Kind.SELECTION_SET, selections: [typeName, ...selections] } };
}
