import { execute, type OperationRequest, withEvent } from '@guardian/gateway/engine';
import type { FormattedExecutionResult } from 'graphql';
import { type Gateway, visible, visibleErrors } from '../gateway.ts';
import type { Generation } from '../generation.ts';
import { headersFor } from '../header-rules.ts';
import type { ClientContext } from '../source-pool.ts';
import { type PlannedSubscription, planSubscription } from './plan-subscription.ts';
import type { Upstream, UpstreamRequest } from './upstream.ts';

type Results = AsyncGenerator<FormattedExecutionResult, void, undefined>;

/**
 * Subscribes at the subgraph that owns the field, and executes the rest of the plan for each of its events, one after the
 * other. When the supergraph is replaced the subscription goes on by a new plan, at the same subgraph or at another; if it
 * is no longer valid it ends with the errors. Throws OperationRefused before it has begun.
 */
export async function subscribe(
  gateway: Gateway,
  open: (request: UpstreamRequest) => Upstream,
  request: OperationRequest,
  ctx: ClientContext,
): Promise<Results> {
  let { generation, planned, leave } = await planOn(gateway.current(), request);
  let upstream = begin();
  let elsewhere = false;
  let refused: FormattedExecutionResult['errors'];
  let over = false;

  const stopListening = gateway.onReplaced(() => void replan());
  if (gateway.current() !== generation) void replan();

  /** Goes on with the present supergraph; until it is planned, events are joined by the plan before. */
  async function replan(): Promise<void> {
    const target = gateway.current();
    // A later replacement is planned by itself; and the client may have left meanwhile.
    const isOutdated = () => over || target !== gateway.current();
    try {
      const next = await planOn(target, request);
      if (isOutdated()) return next.leave();
      elsewhere = elsewhere || !isSameUpstream({ generation, planned }, next);
      leave();
      ({ generation, planned, leave } = next);
      if (elsewhere) upstream.stop();
    } catch (error) {
      if (isOutdated()) return;
      refused = visibleErrors(error, ctx.requestId, gateway.log);
      upstream.stop();
    }
  }

  function begin(): Upstream {
    const { primary } = planned;
    const subgraph = primary.serviceName;
    const { headers, subscriptions } = gateway.configuration(subgraph);
    const variables = pick(request.variables ?? {}, primary.variableUsages ?? []);
    return open({
      subgraph,
      endpoint: generation.urls.get(subgraph) as URL,
      subscriptions,
      headers: headersFor(headers, ctx.incoming),
      operation: {
        query: primary.operation,
        variables,
        ...(primary.operationName ? { operationName: primary.operationName } : {}),
      },
    });
  }

  async function* results(): Results {
    try {
      for (;;) {
        for await (const event of upstream.events) yield await resultOf(event);
        if (refused !== undefined) yield { errors: refused };
        if (refused !== undefined || over || !elsewhere) return;
        elsewhere = false;
        upstream = begin();
      }
    } finally {
      end();
    }
  }

  async function resultOf(event: FormattedExecutionResult): Promise<FormattedExecutionResult> {
    const { known, primary, plan } = planned;
    const { document, operationName } = known;
    const { supergraph } = generation.pipeline;
    const sources = withEvent(generation.sources, primary.serviceName, event);
    return visible(
      await execute({ plan, document, operationName, variables: request.variables, ctx, sources, supergraph }),
    );
  }

  function end(): void {
    if (over) return;
    over = true;
    stopListening();
    upstream.stop();
    leave();
  }

  const running = results();
  const { return: finish } = running;
  // A generator that waits for an event would hear of the client's leaving with the next one, which may never come.
  running.return = (value) => {
    end();
    return finish.call(running, value);
  };
  return running;
}

/** A subscription on the supergraph that it was planned on, which it holds until it leaves. */
interface Placed {
  generation: Generation;
  planned: PlannedSubscription;
  leave(): void;
}

async function planOn(generation: Generation, request: OperationRequest): Promise<Placed> {
  const leave = generation.enter();
  try {
    return { generation, planned: await planSubscription(generation, request), leave };
  } catch (error) {
    leave();
    throw error;
  }
}

function isSameUpstream(before: Omit<Placed, 'leave'>, after: Omit<Placed, 'leave'>): boolean {
  const url = ({ generation, planned }: Omit<Placed, 'leave'>) =>
    generation.urls.get(planned.primary.serviceName)?.href;
  return before.planned.primary.operation === after.planned.primary.operation && url(before) === url(after);
}

function pick(values: Record<string, unknown>, names: readonly string[]): Record<string, unknown> {
  return Object.fromEntries(names.filter((name) => Object.hasOwn(values, name)).map((name) => [name, values[name]]));
}
