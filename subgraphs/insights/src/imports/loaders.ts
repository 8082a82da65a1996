import { requestLoader } from '@guardian/platform/subgraph';
import { importsById } from './queries.ts';

/** Imports of the organization by id; null for one that is not there. */
export const contactImportLoader = requestLoader(async (ctx, ids: readonly string[]) => {
  const rows = new Map((await importsById(ctx.db, ctx.organizationId, ids)).map((row) => [row.id, row]));
  return ids.map((id) => rows.get(id.toLowerCase()) ?? null);
});
