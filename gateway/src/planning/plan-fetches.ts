import type { FetchNode, PlanNode } from '@apollo/query-planner';
import { type DocumentNode, visit } from 'graphql';

/** The names of the response that lead to what a fetch is for. */
export type FetchPath = readonly string[];

/** A node of a plan with other fetches in it: each becomes those that are made of it. */
export function mapFetches(
  node: PlanNode,
  make: (fetch: FetchNode, path: FetchPath) => FetchNode[],
  path: FetchPath = [],
): PlanNode {
  const inside = (inner: PlanNode) => mapFetches(inner, make, path);
  switch (node.kind) {
    case 'Fetch': {
      const fetches = make(node, path);
      return fetches.length === 1 && fetches[0] ? fetches[0] : { kind: 'Parallel', nodes: fetches };
    }
    case 'Flatten': {
      const names = node.path.map(String).filter((part) => part !== '@');
      return { ...node, node: mapFetches(node.node, make, [...path, ...names]) };
    }
    case 'Sequence':
    case 'Parallel':
      return { ...node, nodes: node.nodes.map(inside) };
    case 'Condition': {
      const { ifClause, elseClause } = node;
      return {
        ...node,
        ...(ifClause && { ifClause: inside(ifClause) }),
        ...(elseClause && { elseClause: inside(elseClause) }),
      };
    }
    case 'Defer': {
      const { primary } = node;
      const deferred = node.deferred.map((each) => (each.node ? { ...each, node: inside(each.node) } : each));
      return { ...node, primary: primary.node ? { ...primary, node: inside(primary.node) } : primary, deferred };
    }
  }
}

/** All fetches of a node. */
export function fetchesIn(node: PlanNode): FetchNode[] {
  const fetches: FetchNode[] = [];
  mapFetches(node, (fetch) => {
    fetches.push(fetch);
    return [fetch];
  });
  return fetches;
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
