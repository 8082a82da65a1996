import { changeAccess, transferOwnership } from '@guardian/platform/access';
import type { OrganizationContext } from '@guardian/platform/subgraph';
import type { Member } from './member.ts';

/** Hands the caller's ownership over. Throws as `transferOwnership` of access. */
export function handOverOwnership(ctx: OrganizationContext, memberId: string): Promise<Member> {
  return changeAccess(ctx, (tx) => transferOwnership(ctx, tx, memberId), {
    verb: 'transferOwnership',
    input: memberId,
  });
}
