import { type CodedError, forbidden } from '@guardian/platform/errors';
import type { StoredEvent } from '@guardian/platform/events';
import { factRoot, type Runtime, signalRoot } from '@guardian/platform/subgraph';
import { type FormattedExecutionResult, GraphQLError, type GraphQLFormattedError } from 'graphql';
import type { Graph } from '../execute/graph.ts';
import type { FactsField } from '../execute/live-fields.ts';
import { inRequest } from '../execute/request-scope.ts';
import { executeEvent, rehearse } from './execute-event.ts';
import { type LiveOperation, subscriptionInput } from './live-operation.ts';
import { patiently } from './patience.ts';
import type { Standing } from './standing.ts';

/** One delivery. `extensions.cursor` of a fact says where to resume behind it. */
export type Delivery = FormattedExecutionResult;

export interface StreamRequest {
  live: LiveOperation;
  variables: Record<string, unknown> | null | undefined;
  /** Cursor to resume behind; null to begin with what happens from now on. */
  after: string | null;
}

/** Ends a stream for a reason that the client is told. */
export class StreamEnded extends GraphQLError {
  constructor({ message, extensions }: GraphQLFormattedError) {
    super(message, { extensions });
  }
}

type Source = AsyncIterableIterator<{ root: unknown; event: StoredEvent | null }>;

/**
 * Opens a subscription: throws what keeps it from starting, else returns its deliveries. The next event is read and
 * executed when the last delivery was taken, so a slow consumer waits in the log and not in memory.
 */
export async function openStream(
  runtime: Runtime,
  graph: Graph,
  standing: Standing,
  request: StreamRequest,
): Promise<AsyncGenerator<Delivery, void, undefined>> {
  const { live } = request;
  const { variables, args } = subscriptionInput(graph.supergraph, live, request.variables);
  const refusal = await rehearse(graph, live, variables, await standing.context());
  if (refusal !== null) throw new StreamEnded(refusal);

  const stop = new AbortController();
  const source = openSource(runtime, standing, request, stop.signal);
  let failure: unknown = null;
  const fail = (reason: unknown) => {
    failure ??= reason;
    stop.abort();
  };
  standing.ended.addEventListener('abort', () => fail(standing.ended.reason), { signal: stop.signal });
  const stopWatching = standing.onChange(() => {
    // What is no refusal is an outage: the standing looks again, and calls again.
    standing
      .context()
      .then((ctx) => rehearse(graph, live, variables, ctx))
      .then((refused) => refused !== null && fail(new StreamEnded(refused)))
      .catch((error: unknown) => runtime.log.warn({ err: error }, 'a stream could not be looked at again'));
  });
  if (standing.ended.aborted) fail(standing.ended.reason);

  async function* deliver(): AsyncGenerator<Delivery, void, undefined> {
    try {
      for await (const { root, event } of source) {
        if (event !== null && !selects(live.field as FactsField, args, event)) continue;
        const result = await patiently(stop.signal, runtime.log, async () => {
          const ctx = await standing.context();
          return inRequest(ctx.requestId, () => executeEvent(graph, live, root, variables, ctx, runtime.log));
        });
        if (result === null || stop.signal.aborted) break;
        const lost = result.data === null ? result.errors?.find(endsStream) : undefined;
        if (lost !== undefined) throw new StreamEnded(lost);
        if (event === null) yield result;
        else yield { ...result, extensions: { cursor: runtime.cursors.encode(event.organizationId, event.seq) } };
      }
      if (failure !== null) throw failure;
    } finally {
      stopWatching();
      stop.abort();
    }
  }
  return interruptible(deliver(), () => stop.abort());
}

function openSource(runtime: Runtime, standing: Standing, { live, after }: StreamRequest, signal: AbortSignal): Source {
  const { field } = live;
  const organizationId = 'organizationId' in standing.principal ? standing.principal.organizationId : null;
  if (field.kind === 'signal') {
    if (field.organization && organizationId === null) throw noOrganization();
    const values = runtime.signals.subscribe(field.signal, field.organization ? organizationId : null, signal);
    return map(values, (value) => ({ root: signalRoot(value), event: null }));
  }
  if (organizationId === null) throw noOrganization();
  const start = after === null ? ('head' as const) : runtime.cursors.decode(organizationId, after);
  const events = runtime.eventLog.follow({ organizationId, after: start, types: field.types }, signal);
  return map(events, (event) => ({ root: factRoot(event), event }));
}

function noOrganization(): CodedError {
  return forbidden('This subscription needs an organization: name one of yours.');
}

/** Whether the arguments select the event; one that is absent or null selects all. */
function selects(field: FactsField, args: Record<string, unknown>, event: StoredEvent): boolean {
  return field.match.every(({ argument, path }) => {
    const wanted = args[argument];
    return wanted === undefined || wanted === null || wanted === valueAt(event, path);
  });
}

function valueAt(event: StoredEvent, path: string[]): unknown {
  return path.reduce<unknown>(
    (value, key) => (typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[key] : undefined),
    event,
  );
}

function endsStream({ extensions }: GraphQLFormattedError): boolean {
  return extensions?.code === 'FORBIDDEN' || extensions?.code === 'UNAUTHENTICATED';
}

async function* map<A, B>(values: AsyncIterableIterator<A>, change: (value: A) => B): AsyncGenerator<B> {
  for await (const value of values) yield change(value);
}

/**
 * `return` of an async generator waits for the pending `next`, which may wait for an event that never comes: so the
 * source is ended first.
 */
function interruptible<T>(
  inner: AsyncGenerator<T, void, undefined>,
  interrupt: () => void,
): AsyncGenerator<T, void, undefined> {
  const outer: AsyncGenerator<T, void, undefined> = {
    next: () => inner.next(),
    return: () => {
      interrupt();
      return inner.return();
    },
    throw: (error) => {
      interrupt();
      return inner.throw(error);
    },
    [Symbol.asyncIterator]: () => outer,
    [Symbol.asyncDispose]: async () => {
      interrupt();
      await inner.return();
    },
  };
  return outer;
}
