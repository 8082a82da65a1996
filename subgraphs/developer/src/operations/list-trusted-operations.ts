import { type Connection, connection, type PageArguments, pageOf } from '@guardian/platform/pagination';
import type { OrganizationContext } from '@guardian/platform/subgraph';
import {
  countTrustedOperations,
  type TrustedOperationFilter,
  type TrustedOperationRow,
  trustedOperationsPage,
} from '@guardian/platform/trust';

export type TrustedOperationPage = Connection<TrustedOperationRow>;

/** Registered operations of the organization, the newest first. */
export async function trustedOperationConnection(
  ctx: OrganizationContext,
  filter: TrustedOperationFilter,
  args: PageArguments,
): Promise<TrustedOperationPage> {
  const page = pageOf('trustedOperations', args);
  return connection({
    sort: 'trustedOperations',
    page,
    rows: await trustedOperationsPage(ctx.db, ctx.organizationId, page, filter),
    keyOf: (row) => [row.id],
    totalCount: () => countTrustedOperations(ctx.db, ctx.organizationId, filter),
  });
}
