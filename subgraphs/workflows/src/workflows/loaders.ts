import { rowScope } from '@guardian/platform/access';
import { requestLoader } from '@guardian/platform/subgraph';
import { versionsOf, workflowsById } from './queries.ts';

/** Workflows by id, of those that the caller may see; null for the others. */
export const workflowLoader = requestLoader(async (ctx, ids: readonly string[]) => {
  const found = await workflowsById(ctx.db, ctx.organizationId, rowScope(ctx, 'workflow.read'), ids);
  const rows = new Map(found.map((row) => [row.id, row]));
  return ids.map((id) => rows.get(id) ?? null);
});

/** Definitions by `versionKey`. */
export const definitionLoader = requestLoader(async (ctx, keys: readonly string[]) => {
  const wanted = keys.map((key) => {
    const [workflowId = '', number] = key.split('/');
    return { workflowId, number: Number(number) };
  });
  const rows = await versionsOf(ctx.db, ctx.organizationId, wanted);
  const found = new Map(rows.map((row) => [versionKey(row.workflowId, row.number), row.definition]));
  return keys.map((key) => found.get(key) ?? null);
});

export function versionKey(workflowId: string, number: number): string {
  return `${workflowId}/${number}`;
}
