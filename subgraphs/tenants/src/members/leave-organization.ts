import { changeAccess, principalIdOf, removeMember } from '@guardian/platform/access';
import { forbidden } from '@guardian/platform/errors';
import type { OrganizationContext } from '@guardian/platform/subgraph';
import type { Member } from './member.ts';

/** Ends the caller's own membership. Throws CONFLICT for the last owner, FORBIDDEN for a key or a workflow. */
export function leaveOrganization(ctx: OrganizationContext): Promise<Member> {
  const id = principalIdOf(ctx.principal);
  if (ctx.principal.kind !== 'member' || id === null) throw forbidden('Only a member can leave.');
  return changeAccess(ctx, (tx) => removeMember(ctx, tx, id), { verb: 'leaveOrganization' });
}
