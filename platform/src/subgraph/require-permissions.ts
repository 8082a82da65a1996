import type { Permission } from '../access/permissions.ts';
import { may } from '../access/rules.ts';
import { auditNotesOf } from '../audit/notes.ts';
import type { OrganizationContext, RequestContext } from './context.ts';
import { organizationContext } from './organization-context.ts';

/**
 * For a route what a rule is for a field: the context of whoever holds the permissions in their organization. Throws what a
 * field would answer otherwise, and notes it for the audit log. @param field What the log calls the route.
 */
export function requirePermissions(
  ctx: RequestContext,
  field: string,
  permissions: readonly Permission[],
): OrganizationContext {
  for (const permission of permissions) {
    const verdict = may(permission).decide(undefined, ctx);
    if (verdict === true) continue;
    auditNotesOf(ctx.database)?.refused(ctx, { field }, verdict);
    throw verdict;
  }
  return organizationContext(ctx);
}
