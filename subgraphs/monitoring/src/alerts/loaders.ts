import { rowScope } from '@guardian/platform/access';
import { requestLoader } from '@guardian/platform/subgraph';
import { alertRulesById, alertsById, alertsOfExecutions } from './queries.ts';
import type { AlertRow } from './tables.ts';

/** Alerts by id, of those that the caller may see; null for the others. */
export const alertLoader = requestLoader(async (ctx, ids: readonly string[]) => {
  const found = await alertsById(ctx.db, ctx.organizationId, rowScope(ctx, 'alert.read'), ids);
  const rows = new Map(found.map((row) => [row.id, row]));
  return ids.map((id) => rows.get(id) ?? null);
});

/** Alert rules of the organization by id; null for one that is not there. */
export const alertRuleLoader = requestLoader(async (ctx, ids: readonly string[]) => {
  const rows = new Map((await alertRulesById(ctx.db, ctx.organizationId, ids)).map((row) => [row.id, row]));
  return ids.map((id) => rows.get(id) ?? null);
});

/** Alerts that each run raised, of those that the caller may see; the oldest first. */
export const executionAlertsLoader = requestLoader(async (ctx, executionIds: readonly string[]) => {
  const rows = await alertsOfExecutions(ctx.db, ctx.organizationId, rowScope(ctx, 'alert.read'), executionIds);
  const byExecution = new Map<string, AlertRow[]>(executionIds.map((id) => [id, []]));
  for (const row of rows) byExecution.get(row.executionId ?? '')?.push(row);
  return executionIds.map((id) => byExecution.get(id) ?? []);
});
