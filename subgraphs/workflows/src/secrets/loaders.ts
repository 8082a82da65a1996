import { requestLoader } from '@guardian/platform/subgraph';
import { secretsById } from './queries.ts';

/** Secrets of the organization by id, without their values; null for one that is not there. */
export const secretLoader = requestLoader(async (ctx, ids: readonly string[]) => {
  const rows = new Map((await secretsById(ctx.db, ctx.organizationId, ids)).map((row) => [row.id, row]));
  return ids.map((id) => rows.get(id) ?? null);
});
