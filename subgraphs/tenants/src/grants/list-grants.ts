import { countGrants, type GrantFilter, type GrantRow, grantsPage } from '@guardian/platform/access';
import { type Connection, connection, type PageArguments, pageOf } from '@guardian/platform/pagination';
import type { OrganizationContext } from '@guardian/platform/subgraph';

export type GrantPage = Connection<GrantRow>;

/** Limited and delegated grants of the organization, the newest first. */
export async function listGrants(
  ctx: OrganizationContext,
  args: PageArguments,
  filter: GrantFilter,
): Promise<GrantPage> {
  const page = pageOf('grants', args);
  return connection({
    sort: 'grants',
    page,
    rows: await grantsPage(ctx.db, ctx.organizationId, page, filter),
    keyOf: (grant) => [grant.id],
    totalCount: () => countGrants(ctx.db, ctx.organizationId, filter),
  });
}
