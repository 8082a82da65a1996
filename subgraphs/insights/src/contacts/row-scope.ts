import { type Permission, principalIdOf } from '@guardian/platform/access';
import type { RowKeys } from '@guardian/platform/events';
import type { OrganizationContext } from '@guardian/platform/subgraph';

/** Which contacts a permission reaches: all of the organization, or those whose owner is the principal. */
export type RowScope = 'all' | { ownerId: string };

/** Nobody's id: a scope that reaches no row. */
const nobody = '00000000-0000-0000-0000-000000000000';

/** How far the caller's permission reaches. Contacts belong to no team yet, so that `team` reaches what `own` does. */
export function rowScope(ctx: OrganizationContext, permission: Permission): RowScope {
  const scope = ctx.rights.scope(permission);
  if (scope === 'all') return 'all';
  const ownerId = principalIdOf(ctx.principal);
  return { ownerId: scope === 'none' || ownerId === null ? nobody : ownerId };
}

/** Whether a contact with this owner is within the scope. */
export function reaches(scope: RowScope, ownerId: string | null): boolean {
  return scope === 'all' || scope.ownerId === ownerId;
}

/** What events keep of a contact, so that readers learn of one that leaves their view. */
export function rowKeys(contact: { ownerId: string | null }): RowKeys {
  return { ownerId: contact.ownerId, teamId: null };
}
