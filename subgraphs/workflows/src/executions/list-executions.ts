import { type Connection, connection, type PageArguments, pageOf } from '@guardian/platform/pagination';
import type { OrganizationContext } from '@guardian/platform/subgraph';
import { countExecutions, type ExecutionFilter, listExecutions } from './queries.ts';
import type { ExecutionRow } from './tables.ts';

export type ExecutionPage = Connection<ExecutionRow>;

/** Runs of the organization, the newest first. */
export async function executionConnection(
  ctx: OrganizationContext,
  filter: ExecutionFilter,
  args: PageArguments,
): Promise<ExecutionPage> {
  const page = pageOf('executions', args);
  return connection({
    sort: 'executions',
    page,
    rows: await listExecutions(ctx.db, ctx.organizationId, filter, page),
    keyOf: (row) => [row.startedAt.toISOString(), row.id],
    totalCount: () => countExecutions(ctx.db, ctx.organizationId, filter),
  });
}
