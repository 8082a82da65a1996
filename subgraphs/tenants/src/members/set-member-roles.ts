import { changeAccess, setRoles } from '@guardian/platform/access';
import type { OrganizationContext } from '@guardian/platform/subgraph';
import type { Member } from './member.ts';

/** Replaces the roles of a member. Throws as `setRoles`. */
export function setMemberRoles(
  ctx: OrganizationContext,
  input: { memberId: string; roleIds: readonly string[] },
): Promise<Member> {
  return changeAccess(ctx, (tx) => setRoles(ctx, tx, input), { verb: 'setMemberRoles', input });
}
