import type { FetchNode, FlattenNode, PlanNode, QueryPlan } from '@apollo/query-planner';
import { type DocumentNode, type InlineFragmentNode, Kind, parse, visit } from 'graphql';
import { fragmentsOf } from './document.ts';

/** The names of the response that lead to what a fetch is for. */
export type FetchPath = readonly string[];

/**
 * A plan with something else in place of each fetch. What is made of a subscription's own fetch begins with a fetch; whatever follows
 * it goes before the rest.
 */
export function mapPlan(plan: QueryPlan, make: (fetch: FetchNode, path: FetchPath) => PlanNode): QueryPlan {
  const { node } = plan;
  if (node === undefined) return plan;
  if (node.kind !== 'Subscription') return { ...plan, node: mapFetches(node, make) };
  const made = make(node.primary, []);
  const [primary, ...after] = made.kind === 'Sequence' ? made.nodes : [made];
  if (primary?.kind !== 'Fetch') throw new Error('A subscription begins with a fetch.');
  const [rest, ...more] = [...after, ...(node.rest ? [mapFetches(node.rest, make)] : [])];
  if (rest === undefined) return { ...plan, node: { ...node, primary } };
  const whole: PlanNode = more.length === 0 ? rest : { kind: 'Sequence', nodes: [rest, ...more] };
  return { ...plan, node: { ...node, primary, rest: whole } };
}

/** A node of a plan with something else in place of each fetch. */
function mapFetches(
  node: PlanNode,
  make: (fetch: FetchNode, path: FetchPath) => PlanNode,
  path: FetchPath = [],
): PlanNode {
  const inside = (inner: PlanNode) => mapFetches(inner, make, path);
  switch (node.kind) {
    case 'Fetch':
      return make(node, path);
    case 'Flatten':
      return flattened(node.path, mapFetches(node.node, make, [...path, ...namesOf(node.path)]));
    default:
      return mapNodes(node, inside);
  }
}

/** A node with other nodes right in it. */
export function mapNodes(node: Exclude<PlanNode, FetchNode>, make: (inner: PlanNode) => PlanNode): PlanNode {
  switch (node.kind) {
    case 'Flatten':
      return { ...node, node: make(node.node) };
    case 'Sequence':
    case 'Parallel':
      return { ...node, nodes: node.nodes.map(make) };
    case 'Condition': {
      const { ifClause, elseClause } = node;
      return {
        ...node,
        ...(ifClause && { ifClause: make(ifClause) }),
        ...(elseClause && { elseClause: make(elseClause) }),
      };
    }
    case 'Defer': {
      const { primary } = node;
      const deferred = node.deferred.map((each) => (each.node ? { ...each, node: make(each.node) } : each));
      return { ...node, primary: primary.node ? { ...primary, node: make(primary.node) } : primary, deferred };
    }
  }
}

/** A node at a path. The parts of a sequence each have the path, as the reference can't take one within the other. */
function flattened(path: FlattenNode['path'], node: PlanNode): PlanNode {
  switch (node.kind) {
    case 'Sequence':
    case 'Condition':
      return mapNodes(node, (inner) => flattened(path, inner));
    case 'Parallel':
      // The parts of one fetch stay together.
      if (node.nodes.every(({ kind }) => kind === 'Fetch')) return { kind: 'Flatten', path, node };
      return mapNodes(node, (inner) => flattened(path, inner));
    case 'Flatten':
      return { ...node, path: [...path, ...node.path] };
    default:
      return { kind: 'Flatten', path, node };
  }
}

/** A fetch, and the path in a plan of what it is for. */
export interface PlacedFetch {
  fetch: FetchNode;
  path: FlattenNode['path'];
}

/** All fetches of a plan or a part of it. */
export function* fetchesIn(node: QueryPlan['node'], path: FlattenNode['path'] = []): Generator<PlacedFetch> {
  switch (node?.kind) {
    case 'Fetch':
      yield { fetch: node, path };
      break;
    case 'Subscription':
      yield { fetch: node.primary, path };
      yield* fetchesIn(node.rest, path);
      break;
    case 'Flatten':
      yield* fetchesIn(node.node, [...path, ...node.path]);
      break;
    case 'Sequence':
    case 'Parallel':
      for (const each of node.nodes) yield* fetchesIn(each, path);
      break;
    case 'Condition':
      for (const each of [node.ifClause, node.elseClause]) yield* fetchesIn(each, path);
      break;
    case 'Defer':
      for (const each of [node.primary, ...node.deferred]) yield* fetchesIn(each.node, path);
  }
}

/** The names of the response that a path leads through: lists are no steps. */
export function namesOf(path: FlattenNode['path']): FetchPath {
  return path.map(String).filter((part) => part !== '@');
}

/** What a fetch asks for. The planner names fragments that it uses twice; here they stand where they are spread. */
export function documentOf({ operation }: FetchNode): DocumentNode {
  const document = parse(operation, { noLocation: true });
  const fragments = fragmentsOf(document);
  if (fragments.size === 0) return document;
  return visit(document, {
    FragmentDefinition: () => null,
    FragmentSpread: ({ name, directives }): InlineFragmentNode | undefined => {
      const fragment = fragments.get(name.value);
      if (fragment === undefined) return undefined;
      const { typeCondition, selectionSet } = fragment;
      return { kind: Kind.INLINE_FRAGMENT, typeCondition, selectionSet, ...(directives && { directives }) };
    },
  });
}

/** Variables that an operation uses, declared or not. */
export function variablesIn(document: DocumentNode): Set<string> {
  const used = new Set<string>();
  visit(document, {
    VariableDefinition: () => false,
    Variable: ({ name }) => {
      used.add(name.value);
    },
  });
  return used;
}
