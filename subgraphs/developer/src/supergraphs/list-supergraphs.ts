import { badInput } from '@guardian/platform/errors';
import { type Connection, connection, type PageArguments, pageOf } from '@guardian/platform/pagination';
import type { RequestContext } from '@guardian/platform/subgraph';
import { countSupergraphs, listSupergraphs, type ServedSupergraph } from '@guardian/platform/supergraphs';

export type SupergraphPage = Connection<ServedSupergraph>;

/** Supergraphs that gateways served, the one that was first served latest first. */
export async function supergraphConnection({ database }: RequestContext, args: PageArguments): Promise<SupergraphPage> {
  const page = pageOf('supergraphs', args);
  return connection({
    sort: 'supergraphs',
    page,
    rows: await listSupergraphs(database, { limit: page.first + 1, after: keyOf(page.after) }),
    keyOf: ({ firstServedAt, hash }) => [firstServedAt.toISOString(), hash],
    totalCount: () => countSupergraphs(database),
  });
}

function keyOf(after: readonly unknown[] | null): { firstServedAt: string; hash: string } | null {
  if (after === null) return null;
  const [firstServedAt, hash] = after;
  if (typeof firstServedAt === 'string' && !Number.isNaN(Date.parse(firstServedAt)) && typeof hash === 'string') {
    return { firstServedAt, hash };
  }
  throw badInput('The "after" cursor does not belong to this list.');
}
