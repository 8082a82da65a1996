import { type Connection, connection, type PageArguments, pageOf } from '@guardian/platform/pagination';
import type { OrganizationContext } from '@guardian/platform/subgraph';
import { countSecrets, listSecrets } from './queries.ts';
import type { SecretRow } from './tables.ts';

export type SecretPage = Connection<SecretRow>;

const sort = 'secrets';

/** Secrets of the organization by name, without their values. */
export async function secretConnection(ctx: OrganizationContext, args: PageArguments): Promise<SecretPage> {
  const page = pageOf(sort, args);
  return connection({
    sort,
    page,
    rows: await listSecrets(ctx.db, ctx.organizationId, page),
    keyOf: (row) => [row.name.toLowerCase(), row.id],
    totalCount: () => countSecrets(ctx.db, ctx.organizationId),
  });
}
