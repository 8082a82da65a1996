import type { JsonValue } from '@guardian/platform/events';
import type { StoredRun } from '../executions/save-transition.ts';
import type { Run } from './run.ts';

/** What the expressions of a run read. Steps that have not ended are not there. */
export function variablesOf({ row }: StoredRun, run: Run): Record<string, JsonValue> {
  const ended = Object.values(run.steps).filter(({ finishedAt }) => finishedAt !== null);
  return {
    trigger: row.input ?? null,
    steps: Object.fromEntries(
      ended.map(({ nodeId, status, output, error }) => [nodeId, { status, output: output ?? null, error }]),
    ),
    execution: { id: row.id, startedAt: row.startedAt.toISOString(), trigger: row.trigger },
    workflow: { id: row.workflowId, version: row.definitionVersion },
  };
}
