import { type ApiKeyRow, apiKeysPage, countApiKeys, type KeyFilter } from '@guardian/platform/access';
import { type Connection, connection, type PageArguments, pageOf } from '@guardian/platform/pagination';
import type { OrganizationContext } from '@guardian/platform/subgraph';

export type ApiKeyPage = Connection<ApiKeyRow>;

/** API keys of the organization, the newest first. */
export async function apiKeyConnection(
  ctx: OrganizationContext,
  filter: KeyFilter,
  args: PageArguments,
): Promise<ApiKeyPage> {
  const page = pageOf('apiKeys', args);
  return connection({
    sort: 'apiKeys',
    page,
    rows: await apiKeysPage(ctx.db, ctx.organizationId, page, filter),
    keyOf: (row) => [row.id],
    totalCount: () => countApiKeys(ctx.db, ctx.organizationId, filter),
  });
}
