import type { FetchDataRewrite, FetchNode, QueryPlan, QueryPlanSelectionNode } from '@apollo/query-planner';
import { type DocumentNode, Kind, print, stripIgnoredCharacters, visit } from 'graphql';
import { keyedParts } from './keyed-parts.ts';
import { documentOf, mapPlan, variablesIn } from './plan-fetches.ts';
import type { CalledApart } from './required-calls.ts';
import { splitFetch } from './split-fetch.ts';

/**
 * The plan with the calls that were planned under names of their own: the owner is asked for the field with its
 * arguments, under that name; whoever requires it gets it under the field's name. A fetch whose fields can't be sent
 * what they require together becomes several.
 */
export function callsMade(
  plan: QueryPlan,
  apart: CalledApart,
  graphs: ReadonlyMap<string, string>,
  isConditional: boolean,
): QueryPlan {
  return mapPlan(plan, (fetch) => {
    const [first = fetch, ...others] = fetchesFor(fetch, apart, graphs, isConditional);
    return others.length === 0 ? first : { kind: 'Parallel', nodes: [first, ...others] };
  });
}

function fetchesFor(
  given: FetchNode,
  apart: CalledApart,
  graphs: ReadonlyMap<string, string>,
  isConditional: boolean,
): FetchNode[] {
  const graph = graphs.get(given.serviceName) ?? '';
  const requires = given.requires && keyedParts(given.requires, (field) => apart.keys.has(`${field}@${graph}`));
  const fetch = requires === given.requires || requires === undefined ? given : { ...given, requires };
  if (!(isConditional && fetch.requires !== undefined) && !concerns(fetch, apart.calls)) return [fetch];
  const { operationDocumentNode: _document, ...rest } = fetch;
  return splitFetch(documentOf(fetch), fetch.requires, graph, apart, isConditional).map((part): FetchNode => {
    const renames = part.requires ? renamesIn(part.requires, apart.calls) : [];
    const made = withCalls(part.document, apart.calls);
    const used = variablesIn(made);
    return {
      ...rest,
      operation: stripIgnoredCharacters(print(declaringOnly(made, used))),
      ...(fetch.variableUsages && { variableUsages: fetch.variableUsages.filter((name) => used.has(name)) }),
      ...(part.requires ? { requires: part.requires } : {}),
      ...(renames.length > 0 ? { inputRewrites: [...(fetch.inputRewrites ?? []), ...renames] } : {}),
    };
  });
}

/** Whether it has calls. Most fetches need not be looked at closer. */
function concerns({ operation, requires }: FetchNode, calls: CalledApart['calls']): boolean {
  if (calls.size === 0) return false;
  const named = `${operation}${JSON.stringify(requires ?? [])}`;
  return [...calls.keys()].some((name) => named.includes(name));
}

function withCalls(document: DocumentNode, calls: CalledApart['calls']): DocumentNode {
  return visit(document, {
    Field(node) {
      const call = calls.get(node.name.value);
      if (call === undefined) return undefined;
      const name = { kind: Kind.NAME, value: call.field } as const;
      return { ...node, alias: node.alias ?? node.name, name, arguments: call.arguments };
    },
  });
}

/** Subgraphs refuse an operation that declares what it does not use. */
function declaringOnly(document: DocumentNode, used: ReadonlySet<string>): DocumentNode {
  return visit(document, {
    VariableDefinition: ({ variable }) => (used.has(variable.name.value) ? undefined : null),
  });
}

/** Renamings of what a subgraph is sent, from the inside out, so that each path is right when its turn comes. */
function renamesIn(
  selections: readonly QueryPlanSelectionNode[],
  calls: CalledApart['calls'],
  path: readonly string[] = [],
): FetchDataRewrite[] {
  return selections.flatMap((selection): FetchDataRewrite[] => {
    if (selection.kind === 'InlineFragment') {
      const inside = selection.typeCondition === undefined ? path : [...path, `... on ${selection.typeCondition}`];
      return renamesIn(selection.selections, calls, inside);
    }
    const name = selection.alias ?? selection.name;
    const inner = selection.selections ? renamesIn(selection.selections, calls, [...path, name]) : [];
    const call = calls.get(selection.name);
    if (call === undefined) return inner;
    return [...inner, { kind: 'KeyRenamer', path: [...path, name], renameKeyTo: call.field }];
  });
}
