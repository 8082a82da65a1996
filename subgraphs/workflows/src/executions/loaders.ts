import { requestLoader } from '@guardian/platform/subgraph';
import { executionsById, stepsById, stepsOf } from './queries.ts';
import type { StepRow } from './tables.ts';

/** Runs of the organization by id; null for one that is not there. */
export const executionLoader = requestLoader(async (ctx, ids: readonly string[]) => {
  const rows = new Map((await executionsById(ctx.db, ctx.organizationId, ids)).map((row) => [row.id, row]));
  return ids.map((id) => rows.get(id) ?? null);
});

/** Steps by id; null for one that is not there. */
export const stepLoader = requestLoader(async (ctx, ids: readonly string[]) => {
  const rows = new Map((await stepsById(ctx.db, ctx.organizationId, ids)).map((row) => [row.id, row]));
  return ids.map((id) => rows.get(id) ?? null);
});

/** Steps of each run, in the order in which they began. */
export const executionStepsLoader = requestLoader(async (ctx, executionIds: readonly string[]) => {
  const byExecution = new Map<string, StepRow[]>(executionIds.map((id) => [id, []]));
  for (const row of await stepsOf(ctx.db, ctx.organizationId, executionIds)) {
    byExecution.get(row.executionId)?.push(row);
  }
  return executionIds.map((id) => byExecution.get(id) ?? []);
});
