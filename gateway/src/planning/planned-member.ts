import type { FetchDataRewrite, FetchNode, PlanNode, QueryPlan } from '@apollo/query-planner';
import {
  type DocumentNode,
  type FieldNode,
  Kind,
  type OperationDefinitionNode,
  OperationTypeNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import type { Asked } from './asked-fields.ts';
import { documentOf, mapNodes } from './plan-fetches.ts';

/** How fields of an object come about that a subgraph has given. */
export interface PlannedMember {
  /** What that subgraph itself is asked for. */
  selections: readonly SelectionNode[];
  /** Renamings of that; paths begin with the entry. */
  rewrites: readonly FetchDataRewrite[];
  /** What others are asked for, afterwards; paths begin with the entry. */
  after: readonly PlanNode[];
}

const nothing: PlannedMember = { selections: [], rewrites: [], after: [] };

/** Plans fields from an entry. Such as can't be had from there are left out. */
export function planMember(
  asked: Asked,
  entry: string | undefined,
  fields: readonly SelectionNode[],
  plan: (document: DocumentNode) => QueryPlan,
): PlannedMember {
  if (entry === undefined) return nothing;
  const whole = planned(asked, entry, fields, plan);
  if (whole !== null || fields.length === 1) return whole ?? nothing;
  const parts = fields.map((field) => planned(asked, entry, [field], plan) ?? nothing);
  return {
    selections: parts.flatMap(({ selections }) => selections),
    rewrites: parts.flatMap(({ rewrites }) => rewrites),
    after: parts.flatMap(({ after }) => after),
  };
}

function planned(
  asked: Asked,
  entry: string,
  selections: readonly SelectionNode[],
  plan: (document: DocumentNode) => QueryPlan,
): PlannedMember | null {
  const node = planOf(documentBelow(asked, entry, selections), plan);
  const parts = node && firstAndAfter(node);
  if (!parts) return null;
  const [root] = documentOf(parts.first).definitions;
  const field = root?.kind === Kind.OPERATION_DEFINITION ? root.selectionSet.selections[0] : undefined;
  if (field?.kind !== Kind.FIELD || !field.selectionSet) return null;
  const { outputRewrites: rewrites = [] } = parts.first;
  return { selections: field.selectionSet.selections, rewrites, after: parts.after };
}

/** The client's operation as one that asks for selections below an entry, with the same variables. */
function documentBelow(
  { operation, fragments }: Asked,
  entry: string,
  selections: readonly SelectionNode[],
): DocumentNode {
  const field: FieldNode = {
    kind: Kind.FIELD,
    name: { kind: Kind.NAME, value: entry },
    selectionSet: { kind: Kind.SELECTION_SET, selections },
  };
  const selectionSet: SelectionSetNode = { kind: Kind.SELECTION_SET, selections: [field] };
  const below: OperationDefinitionNode = { ...operation, operation: OperationTypeNode.QUERY, selectionSet };
  return { kind: Kind.DOCUMENT, definitions: [below, ...fragments.values()] };
}

function planOf(document: DocumentNode, plan: (document: DocumentNode) => QueryPlan): PlanNode | null {
  try {
    const { node } = plan(document);
    return node === undefined || node.kind === 'Subscription' ? null : node;
  } catch (error) {
    if (error instanceof RangeError) throw error;
    // The planner throws where there is no way to a field.
    return null;
  }
}

/** The fetch that a plan begins with, and what follows it. */
function firstAndAfter(node: PlanNode): { first: FetchNode; after: PlanNode[] } | null {
  if (node.kind === 'Fetch') return { first: node, after: [] };
  const [head, ...others] = node.kind === 'Sequence' ? node.nodes : [];
  const parts = head && firstAndAfter(head);
  if (!parts) return null;
  const after = [...parts.after, ...others];
  return { first: parts.first, after: after.length > 1 ? [{ kind: 'Sequence', nodes: after }] : after };
}

/** What belongs to selections at a place of another fetch, with paths that begin there instead of with the entry. */
export interface Grafted {
  rewrites: FetchDataRewrite[];
  after: PlanNode[];
}

/**
 * The same for objects of a type at a place of another fetch.
 *
 * @param planned What was planned, and the names that aliases of it stand for.
 */
export function graftedAt(
  within: readonly string[],
  type: string,
  { rewrites, after, renamed }: PlannedMember & { renamed: ReadonlyMap<string, string> },
): Grafted {
  const place = [...within.filter((part) => part !== '@'), `... on ${type}`];
  return {
    rewrites: [
      ...[...renamed].map(
        ([alias, renameKeyTo]): FetchDataRewrite => ({ kind: 'KeyRenamer', path: [...place, alias], renameKeyTo }),
      ),
      ...rewrites.map((rewrite) => ({ ...rewrite, path: [...place, ...rewrite.path.slice(1)] })),
    ],
    after: after.map((node) => moved(node, within)),
  };
}

/** A node of which every path begins elsewhere than at the entry. */
function moved(node: PlanNode, within: readonly string[]): PlanNode {
  if (node.kind === 'Fetch') return node;
  if (node.kind === 'Flatten') return { ...node, path: [...within, ...node.path.slice(1)] };
  return mapNodes(node, (inner) => moved(inner, within));
}
