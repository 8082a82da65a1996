import type { ConditionNode, FetchNode, PlanNode, QueryPlan } from '@apollo/query-planner';
import { type GraphQLSchema, Kind, type OperationDefinitionNode } from 'graphql';
import { conditionOf } from './condition.ts';
import { entityFetch } from './entity-fetch.ts';
import type { PlanPath } from './places.ts';
import { rootFetch } from './root-fetch.ts';
import type { Step } from './run.ts';
import { nothingShared, type Sharing, sharingOf } from './shared-values.ts';

interface Compiling {
  /** The supergraph's types, those that clients may not see included. */
  schema: GraphQLSchema;
  operation: OperationDefinitionNode;
  sharing: Sharing;
}

const nothing: Step = () => undefined;

/**
 * A plan as steps that only have to be run. What is deferred runs after the rest, as part of one answer. Throws for a
 * subscription.
 */
export function compilePlan(plan: QueryPlan, schema: GraphQLSchema, operation: OperationDefinitionNode): Step {
  if (plan.node === undefined) return nothing;
  if (plan.node.kind === 'Subscription') throw new Error('A subscription plan is executed event by event.');
  return compileNode({ schema, operation, sharing: sharingOf(plan) }, plan.node, []);
}

/** A part of a plan, which is at the top of the response. Other parts may add to whatever it brings. */
export function compilePart(
  node: PlanNode | undefined,
  schema: GraphQLSchema,
  operation: OperationDefinitionNode,
): Step {
  return node === undefined ? nothing : compileNode({ schema, operation, sharing: nothingShared }, node, []);
}

function compileNode(compiling: Compiling, node: PlanNode, path: PlanPath): Step {
  switch (node.kind) {
    case 'Fetch':
      return compileFetch(compiling, node, path);
    case 'Flatten':
      return compileNode(compiling, node.node, [...path, ...node.path]);
    case 'Sequence':
      return sequence(node.nodes.map((each) => compileNode(compiling, each, path)));
    case 'Parallel': {
      const id = sharedId(node.nodes);
      const whole = id === undefined ? node.nodes : node.nodes.map((each) => ({ ...each, id: undefined }) as PlanNode);
      return announced(parallel(whole.map((each) => compileNode(compiling, each, path))), id);
    }
    case 'Condition':
      return condition(compiling, node, path);
    case 'Defer': {
      const branch = (inner: PlanNode | undefined) =>
        inner === undefined ? nothing : compileNode(compiling, inner, path);
      return sequence([branch(node.primary.node), parallel(node.deferred.map((each) => branch(each.node)))]);
    }
  }
}

function compileFetch({ schema, sharing }: Compiling, fetch: FetchNode, path: PlanPath): Step {
  const step = fetch.requires ? entityFetch(schema, fetch, path, sharing) : rootFetch(schema, fetch, path, sharing);
  return announced(step, fetch.id);
}

/** The id of a fetch that was split. */
function sharedId(nodes: readonly PlanNode[]): string | undefined {
  const [id, ...others] = new Set(nodes.map((node) => (node.kind === 'Fetch' ? node.id : undefined)));
  return others.length === 0 ? id : undefined;
}

function announced(step: Step, id: string | undefined): Step {
  if (id === undefined) return step;
  return async (run) => {
    await step(run);
    run.onFetched?.(id);
  };
}

function sequence(steps: Step[]): Step {
  return async (run) => {
    for (const step of steps) {
      const running = step(run);
      if (running !== undefined) await running;
    }
  };
}

function parallel(steps: Step[]): Step {
  return async (run) => {
    await Promise.all(steps.map((step) => step(run)));
  };
}

function condition(compiling: Compiling, node: ConditionNode, path: PlanPath): Step {
  const name = { kind: Kind.NAME, value: node.condition } as const;
  const holds = conditionOf({ kind: Kind.VARIABLE, name }, compiling.operation);
  const branch = (chosen: PlanNode | undefined) =>
    chosen === undefined ? nothing : compileNode(compiling, chosen, path);
  const yes = branch(node.ifClause);
  const no = branch(node.elseClause);
  return (run) => (holds(run.variables) ? yes : no)(run);
}
