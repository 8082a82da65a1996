import { rowScope } from '@guardian/platform/access';
import { requestLoader } from '@guardian/platform/subgraph';
import { importsById } from './queries.ts';

/** Imports by id, of those that the caller may see; null for the others. */
export const contactImportLoader = requestLoader(async (ctx, ids: readonly string[]) => {
  const rows = new Map(
    (await importsById(ctx.db, ctx.organizationId, rowScope(ctx, 'contactImport.read'), ids)).map((row) => [
      row.id,
      row,
    ]),
  );
  return ids.map((id) => rows.get(id.toLowerCase()) ?? null);
});
