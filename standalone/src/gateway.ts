import { performance } from 'node:perf_hooks';
import {
  type Answered,
  coded,
  countRefusal,
  formatParts,
  type IncrementalResult,
  isOurFault,
  type OperationLimits,
  OperationRefused,
  type OperationRequest,
  type Pipeline,
  recordEstimate,
  sampleCost,
} from '@guardian/gateway/engine';
import { formatError } from '@guardian/platform/errors';
import { type Logger, span, traffic } from '@guardian/platform/telemetry';
import { type ExecutionResult, type FormattedExecutionResult, GraphQLError } from 'graphql';
import type { Configuration } from './configuration.ts';
import { type Generation, openGeneration } from './generation.ts';
import { operationLimits } from './limits.ts';
import { type ClientContext, sourcePool } from './source-pool.ts';

/** A supergraph that can be replaced while it is used. */
export interface Gateway {
  configuration: Configuration;
  log: Logger;
  /** The supergraph that new operations are executed on. */
  current(): Generation;
  /** Takes another supergraph; what runs ends on the one it began on. Throws a StartError, and keeps what there is. */
  replace(sdl: string): void;
  /** Tells of each replacement. @returns Stops telling. */
  onReplaced(listener: () => void): () => void;
  /** Executes a query or mutation. Never rejects; errors are as the subgraphs gave them. */
  answer(request: OperationRequest, ctx: ClientContext, mayMutate: boolean): Promise<FormattedExecutionResult>;
  /** The same, part by part where the operation has `@defer`. */
  answerIncrementally(request: OperationRequest, ctx: ClientContext, mayMutate: boolean): Promise<Answered>;
  close(): void;
}

export function openGateway(
  sdl: string,
  configuration: Configuration,
  log: Logger,
  limits: OperationLimits = operationLimits(),
): Gateway {
  const acquire = sourcePool(configuration, log);
  const listeners = new Set<() => void>();
  const open = (text: string) => openGeneration(text, { configuration, limits }, acquire);
  let current = open(sdl);

  return {
    configuration,
    log,
    current: () => current,
    replace(next) {
      const previous = current;
      current = open(next);
      previous.retire();
      for (const listener of [...listeners]) listener();
    },
    onReplaced(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async answer(asked, ctx, mayMutate) {
      const started = performance.now();
      const { pipeline, enter } = current;
      const leave = enter();
      try {
        const { known, variables, context, estimated } = admitted(pipeline, asked, ctx, mayMutate);
        const form = { asText: true };
        const result = await span('graph.execute', {}, () => pipeline.execute(known, variables, context, form));
        if (!result.errors) sampleCost(estimated, () => pipeline.actual(known, result.data));
        return counted(visible(result), started);
      } catch (error) {
        return counted({ errors: visibleErrors(error, ctx.requestId, log) }, started);
      } finally {
        leave();
      }
    },
    async answerIncrementally(asked, ctx, mayMutate) {
      const started = performance.now();
      const { pipeline, enter } = current;
      const leave = enter();
      try {
        const { known, variables, context } = admitted(pipeline, asked, ctx, mayMutate);
        const result = await span('graph.execute', {}, () => pipeline.executeIncrementally(known, variables, context));
        if (Symbol.asyncIterator in result) {
          traffic().request(performance.now() - started, false);
          return inParts(result, leave);
        }
        leave();
        return counted(visible(result), started);
      } catch (error) {
        leave();
        return counted({ errors: visibleErrors(error, ctx.requestId, log) }, started);
      }
    },
    close: () => current.retire(),
  };
}

/** The answer, after counting it. */
function counted(result: FormattedExecutionResult, started: number): FormattedExecutionResult {
  countRefusal(result);
  traffic().request(performance.now() - started, isOurFault(result));
  return result;
}

async function* inParts(parts: AsyncIterable<IncrementalResult>, leave: () => void) {
  try {
    yield* formatParts(parts, (error) => error.toJSON());
  } finally {
    leave();
  }
}

/** The operation that a request means, if it may be executed. Throws a GraphQLError, or OperationRefused. */
function admitted(pipeline: Pipeline, asked: OperationRequest, ctx: ClientContext, mayMutate: boolean) {
  const request = pipeline.documents.complete(asked);
  const known = pipeline.operationFor(request);
  pipeline.documents.remember(request);
  const { operation } = known.operation;
  if (operation === 'subscription') {
    const message = 'Subscriptions run over WebSocket (/graphql) or server-sent events (/graphql/stream).';
    throw coded('BAD_REQUEST', message);
  }
  if (operation === 'mutation' && !mayMutate) throw coded('METHOD_NOT_ALLOWED', 'Mutations are sent by POST.');
  // A mutation that has begun runs to its end.
  const context = operation === 'mutation' ? { ...ctx, signal: undefined } : ctx;
  const variables = request.variables ?? {};
  const estimated = pipeline.estimate(known, variables);
  if (estimated > 0) recordEstimate(estimated);
  return { known, variables, context, estimated };
}

/** A result as it goes out. */
export function visible({ errors, ...rest }: ExecutionResult): FormattedExecutionResult {
  return errors?.length ? { errors: errors.map((error) => error.toJSON()), ...rest } : rest;
}

/** What was thrown on the way to a result. What is not about the operation is a defect: logged, and not told. */
export function visibleErrors(error: unknown, requestId: string, log: Logger): FormattedExecutionResult['errors'] {
  if (error instanceof OperationRefused) return error.errors.map((each) => each.toJSON());
  if (error instanceof GraphQLError) return [error.toJSON()];
  return [formatError(error, requestId, log)];
}
