import { isUuid } from '@guardian/platform/database';
import { badInput } from '@guardian/platform/errors';
import { countMail, listMail, type StoredMail } from '@guardian/platform/mail';
import { type Connection, connection, type PageArguments, pageOf } from '@guardian/platform/pagination';
import type { RequestContext } from '@guardian/platform/subgraph';

export type OutboxPage = Connection<StoredMail>;

/** Messages of the installation, the newest first. `search`: part of a recipient or subject. */
export async function listOutbox(
  { database }: RequestContext,
  args: PageArguments,
  search: string | null,
): Promise<OutboxPage> {
  const page = pageOf('outbox', args);
  const after = page.after === null ? null : String(page.after[0]);
  if (after !== null && !isUuid(after)) throw badInput('The "after" cursor does not belong to this list.');
  return connection({
    sort: 'outbox',
    page,
    rows: await listMail(database, { limit: page.first + 1, after, search }),
    keyOf: (message) => [message.id],
    totalCount: () => countMail(database, { search }),
  });
}
