import { performance } from 'node:perf_hooks';
import { isErrorCode } from '@guardian/platform/errors';
import type { OperationHistory } from '@guardian/platform/history';
import type { RequestContext, Runtime } from '@guardian/platform/subgraph';
import { span, traffic } from '@guardian/platform/telemetry';
import type { ExecutionResult, FormattedExecutionResult, GraphQLError } from 'graphql';
import { admissionRefusal, type Door } from '../admission/admit-operation.ts';
import { admitRate } from '../admission/rate.ts';
import { trustedOperation } from '../admission/trusted-operations.ts';
import type { KnownOperation } from '../pipeline/known-operation.ts';
import { OperationRefused } from '../pipeline/operation-refused.ts';
import type { OperationRequest, Pipeline } from '../pipeline/pipeline.ts';
import { type Answered, formatParts } from './answered.ts';
import { clientError } from './coded.ts';
import { inTime, operationTimeout } from './in-time.ts';
import { countRefusal, isOurFault, recordEstimate, sampleCost } from './operation-metrics.ts';

export interface AnswerRuntime extends Pick<Runtime, 'access' | 'eventLog' | 'cursors' | 'limits' | 'log'> {
  history: OperationHistory;
}

/** What is found out about a request while it is answered, for the history. */
interface Found {
  operation?: KnownOperation;
  estimated?: number;
}

/**
 * Executes a query or mutation as a caller. `extensions.cursor` of the answer to a query is the position of the log
 * before it ran: a subscription that starts behind it misses nothing, and what that may deliver again is recognised by
 * its version.
 */
export async function answerOperation(
  runtime: AnswerRuntime,
  pipeline: Pipeline,
  request: OperationRequest,
  ctx: RequestContext,
  door: Door,
): Promise<FormattedExecutionResult> {
  const started = performance.now();
  const found: Found = {};
  const result: FormattedExecutionResult = await span('graph.execute', { 'guardian.request_id': ctx.requestId }, () =>
    run(runtime, pipeline, request, ctx, door, found).catch((error: unknown) => {
      const errors = error instanceof OperationRefused ? error.errors : [error];
      return { errors: errors.map((each) => clientError(each, ctx.requestId, runtime.log)) };
    }),
  );
  count(result, started);
  remember(runtime, result, ctx, door, found, started);
  return result;
}

/** What came from a client of an organization is part of its history. */
function remember(
  { history }: AnswerRuntime,
  result: FormattedExecutionResult,
  { organizationId }: RequestContext,
  { client }: Door,
  { operation, estimated }: Found,
  started: number,
): void {
  if (organizationId === null || client === undefined) return;
  if (operation === undefined || estimated === undefined) {
    const code = result.errors?.[0]?.extensions?.code;
    history.refused(organizationId, isErrorCode(code) ? code : 'INTERNAL');
    return;
  }
  const milliseconds = performance.now() - started;
  const failed = (result.errors?.length ?? 0) > 0;
  history.answered(operation, { organizationId, client, milliseconds, cost: estimated, failed });
}

function count(result: FormattedExecutionResult, started: number): void {
  countRefusal(result);
  traffic().request(performance.now() - started, isOurFault(result));
}

async function run(
  runtime: AnswerRuntime,
  pipeline: Pipeline,
  asked: OperationRequest,
  ctx: RequestContext,
  door: Door,
  found: Found,
): Promise<FormattedExecutionResult> {
  const request = await trustedOperation(runtime, pipeline, asked, ctx.principal);
  return runWhole(runtime, pipeline, request, ctx, door, found);
}

async function runWhole(
  runtime: AnswerRuntime,
  pipeline: Pipeline,
  request: OperationRequest,
  ctx: RequestContext,
  door: Door,
  found: Found,
): Promise<FormattedExecutionResult> {
  const { operation, variables, estimated, reads } = await admitted(runtime, pipeline, request, ctx, door);
  Object.assign(found, { operation, estimated });
  const position = runtime.eventLog.position();
  // A mutation that has begun runs to its end. A context for each operation: what one of a batch has loaded, another may
  // have changed.
  const { asText } = door;
  const result: ExecutionResult = await inTime(door.signal, (signal) =>
    pipeline.execute(operation, variables, reads ? { ...ctx, signal } : { ...ctx, signal: undefined }, { asText }),
  );
  if (!result.errors) sampleCost(estimated, () => pipeline.actual(operation, result.data));
  const cost =
    request.extensions?.cost === true
      ? { cost: { estimated, actual: pipeline.actual(operation, result.data), max: pipeline.limits.maxCost } }
      : undefined;
  return visible(runtime, result, ctx, { ...(reads ? cursorOf(runtime, ctx, position) : {}), ...cost });
}

/**
 * The operation that a request means, if whoever asks may have it executed, and has not asked for too much already. Throws
 * OperationRefused and RATE_LIMITED.
 */
async function admitted(
  { limits }: AnswerRuntime,
  pipeline: Pipeline,
  request: OperationRequest,
  ctx: RequestContext,
  door: Door,
) {
  const operation = pipeline.operationFor(request);
  pipeline.documents.remember(request);
  const refusal = admissionRefusal(operation, ctx, door);
  if (refusal !== null) throw new OperationRefused([refusal]);
  const variables = request.variables ?? {};
  const estimated = pipeline.estimate(operation, variables);
  recordEstimate(estimated);
  await admitRate(limits, ctx, operation, estimated, door.limited);
  return { operation, variables, estimated, reads: operation.operation.operation === 'query' };
}

function cursorOf({ cursors }: AnswerRuntime, { organizationId }: RequestContext, position: bigint) {
  return organizationId === null ? {} : { cursor: cursors.encode(organizationId, position) };
}

function visible(
  { log }: AnswerRuntime,
  { errors, data, extensions }: ExecutionResult,
  { requestId }: RequestContext,
  added: Record<string, unknown>,
): FormattedExecutionResult {
  const all = { ...extensions, ...added };
  return {
    ...(errors?.length ? { errors: errors.map((error) => clientError(error, requestId, log)) } : {}),
    ...(data === undefined ? {} : { data }),
    ...(Object.keys(all).length > 0 ? { extensions: all } : {}),
  };
}

/** The same, part by part where the operation has `@defer`. The cursor is in the first part. */
export async function answerIncrementally(
  runtime: AnswerRuntime,
  pipeline: Pipeline,
  request: OperationRequest,
  ctx: RequestContext,
  door: Door,
): Promise<Answered> {
  const started = performance.now();
  const found: Found = {};
  const first = await span('graph.execute', { 'guardian.request_id': ctx.requestId }, () =>
    runIncrementally(runtime, pipeline, request, ctx, door, found).catch((error: unknown) => {
      const errors = error instanceof OperationRefused ? error.errors : [error];
      return { errors: errors.map((each) => clientError(each, ctx.requestId, runtime.log)) };
    }),
  );
  if (Symbol.asyncIterator in first) traffic().request(performance.now() - started, false);
  else count(first, started);
  const seen = Symbol.asyncIterator in first ? {} : first;
  remember(runtime, seen, ctx, door, found, started);
  return first;
}

async function runIncrementally(
  runtime: AnswerRuntime,
  pipeline: Pipeline,
  asked: OperationRequest,
  ctx: RequestContext,
  door: Door,
  found: Found,
): Promise<Answered> {
  const request = await trustedOperation(runtime, pipeline, asked, ctx.principal);
  if (!asksForParts(request.query)) return runWhole(runtime, pipeline, request, ctx, door, found);
  const { operation, variables, estimated, reads } = await admitted(runtime, pipeline, request, ctx, door);
  Object.assign(found, { operation, estimated });
  const position = runtime.eventLog.position();
  const waiting = door.signal ? [door.signal] : [];
  const signal = reads ? AbortSignal.any([...waiting, AbortSignal.timeout(operationTimeout)]) : undefined;
  const result = await pipeline.executeIncrementally(operation, variables, { ...ctx, signal });
  const cursor = reads ? cursorOf(runtime, ctx, position) : {};
  const format = (error: GraphQLError) => clientError(error, ctx.requestId, runtime.log);
  return Symbol.asyncIterator in result ? formatParts(result, format, cursor) : visible(runtime, result, ctx, cursor);
}

/** Whether it is worth a look if the operation has parts; most have none. */
const asksForParts = (text: string) => text.includes('@defer');
