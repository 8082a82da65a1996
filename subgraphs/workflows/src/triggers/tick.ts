import type { Database } from '@guardian/platform/database';
import { defineJob, type JobSpec, schedule } from '@guardian/platform/jobs';
import { advanceJob, startByScheduleJob, tickJob } from '../engine/job-names.ts';
import type { RunKey } from '../engine/load-run.ts';

/** Each minute, as the schedules of workflows count; over several workers each minute is one job. */
export const everyMinute = schedule({
  name: 'workflows',
  cron: '* * * * *',
  job: () => ({ name: tickJob, payload: {} }),
});

/** Makes jobs of the schedules that are due, and of runs whose worker died without its jobs being given back. */
export const tick = defineJob<Record<string, never>>(tickJob, {}, async (_payload, { database, runtime }) => {
  await runtime.jobs.enqueue([...(await dueSchedules(database)), ...(await strandedRuns(database))]);
});

async function dueSchedules({ system }: Database): Promise<JobSpec[]> {
  const rows = await system<{ organizationId: string; workflowId: string; at: Date }[]>`
    select organization_id as "organizationId", id as "workflowId", next_firing_at as at
    from workflows.workflow where next_firing_at <= now() and status = 'ACTIVE'
    order by next_firing_at limit 10000`;
  return rows.map(({ organizationId, workflowId, at }) => ({
    name: startByScheduleJob,
    payload: { organizationId, workflowId, at: at.toISOString() },
    key: `${startByScheduleJob}:${workflowId}:${at.toISOString()}`,
  }));
}

/** The queue redelivers what a dead worker held; this is for what it lost, e.g. in a restore of an older state. */
async function strandedRuns({ system }: Database): Promise<JobSpec[]> {
  const rows = await system<RunKey[]>`
    select organization_id as "organizationId", id as "executionId", principal_id as "principalId"
    from workflows.execution
    where finished_at is null and (
      driver_until < now() - interval '1 minute'
      or (driver is null and coalesce(wake_at, started_at) < now() - interval '2 minutes'))
    limit 1000`;
  return rows.map((payload) => ({
    name: advanceJob,
    payload,
    key: `workflows.stranded:${payload.executionId}`,
  }));
}
