import { rowScope } from '@guardian/platform/access';
import { requestLoader } from '@guardian/platform/subgraph';
import { contactsById } from './queries.ts';

/** Contacts by id, of those that the caller may see; null for the others. */
export const contactLoader = requestLoader(async (ctx, ids: readonly string[]) => {
  const found = await contactsById(ctx.db, ctx.organizationId, rowScope(ctx, 'contact.read'), ids);
  const rows = new Map(found.map((row) => [row.id, row]));
  return ids.map((id) => rows.get(id.toLowerCase()) ?? null);
});
