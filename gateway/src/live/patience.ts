import { setTimeout as wait } from 'node:timers/promises';
import { CodedError } from '@guardian/platform/errors';
import type { Logger } from '@guardian/platform/telemetry';
import type { FormattedExecutionResult } from 'graphql';

/** Milliseconds an outage may last before it ends the streams that it holds up. */
const patience = 60_000;
const longestPause = 2_000;

/**
 * Executes an event, again and again while the database or the owning subgraph is away: a delivery that failed would be
 * counted as seen, and the event lost to its readers. Undefined when it is no longer wanted.
 */
export async function patiently(
  isOver: () => boolean,
  log: Pick<Logger, 'warn'>,
  execute: () => Promise<FormattedExecutionResult | undefined>,
): Promise<FormattedExecutionResult | undefined> {
  const deadline = Date.now() + patience;
  for (let attempt = 1; !isOver(); attempt++) {
    try {
      const result = await execute();
      if (result === undefined || !isAway(result)) return result;
    } catch (error) {
      if (error instanceof CodedError) throw error;
      log.warn({ err: error, attempt }, 'an event could not be executed; trying again');
    }
    if (Date.now() >= deadline) throw new CodedError('UNAVAILABLE', 'The installation does not answer. Connect again.');
    await wait(Math.min(longestPause, 100 * attempt));
  }
  return undefined;
}

/** Whether the subgraph that owns the event did not answer; what only joins it may be missing. */
function isAway({ data, errors }: FormattedExecutionResult): boolean {
  const nothing = data === null || data === undefined || Object.values(data).every((value) => value === null);
  return nothing && (errors?.some(({ extensions }) => extensions?.code === 'SUBGRAPH_UNAVAILABLE') ?? false);
}
