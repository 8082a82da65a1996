import { performance } from 'node:perf_hooks';
import type { RequestContext, Runtime } from '@guardian/platform/subgraph';
import { span, traffic } from '@guardian/platform/telemetry';
import type { ExecutionResult, FormattedExecutionResult } from 'graphql';
import { admissionRefusal, type Door } from '../admission/admit-operation.ts';
import { OperationRefused } from '../pipeline/operation-refused.ts';
import type { OperationRequest, Pipeline } from '../pipeline/pipeline.ts';
import { clientError } from './coded.ts';
import { inTime } from './in-time.ts';

type AnswerRuntime = Pick<Runtime, 'eventLog' | 'cursors' | 'log'>;

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
  const result = await span('graph.execute', { 'guardian.request_id': ctx.requestId }, () =>
    run(runtime, pipeline, request, ctx, door).catch((error: unknown) => {
      const errors = error instanceof OperationRefused ? error.errors : [error];
      return { errors: errors.map((each) => clientError(each, ctx.requestId, runtime.log)) };
    }),
  );
  traffic().request(performance.now() - started, isOurFault(result));
  return result;
}

async function run(
  { eventLog, cursors, log }: AnswerRuntime,
  pipeline: Pipeline,
  asked: OperationRequest,
  ctx: RequestContext,
  door: Door,
): Promise<FormattedExecutionResult> {
  const request = pipeline.documents.complete(asked);
  const operation = pipeline.operationFor(request);
  pipeline.documents.remember(request);
  const refusal = admissionRefusal(operation, ctx, door);
  if (refusal !== null) throw new OperationRefused([refusal]);
  const variables = request.variables ?? {};
  const estimated = pipeline.estimate(operation, variables);
  const position = eventLog.position();
  const reads = operation.operation.operation === 'query';
  // A mutation that has begun runs to its end. A context for each operation: what one of a batch has loaded, another may
  // have changed.
  const result: ExecutionResult = await inTime(door.signal, (signal) =>
    pipeline.execute(operation, variables, reads ? { ...ctx, signal } : { ...ctx, signal: undefined }),
  );
  const { organizationId } = ctx;
  const cursor = reads && organizationId !== null ? { cursor: cursors.encode(organizationId, position) } : undefined;
  const cost =
    request.extensions?.cost === true
      ? { cost: { estimated, actual: pipeline.actual(operation, result.data), max: pipeline.limits.maxCost } }
      : undefined;
  const extensions = result.extensions || cursor || cost ? { ...result.extensions, ...cursor, ...cost } : undefined;
  return {
    ...(result.errors?.length ? { errors: result.errors.map((error) => clientError(error, ctx.requestId, log)) } : {}),
    ...(result.data === undefined ? {} : { data: result.data }),
    ...(extensions ? { extensions } : {}),
  };
}

function isOurFault({ errors }: FormattedExecutionResult): boolean {
  return errors?.some(({ extensions }) => ourFaults.has(extensions?.code)) ?? false;
}

const ourFaults = new Set<unknown>([
  'INTERNAL',
  'SUBGRAPH_UNAVAILABLE',
  'SUBGRAPH_TIMEOUT',
  'SUBGRAPH_RESPONSE_INVALID',
]);
