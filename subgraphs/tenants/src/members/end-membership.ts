import { changeAccess, removeMember } from '@guardian/platform/access';
import type { OrganizationContext } from '@guardian/platform/subgraph';
import type { Member } from './member.ts';

/** Ends a membership at once. Throws as `removeMember`. */
export function endMembership(ctx: OrganizationContext, memberId: string): Promise<Member> {
  return changeAccess(ctx, (tx) => removeMember(ctx, tx, memberId), { verb: 'removeMember', input: memberId });
}
