import { performance } from 'node:perf_hooks';
import type { RequestContext, Runtime } from '@guardian/platform/subgraph';
import { metrics, span, traffic } from '@guardian/platform/telemetry';
import type { ExecutionResult, FormattedExecutionResult } from 'graphql';
import { admissionRefusal, type Door } from '../admission/admit-operation.ts';
import { OperationRefused } from '../pipeline/operation-refused.ts';
import type { OperationRequest, Pipeline } from '../pipeline/pipeline.ts';
import { clientError } from './coded.ts';
import { inTime } from './in-time.ts';

const { meter } = metrics();
const refused = meter.createCounter('guardian_operations_refused', {
  description: 'Operations that were answered with errors alone, by the code of the first.',
});
const costs = meter.createHistogram('guardian_operation_cost', {
  description: 'What operations may cost at most, estimated before they are executed.',
});

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
  const result: FormattedExecutionResult = await span('graph.execute', { 'guardian.request_id': ctx.requestId }, () =>
    run(runtime, pipeline, request, ctx, door).catch((error: unknown) => {
      const errors = error instanceof OperationRefused ? error.errors : [error];
      return { errors: errors.map((each) => clientError(each, ctx.requestId, runtime.log)) };
    }),
  );
  if (result.data === undefined) refused.add(1, { code: String(result.errors?.[0]?.extensions?.code) });
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
  costs.record(estimated);
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
