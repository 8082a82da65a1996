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

const plans = new WeakMap<KnownOperation, Omit<PlannedSubscription, 'known'>>();

/** Checks and plans; throws OperationRefused. */
export function planSubscription({ pipeline }: Generation, request: OperationRequest): PlannedSubscription {
  const known = pipeline.operationFor(request);
  const { supergraph } = pipeline;
  pipeline.estimate(known, request.variables ?? {});
  const made = plans.get(known);
  if (made !== undefined) return { known, ...made };
  const { node } = supergraph.planner.plan(known.document, known.operationName);
  if (node?.kind !== 'Subscription') {
    throw new OperationRefused([coded('BAD_REQUEST', 'A subscription selects one field of one subgraph.')]);
  }
  const planned = { primary: node.primary, plan: eventPlan(node.primary, node.rest) };
  plans.set(known, planned);
  return { known, ...planned };
}
