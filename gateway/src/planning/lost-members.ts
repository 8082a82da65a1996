import type { Schema, Subgraph, Supergraph } from '@apollo/federation-internals';
import type { FetchDataRewrite, FetchNode, PlanNode, QueryPlan } from '@apollo/query-planner';
import {
  type DocumentNode,
  getOperationAST,
  Kind,
  type OperationDefinitionNode,
  print,
  type SelectionNode,
  type SelectionSetNode,
  stripIgnoredCharacters,
  visit,
} from 'graphql';
import { type Asked, askedAt, conditional, onType } from './asked-fields.ts';
import { fragmentsOf, responseName } from './document.ts';
import { keptApart } from './kept-apart.ts';
import type { MemberEntries } from './member-entries.ts';
import { fieldIn, includes, membersIn, partialTypes, typeNameOf } from './partial-types.ts';
import { documentOf, type FetchPath, fetchesIn, mapPlan, namesOf, variablesIn } from './plan-fetches.ts';
import { graftedAt, type PlannedMember, planMember } from './planned-member.ts';

/**
 * Puts back into a plan what it does not ask for of some types; gives the plan itself where nothing is missing.
 *
 * @param planBelow Plans what is below an entry.
 */
export type Restore = (
  plan: QueryPlan,
  document: DocumentNode,
  operationName: string | null | undefined,
  planBelow: (document: DocumentNode) => QueryPlan,
) => QueryPlan;

interface Restoring {
  asked: Asked;
  partial: ReadonlySet<string>;
  brought: ReadonlyMap<string, readonly Brought[]>;
  /** Plans fields of an object of a type that a subgraph has given. */
  planned(subgraph: string, type: string, fields: readonly SelectionNode[]): PlannedMember;
}

/**
 * Of a union or an interface that subgraphs know different types of, the planner leaves out a type where some other way to the same
 * field could not give it, although the way that it takes can. What is asked of such types is planned from the subgraph that gives
 * them, and added.
 *
 * @param supergraph With the entries.
 */
export function restoringMembers(supergraph: Supergraph, entries: MemberEntries): Restore {
  const partial = partialTypes(supergraph);
  return (given, document, operationName, planBelow) => {
    const operation = getOperationAST(document, operationName);
    if (!operation) return given;
    const asked: Asked = { schema: supergraph.schema, operation, fragments: fragmentsOf(document) };
    const subgraphOf = ({ serviceName }: FetchNode) => supergraph.subgraphs().get(serviceName) as Subgraph;
    const brought = new Map<string, Brought[]>();
    for (const { fetch, path } of fetchesIn(given.node)) note(fetch, namesOf(path), subgraphOf(fetch), brought);
    const restoring: Restoring = {
      asked,
      partial,
      brought,
      planned: (subgraph, type, fields) => planMember(asked, entries.entryTo(subgraph, type), fields, planBelow),
    };
    let isChanged = false;
    const plan = mapPlan(given, (fetch, path) => {
      const whole = restored(fetch, path, subgraphOf(fetch), restoring);
      if (whole !== fetch) isChanged = true;
      return whole;
    });
    return isChanged ? plan : given;
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
  const renamed = renamedFields(fetch);
  const walk = ({ selectionSet, type, path }: Place): void => {
    for (const selection of selectionSet.selections) {
      if (selection.kind === Kind.INLINE_FRAGMENT) {
        walk({ selectionSet: selection.selectionSet, type: selection.typeCondition?.name.value ?? type, path });
      } else if (selection.kind === Kind.FIELD) {
        const key = path.join('/');
        const name = renamed.get(responseName(selection)) ?? responseName(selection);
        brought.set(key, [...(brought.get(key) ?? []), { type, name }]);
        const inner = typeNameOf(fieldIn(schema, type, selection.name.value));
        if (selection.selectionSet) {
          walk({ selectionSet: selection.selectionSet, type: inner, path: [...path, name] });
        }
      }
    }
  };
  const place = start(documentOf(fetch), fetch, at, schema);
  if (place) walk(place);
}

/** The names of the response, by the aliases that the planner keeps fields apart with. */
function renamedFields({ outputRewrites = [] }: FetchNode): Map<string, string> {
  return new Map(
    outputRewrites.flatMap((rewrite) => {
      const alias = rewrite.path.at(-1);
      return rewrite.kind === 'KeyRenamer' && alias !== undefined ? [[alias, rewrite.renameKeyTo]] : [];
    }),
  );
}

/** Where the walk through a fetch is that is made whole. */
interface RestoredPlace extends Place {
  /** From what the fetch is for to here: names as they are fetched, `@` for every item of a list. */
  within: readonly string[];
}

function restored(
  fetch: FetchNode,
  at: FetchPath,
  { name: subgraph, schema }: Subgraph,
  restoring: Restoring,
): PlanNode {
  const { asked, partial, brought } = restoring;
  const renamed = renamedFields(fetch);
  const rewrites: FetchDataRewrite[] = [];
  const after: PlanNode[] = [];
  let isChanged = false;

  const walk = ({ selectionSet, type, path, within }: RestoredPlace): SelectionSetNode => {
    const selections = selectionSet.selections.map((selection): SelectionNode => {
      if (selection.kind === Kind.INLINE_FRAGMENT) {
        const condition = selection.typeCondition?.name.value ?? type;
        const inner = walk({ selectionSet: selection.selectionSet, type: condition, path, within });
        return { ...selection, selectionSet: inner };
      }
      if (selection.kind !== Kind.FIELD || !selection.selectionSet) return selection;
      const fetched = responseName(selection);
      const inner = fieldIn(schema, type, selection.name.value);
      const place = {
        type: typeNameOf(inner),
        path: [...path, renamed.get(fetched) ?? fetched],
        within: [...within, fetched, ...listsOf(String(inner ?? ''))],
      };
      const kept = walk({ ...place, selectionSet: selection.selectionSet });
      if (place.type === undefined || !partial.has(place.type)) return { ...selection, selectionSet: kept };
      return { ...selection, selectionSet: { ...kept, selections: withLost(place.type, place, kept.selections) } };
    });
    return { ...selectionSet, selections };
  };

  const withLost = (
    abstract: string,
    { path, within }: Pick<RestoredPlace, 'path' | 'within'>,
    kept: readonly SelectionNode[],
  ): SelectionNode[] => {
    const all = [...kept];
    const known = brought.get(path.join('/')) ?? [];
    for (const member of membersIn(schema, abstract)) {
      const fields = askedAt(asked, path, member).flatMap(({ node, conditions }) => {
        const isBrought = known.some(
          ({ type, name }) => name === responseName(node) && includes(asked.schema, type, member),
        );
        return isBrought ? [] : [conditional(node, conditions)];
      });
      if (fields.length === 0) continue;
      const planned = restoring.planned(subgraph, member, fields);
      if (planned.selections.length === 0) continue;
      isChanged = true;
      const { selections, renamed } = keptApart(schema, member, planned.selections, all, abstract);
      const grafted = graftedAt(within, member, { ...planned, renamed });
      rewrites.push(...grafted.rewrites);
      after.push(...grafted.after);
      all.push(onType(member, [...selections]));
    }
    return all;
  };

  const document = documentOf(fetch);
  const place = start(document, fetch, at, schema);
  if (place === undefined) return fetch;
  const selectionSet = walk({ ...place, within: [] });
  if (!isChanged) return fetch;
  const { operationDocumentNode: _document, ...rest } = fetch;
  const changed = visit(document, { SelectionSet: (node) => (node === place.selectionSet ? selectionSet : undefined) });
  const whole: FetchNode = {
    ...rest,
    ...declared(changed, asked.operation, fetch.variableUsages ?? []),
    ...(rewrites.length > 0 ? { outputRewrites: [...(fetch.outputRewrites ?? []), ...rewrites] } : {}),
  };
  const [next, ...others] = after;
  if (next === undefined) return whole;
  return { kind: 'Sequence', nodes: [whole, others.length === 0 ? next : { kind: 'Parallel', nodes: after }] };
}

/** `@` for each list that a type is: `[[Item!]]!` is two. */
const listsOf = (type: string): string[] => [...type].filter((character) => character === '[').map(() => '@');

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
