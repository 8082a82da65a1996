import { rowScope } from '@guardian/platform/access';
import { forbidden } from '@guardian/platform/errors';
import { requestLoader } from '@guardian/platform/subgraph';
import { executionsById, stepsById, stepsOf } from './queries.ts';
import type { StepRow } from './tables.ts';

/** Runs by id, of those that the caller may see; null for the others. */
export const executionLoader = requestLoader(async (ctx, ids: readonly string[]) => {
  const found = await executionsById(ctx.db, ctx.organizationId, rowScope(ctx, 'workflowExecution.read'), ids);
  const rows = new Map(found.map((row) => [row.id, row]));
  return ids.map((id) => rows.get(id) ?? null);
});

/** Steps by id, of the runs that the caller may see; null for the others. */
export const stepLoader = requestLoader(async (ctx, ids: readonly string[]) => {
  const found = await stepsById(ctx.db, ctx.organizationId, rowScope(ctx, 'workflowExecution.read'), ids);
  const rows = new Map(found.map((row) => [row.id, row]));
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

/** Whether the caller may see what a run was given and what its steps put out; FORBIDDEN where not, by id of the run. */
export const executionDataLoader = requestLoader<string, true>(async (ctx, executionIds) => {
  const scope = rowScope(ctx, 'workflowExecution.readData');
  if (scope === 'all') return executionIds.map(() => true);
  const open = new Set((await executionsById(ctx.db, ctx.organizationId, scope, executionIds)).map(({ id }) => id));
  const message = 'This needs the permission workflowExecution.readData for this run.';
  return executionIds.map((id) => open.has(id) || forbidden(message, { permission: 'workflowExecution.readData' }));
});
