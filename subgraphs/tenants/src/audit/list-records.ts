import { type AuditFilter, type AuditRecord, countRecords, searchOf, searchRecords } from '@guardian/platform/audit';
import { badInput } from '@guardian/platform/errors';
import { type Connection, connection, type PageArguments, pageOf } from '@guardian/platform/pagination';
import type { OrganizationContext } from '@guardian/platform/subgraph';

export type AuditRecordPage = Connection<AuditRecord>;

/** Counting goes no further: nobody reads so many by hand. */
const mostCounted = 10_000;

/** Records of the audit log that match, the newest first. Throws BAD_USER_INPUT. */
export async function listRecords(
  ctx: OrganizationContext,
  args: PageArguments,
  filter: AuditFilter,
): Promise<AuditRecordPage> {
  const page = pageOf('audit', args);
  const search = searchOf(filter);
  const behind = page.after === null ? null : positionOf(page.after);
  return connection({
    sort: 'audit',
    page,
    rows: await searchRecords(ctx.db, search, { behind, limit: page.first + 1 }),
    keyOf: ({ occurredAt, link }) => [occurredAt.toISOString(), String(link)],
    totalCount: () => countRecords(ctx.db, search, mostCounted),
  });
}

function positionOf([time, link]: readonly unknown[]): { occurredAt: string; link: string } {
  const at = new Date(String(time));
  if (Number.isNaN(at.getTime()) || !/^\d{1,18}$/.test(String(link))) {
    throw badInput('The "after" cursor does not belong to this list.', { argument: 'after' });
  }
  return { occurredAt: at.toISOString(), link: String(link) };
}
