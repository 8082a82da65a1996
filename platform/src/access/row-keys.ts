import type { Db } from '../database/index.ts';
import { isUuid } from '../database/uuidv7.ts';
import { type Check, forbidden } from '../errors/index.ts';
import type { RowKeys } from '../events/index.ts';
import type { OrganizationContext } from '../subgraph/context.ts';
import { membersByIds } from './member-queries.ts';
import { principalIdOf } from './principal.ts';
import { type RowScope, reaches } from './row-scope.ts';
import { teamExists } from './teams.ts';

/** Who owns a new row when nobody is named: the member who makes it; for a program that sees all of them, nobody. */
export function defaultOwner(ctx: OrganizationContext, scope: RowScope): string | null {
  if (ctx.principal.kind === 'member') return principalIdOf(ctx.principal);
  return scope === 'all' ? null : scope.ownerId;
}

/** What decides who sees a row, and what events keep of it, so that readers learn of one that leaves their view. */
export function rowKeys({ ownerId, teamId }: RowKeys): RowKeys {
  return { ownerId, teamId };
}

/** Whose a row is to be, as a verb is given it: `undefined` leaves, null clears. */
export interface Assignment {
  ownerId?: string | null | undefined;
  teamId?: string | null | undefined;
}

/**
 * Checks whose a row is to be: a member of the organization, and a team of it.
 *
 * @throws FORBIDDEN when the caller's scope does not reach rows with these keys.
 */
export async function checkRowKeys(
  db: Db,
  organizationId: string,
  scope: RowScope,
  keys: RowKeys,
  check: Check,
): Promise<void> {
  if (!reaches(scope, keys))
    throw forbidden('This is beyond your reach: you may name yourself as owner, or one of your teams.');
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
