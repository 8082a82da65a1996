import { rowScope } from '@guardian/platform/access';
import { type Connection, connection, type PageArguments, pageOf } from '@guardian/platform/pagination';
import type { OrganizationContext } from '@guardian/platform/subgraph';
import { countExecutions, type ExecutionFilter, listExecutions } from './queries.ts';
import type { ExecutionRow } from './tables.ts';

export type ExecutionPage = Connection<ExecutionRow>;

/** Runs that the caller may see, the newest first. */
export async function executionConnection(
  ctx: OrganizationContext,
  filter: ExecutionFilter,
  args: PageArguments,
): Promise<ExecutionPage> {
  const page = pageOf('executions', args);
  const scope = rowScope(ctx, 'workflowExecution.read');
  return connection({
    sort: 'executions',
    page,
    rows: await listExecutions(ctx.db, ctx.organizationId, scope, filter, page),
    keyOf: (row) => [row.startedAt.toISOString(), row.id],
    totalCount: () => countExecutions(ctx.db, ctx.organizationId, scope, filter),
  });
}
