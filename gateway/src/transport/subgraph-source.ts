import type { SubgraphOperation } from '@guardian/platform/subgraph';
import { type Logger, traceFields, traceHeaders } from '@guardian/platform/telemetry';
import type { FormattedExecutionResult } from 'graphql';
import type { FetchContext, Source } from '../execute/source.ts';
import { CallFailure } from './call-failure.ts';
import { type CircuitWatcher, type SubgraphCall, subgraphCaller } from './call-subgraph.ts';
import { observeCaller } from './circuit-metrics.ts';
import { failedResult } from './failed-result.ts';
import { openHttpClient } from './http-client.ts';
import { type Flight, inFlight } from './in-flight.ts';
import type { Answer } from './read-reply.ts';
import { operationKind, requestBody } from './request-body.ts';

export interface SubgraphSourceOptions<Context extends FetchContext> {
  name: string;
  endpoint: URL;
  log: Logger;
  /** Headers that say who asks, names and values in turns. Callers share an answer only if these are equal, apart from the trace. */
  identity(ctx: Context, operation: SubgraphOperation): string[];
  /** `extensions` of the request. One that has them is never shared. */
  extensions?(operation: SubgraphOperation, ctx: Context): object | undefined;
  /** Milliseconds that a fetch may take with all its repetitions. */
  patience?: number;
  /** Sockets kept for the subgraph, at most. */
  connections?: number;
  /** Bytes of an answer, at most. */
  maxBytes?: number;
}

const fixed = ['content-type', 'application/json', 'accept', 'application/graphql-response+json, application/json'];

/**
 * A subgraph over HTTP. What goes wrong with a call is a coded error in its result, so that the rest of the operation
 * goes on; equal reads of the same principal that are under way at the same time are one call.
 */
export function subgraphSource<Context extends FetchContext>(options: SubgraphSourceOptions<Context>): Source {
  const { name, endpoint, log, identity, extensions, patience = 15_000 } = options;
  const path = `${endpoint.pathname}${endpoint.search}`;
  const client = openHttpClient(endpoint, options);
  const caller = subgraphCaller(client, watcher(name, log));
  const stopObserving = observeCaller(name, caller);
  const share = inFlight<Answer>();

  return {
    async execute(operation, given) {
      const ctx = given as Context;
      if (ctx.signal?.aborted) return failedResult(name, 'cancelled');
      const kind = operationKind(operation.query);
      const added = extensions?.(operation, ctx);
      const body = requestBody(operation, added);
      const who = identity(ctx, operation);
      const headers = [...fixed, 'x-request-id', ctx.requestId, ...inTrace(who)];
      const call: SubgraphCall = { path, body, headers, idempotent: kind !== 'mutation', patience };
      const start = () => caller.call(call);
      const flight =
        kind === 'query' && added === undefined ? share(`${untraced(who).join('\n')}\n\n${body}`, start) : start();
      try {
        return (await (ctx.signal ? orLeft(flight, ctx.signal) : flight.result)).take();
      } catch (error) {
        return failed(error, ctx.requestId);
      }
    },
    close() {
      stopObserving();
      return client.close();
    },
  };

  function failed(error: unknown, requestId: string): FormattedExecutionResult {
    const reason = error instanceof CallFailure ? error.reason : 'broken';
    if (reason !== 'cancelled' && reason !== 'circuit-open') {
      log.warn({ err: error, requestId, subgraph: name, endpoint: endpoint.href }, 'subgraph does not answer');
    }
    return failedResult(name, reason);
  }
}

/** The headers in the trace of this fetch, where there is one: else as the client sent them. */
function inTrace(headers: string[]): string[] {
  const ours = traceHeaders();
  if (ours.length === 0) return headers;
  return [...untraced(headers), ...ours];
}

/** The headers without those that name a trace: each request has one of its own. */
function untraced(headers: string[]): string[] {
  return headers.filter((_, at) => !traceFields.includes(headers[at - (at % 2)] ?? ''));
}

/** The flight's result, as long as somebody waits for it. */
function orLeft<T>(flight: Flight<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const leave = () => {
      flight.cancel();
      reject(new CallFailure('cancelled', 'the caller left'));
    };
    signal.addEventListener('abort', leave, { once: true });
    flight.result.then(resolve, reject).finally(() => signal.removeEventListener('abort', leave));
  });
}

function watcher(subgraph: string, log: Logger): CircuitWatcher {
  return (state, cause) => {
    if (state.phase === 'closed') log.info({ subgraph }, 'subgraph answers again');
    if (state.phase === 'open') {
      const pause = Math.max(0, state.until - Date.now());
      log.warn({ subgraph, err: cause, pause }, 'subgraph fails, and is left alone for a while');
    }
  };
}
