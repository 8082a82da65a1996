import { membersByIds, principalIdOf, type RowScope, reaches, teamExists } from '@guardian/platform/access';
import { type Db, isUuid } from '@guardian/platform/database';
import { type Check, forbidden } from '@guardian/platform/errors';
import type { RowKeys } from '@guardian/platform/events';
import type { OrganizationContext } from '@guardian/platform/subgraph';

/** Who owns a new contact when nobody is named: the member who makes it; for a program that sees all of them, nobody. */
export function defaultOwner(ctx: OrganizationContext, scope: RowScope): string | null {
  if (ctx.principal.kind === 'member') return principalIdOf(ctx.principal);
  return scope === 'all' ? null : scope.ownerId;
}

/** What decides who sees a contact, and what events keep of it, so that readers learn of one that leaves their view. */
export function rowKeys({ ownerId, teamId }: RowKeys): RowKeys {
  return { ownerId, teamId };
}

/**
 * Checks whose a contact is to be: a member of the organization, and a team of it.
 *
 * @throws FORBIDDEN when the caller's scope does not reach contacts with these keys.
 */
export async function checkKeys(
  db: Db,
  organizationId: string,
  scope: RowScope,
  keys: RowKeys,
  check: Check,
): Promise<void> {
  if (!reaches(scope, keys)) throw forbidden('You may only look after contacts of your own or of your teams.');
  if (keys.ownerId !== null && !(await isMember(db, organizationId, keys.ownerId))) {
    check.add(['input', 'ownerId'], 'NOT_FOUND', 'Choose a member of the organization as owner.');
  }
  if (keys.teamId !== null && !(await teamExists(db, organizationId, keys.teamId))) {
    check.add(['input', 'teamId'], 'NOT_FOUND', 'Choose a team of the organization.');
  }
}

async function isMember(db: Db, organizationId: string, id: string): Promise<boolean> {
  const [member] = isUuid(id) ? await membersByIds(db, organizationId, [id]) : [];
  return member !== undefined && member.leftAt === null;
}
