import { rowScope } from '@guardian/platform/access';
import { type Connection, connection, type PageArguments, pageOf } from '@guardian/platform/pagination';
import type { OrganizationContext } from '@guardian/platform/subgraph';
import { countWorkflows, listWorkflows, type WorkflowListFilter, type WorkflowOrder } from './queries.ts';
import type { WorkflowRow } from './tables.ts';

export type WorkflowPage = Connection<WorkflowRow>;

const latestFirst: WorkflowOrder = { field: 'UPDATED_AT', direction: 'DESC' };

/** Workflows that the caller may see; the latest change first unless sorted. */
export async function workflowConnection(
  ctx: OrganizationContext,
  filter: WorkflowListFilter,
  order: WorkflowOrder | null,
  args: PageArguments,
): Promise<WorkflowPage> {
  const { field, direction } = order ?? latestFirst;
  const sort = `workflows:${field}:${direction}`;
  const page = pageOf(sort, args);
  const scope = rowScope(ctx, 'workflow.read');
  return connection({
    sort,
    page,
    rows: await listWorkflows(ctx.db, ctx.organizationId, scope, filter, { field, direction }, page),
    keyOf: (row) => [field === 'NAME' ? row.name.toLowerCase() : row.updatedAt.toISOString(), row.id],
    totalCount: () => countWorkflows(ctx.db, ctx.organizationId, scope, filter),
  });
}
