import { rowScope } from '@guardian/platform/access';
import { type Connection, connection, type PageArguments, pageOf } from '@guardian/platform/pagination';
import type { OrganizationContext } from '@guardian/platform/subgraph';
import { type AlertListFilter, countAlertRules, countAlerts, listAlertRules, listAlerts } from './queries.ts';
import type { AlertRow, AlertRuleRow } from './tables.ts';

export type AlertPage = Connection<AlertRow>;
export type AlertRulePage = Connection<AlertRuleRow>;

/** Alerts that the caller may see, the newest first. */
export async function alertConnection(
  ctx: OrganizationContext,
  filter: AlertListFilter,
  args: PageArguments,
): Promise<AlertPage> {
  const page = pageOf('alerts', args);
  const scope = rowScope(ctx, 'alert.read');
  return connection({
    sort: 'alerts',
    page,
    rows: await listAlerts(ctx.db, ctx.organizationId, scope, filter, page),
    keyOf: (row) => [row.raisedAt.toISOString(), row.id],
    totalCount: () => countAlerts(ctx.db, ctx.organizationId, scope, filter),
  });
}

/** Alert rules of the organization, by name. */
export async function alertRuleConnection(ctx: OrganizationContext, args: PageArguments): Promise<AlertRulePage> {
  const page = pageOf('alertRules', args);
  return connection({
    sort: 'alertRules',
    page,
    rows: await listAlertRules(ctx.db, ctx.organizationId, page),
    keyOf: (row) => [row.name.toLowerCase(), row.id],
    totalCount: () => countAlertRules(ctx.db, ctx.organizationId),
  });
}
