import type { ConditionNode, FetchNode, PlanNode, QueryPlan } from '@apollo/query-planner';
import { type GraphQLSchema, Kind, type OperationDefinitionNode } from 'graphql';
import { conditionOf } from './condition.ts';
import { entityFetch } from './entity-fetch.ts';
import type { PlanPath } from './places.ts';
import { rootFetch } from './root-fetch.ts';
import type { Step } from './run.ts';

interface Compiling {
  /** The supergraph's types, those that clients may not see included. */
  schema: GraphQLSchema;
  operation: OperationDefinitionNode;
}

const nothing: Step = () => undefined;

/** A plan as steps that only have to be run. Throws for what is not executed here: `@defer` and subscriptions. */
export function compilePlan(plan: QueryPlan, schema: GraphQLSchema, operation: OperationDefinitionNode): Step {
  if (plan.node === undefined) return nothing;
  if (plan.node.kind === 'Subscription') throw new Error('A subscription plan is executed event by event.');
  return compileNode({ schema, operation }, plan.node, []);
}

function compileNode(compiling: Compiling, node: PlanNode, path: PlanPath): Step {
  switch (node.kind) {
    case 'Fetch':
      return compileFetch(compiling, node, path);
    case 'Flatten':
      return compileNode(compiling, node.node, [...path, ...node.path]);
    case 'Sequence':
      return sequence(node.nodes.map((each) => compileNode(compiling, each, path)));
    case 'Parallel':
      return parallel(node.nodes.map((each) => compileNode(compiling, each, path)));
    case 'Condition':
      return condition(compiling, node, path);
    case 'Defer':
      throw new Error('@defer is not offered here.');
  }
}

function compileFetch({ schema }: Compiling, fetch: FetchNode, path: PlanPath): Step {
  if (fetch.contextRewrites?.length) {
    throw new Error(`The subgraph "${fetch.serviceName}" takes arguments by @fromContext, which is not executed here.`);
  }
  return fetch.requires ? entityFetch(schema, fetch, path) : rootFetch(schema, fetch, path);
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
