import { isErrorCode } from '@guardian/platform/errors';
import { metrics } from '@guardian/platform/telemetry';
import type { FormattedExecutionResult } from 'graphql';
import { clientError } from './coded.ts';

const { meter } = metrics();

const refused = meter.createCounter('guardian_operations_refused', {
  description: 'Operations that were answered with errors alone, by the code of the first.',
});
const estimates = meter.createHistogram('guardian_operation_cost', {
  description: 'What operations may cost at most, estimated before they are executed.',
});
const ratios = meter.createHistogram('guardian_operation_cost_ratio', {
  description: 'What an answer cost in truth, as a share of the estimate; of one operation in 128.',
  advice: { explicitBucketBoundaries: [0.01, 0.02, 0.05, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1] },
});

/** Every so many answers one is counted through: that walks all of it. */
const sampleEvery = 128;
let answers = 0;

/** Counts an answer that is nothing but errors. */
export function countRefusal({ data, errors }: FormattedExecutionResult): void {
  if (data !== undefined) return;
  // The codes of subgraphs that are not ours are anything, and each would be a series.
  const code = errors?.[0]?.extensions?.code;
  refused.add(1, { code: isErrorCode(code) ? code : 'OTHER' });
}

/** The same for an operation that was refused before there was an answer to it. */
export function countRefused(reason: unknown): void {
  countRefusal({ errors: [clientError(reason, '', unlogged)] });
}

/** Whoever tells the client logs it. */
const unlogged = { error: () => {} };

/** Counts what an operation may cost. */
export function recordEstimate(estimated: number): void {
  estimates.record(estimated);
}

/** Compares what a whole answer cost with its estimate, for some answers. */
export function sampleCost(estimated: number, actual: () => number): void {
  if (estimated > 0 && answers++ % sampleEvery === 0) ratios.record(actual() / estimated);
}

/** Whether any part of an answer failed on our side. */
export function isOurFault({ errors }: FormattedExecutionResult): boolean {
  return errors?.some(({ extensions }) => ourFaults.has(extensions?.code)) ?? false;
}

const ourFaults = new Set<unknown>([
  'INTERNAL',
  'SUBGRAPH_UNAVAILABLE',
  'SUBGRAPH_TIMEOUT',
  'SUBGRAPH_RESPONSE_INVALID',
]);
