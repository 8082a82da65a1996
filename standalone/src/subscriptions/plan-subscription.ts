import type { FetchNode, QueryPlan } from '@apollo/query-planner';
import {
  coded,
  eventPlan,
  type KnownOperation,
  OperationRefused,
  type OperationRequest,
} from '@guardian/gateway/engine';
import type { Generation } from '../generation.ts';

/** A subscription on one supergraph. */
export interface PlannedSubscription {
  known: KnownOperation;
  /** The fetch that brings the events. */
  primary: FetchNode;
  /** What is executed for each of them. */
  plan: QueryPlan;
}

/** Checks, and has the planner's thread plan what was not seen before. Throws OperationRefused. */
export async function planSubscription(
  { pipeline }: Generation,
  request: OperationRequest,
): Promise<PlannedSubscription> {
  const known = pipeline.operationFor(request);
  pipeline.estimate(known, request.variables ?? {});
  const { node } = await pipeline.planFor(known);
  if (node?.kind !== 'Subscription') {
    throw new OperationRefused([coded('BAD_REQUEST', 'A subscription selects one field of one subgraph.')]);
  }
  return { known, primary: node.primary, plan: eventPlan(node) };
}
