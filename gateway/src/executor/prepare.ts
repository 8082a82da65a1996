import type { QueryPlan } from '@apollo/query-planner';
import type { DocumentNode, OperationDefinitionNode } from 'graphql';
import type { LoadedSupergraph } from '../execute/supergraph.ts';
import { fragmentsOf } from '../planning/document.ts';
import { compilePlan } from './compile-plan.ts';
import { type Complete, compileObject } from './complete.ts';
import { introspect } from './introspection.ts';
import type { Output } from './output.ts';
import type { Step } from './run.ts';
import { shapeKey } from './selection.ts';
import type { Json, Tree } from './tree.ts';

/** An operation and its plan, ready to be executed any number of times. */
export interface Prepared {
  run: Step;
  /** Completion for given variables: `@skip` and `@include` decide what the response holds. */
  complete(variables: Tree, output: Output): Complete;
  introspect(nodes: Parameters<typeof introspect>[1], variables: Tree): Json;
}

/** Combinations of conditions kept for one operation. */
const kept = 32;

export function prepare(
  { schema, supergraphSchema, planner }: LoadedSupergraph,
  plan: QueryPlan,
  document: DocumentNode,
  operation: OperationDefinitionNode,
): Prepared {
  const root = schema.getRootType(operation.operation);
  if (!root) throw new Error(`The API has no ${operation.operation} type.`);
  const run = compilePlan(plan, supergraphSchema, operation);
  const fragments = fragmentsOf(document);
  const keyOf = shapeKey(operation, document);
  const known = new Map<Output, Map<string, Complete>>();

  return {
    run,
    introspect: (nodes, variables) => introspect(schema, nodes, operation, fragments, variables),
    complete(variables, output) {
      const shapes = known.get(output) ?? new Map<string, Complete>();
      known.set(output, shapes);
      const key = keyOf(variables);
      const compiled = shapes.get(key);
      if (compiled !== undefined) return compiled;
      const selecting = { schema, needed: planner.needed, operation, fragments, variables, output };
      const complete = compileObject(selecting, root, [operation.selectionSet], () => root.name);
      if (shapes.size >= kept) shapes.clear();
      shapes.set(key, complete);
      return complete;
    },
  };
}
