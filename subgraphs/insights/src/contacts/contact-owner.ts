import { membersByIds, principalIdOf } from '@guardian/platform/access';
import { type Db, isUuid } from '@guardian/platform/database';
import { type Check, forbidden } from '@guardian/platform/errors';
import type { OrganizationContext } from '@guardian/platform/subgraph';
import { type RowScope, reaches } from './row-scope.ts';

/** Who owns a new contact when nobody is named: the member who makes it; nobody where a program does. */
export function defaultOwner(ctx: OrganizationContext): string | null {
  return ctx.principal.kind === 'member' ? principalIdOf(ctx.principal) : null;
}

/**
 * Checks that the owner is a member of the organization.
 *
 * @throws FORBIDDEN when the caller's scope does not reach contacts of that owner.
 */
export async function checkOwner(
  db: Db,
  organizationId: string,
  scope: RowScope,
  ownerId: string | null,
  check: Check,
): Promise<void> {
  if (!reaches(scope, ownerId)) throw forbidden('You may only look after contacts of your own.');
  if (ownerId === null || (await isMember(db, organizationId, ownerId))) return;
  check.add(['input', 'ownerId'], 'NOT_FOUND', 'Choose a member of the organization as owner.');
}

async function isMember(db: Db, organizationId: string, id: string): Promise<boolean> {
  const [member] = isUuid(id) ? await membersByIds(db, organizationId, [id]) : [];
  return member !== undefined && member.leftAt === null;
}
