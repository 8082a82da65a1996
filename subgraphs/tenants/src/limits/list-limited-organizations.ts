import {
  countLimitedOrganizations,
  type LimitedOrganization,
  listLimitedOrganizations,
} from '@guardian/platform/limits';
import { type Connection, connection, type PageArguments, pageOf } from '@guardian/platform/pagination';
import type { RequestContext } from '@guardian/platform/subgraph';
import { organizationNames } from '../organizations/index.ts';

export type LimitedOrganizationRow = LimitedOrganization & { name: string };
export type LimitedOrganizationPage = Connection<LimitedOrganizationRow>;

const sort = 'limitedOrganizations';

/** Organizations of the installation by slug, with their plans and how much they ask for; for operators. */
export async function limitedOrganizations(
  { database }: RequestContext,
  wanted: { search: string | null; plan: string | null },
  args: PageArguments,
): Promise<LimitedOrganizationPage> {
  const page = pageOf(sort, args);
  const after = page.after === null ? null : String(page.after[0]);
  const rows = await listLimitedOrganizations(database, { ...wanted, after, limit: page.first + 1 });
  const ids = rows.map(({ organizationId }) => organizationId);
  const names = await organizationNames(database, ids);
  return connection({
    sort,
    page,
    rows: rows.map((row) => ({ ...row, name: names.get(row.organizationId) ?? row.slug })),
    keyOf: ({ slug }) => [slug],
    totalCount: () => countLimitedOrganizations(database, wanted),
  });
}
