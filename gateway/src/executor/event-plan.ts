import type { FetchNode, PlanNode, QueryPlan } from '@apollo/query-planner';
import type { FormattedExecutionResult } from 'graphql';
import type { Source } from '../execute/source.ts';

/** Stands in the plan for the fetch whose answer is the event itself. */
const eventFetch = 'query GuardianEvent { __typename }';

export const isEvent = ({ operation }: FetchNode) => operation === eventFetch;

const plans = new WeakMap<FetchNode, QueryPlan>();

/**
 * The plan of a subscription as one that is executed for each event: the event is its first fetch, what other subgraphs
 * add is the rest. The same one for the same subscription plan, so that it is prepared once.
 */
export function eventPlan({ primary, rest }: { primary: FetchNode; rest?: PlanNode | undefined }): QueryPlan {
  const known = plans.get(primary);
  if (known !== undefined) return known;
  const { operationDocumentNode: _document, ...fetch } = primary;
  const first: FetchNode = { ...fetch, operation: eventFetch, operationName: 'GuardianEvent', variableUsages: [] };
  const plan: QueryPlan = { kind: 'QueryPlan', node: { kind: 'Sequence', nodes: [first, ...(rest ? [rest] : [])] } };
  plans.set(primary, plan);
  return plan;
}

/** The sources, of which the owner answers the first fetch of such a plan with the event. */
export function withEvent(
  sources: ReadonlyMap<string, Source>,
  owner: string,
  event: FormattedExecutionResult,
): Map<string, Source> {
  const owning = sources.get(owner);
  if (owning === undefined) throw new Error(`There is no subgraph "${owner}".`);
  const execute: Source['execute'] = async (operation, ctx) =>
    operation.query === eventFetch ? event : owning.execute(operation, ctx);
  return new Map(sources).set(owner, { ...owning, execute });
}
