import { recordsAt } from '@guardian/platform/audit';
import { requestLoader } from '@guardian/platform/subgraph';

/** Records of the organization by their ids: `<organization>:<place in the chain>`. */
export const auditRecordLoader = requestLoader(async (ctx, ids: readonly string[]) => {
  const own = `${ctx.organizationId}:`;
  const links = ids.filter((id) => id.startsWith(own)).map((id) => id.slice(own.length));
  const numbers = links.filter((link) => /^\d{1,18}$/.test(link));
  const found = numbers.length === 0 ? [] : await recordsAt(ctx.db, ctx.organizationId, numbers);
  const records = new Map(found.map((record) => [`${own}${record.link}`, record]));
  return ids.map((id) => records.get(id) ?? null);
});
