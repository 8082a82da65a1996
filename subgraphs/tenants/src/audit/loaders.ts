import { recordsAt } from '@guardian/platform/audit';
import { requestLoader } from '@guardian/platform/subgraph';

/** Records of the organization by their place in the chain as text. */
export const auditRecordLoader = requestLoader(async (ctx, ids: readonly string[]) => {
  const links = ids.filter((id) => /^\d{1,18}$/.test(id));
  const found = await recordsAt(ctx.db, ctx.organizationId, links);
  const records = new Map(found.map((record) => [String(record.link), record]));
  return ids.map((id) => records.get(id) ?? null);
});
