import {
  changeAccess,
  delegateRole,
  type GrantInput,
  type GrantRow,
  grantRole,
  revokeGrant,
} from '@guardian/platform/access';
import type { OrganizationContext } from '@guardian/platform/subgraph';

/** Gives a role for a time. Throws as `grantRole` of access. */
export function giveRole(ctx: OrganizationContext, input: GrantInput): Promise<GrantRow> {
  return changeAccess(ctx, (tx) => grantRole(ctx, tx, input), { verb: 'grantRole', input });
}

/** Lends a role. Throws as `delegateRole` of access. */
export function lendRole(ctx: OrganizationContext, input: GrantInput): Promise<GrantRow> {
  return changeAccess(ctx, (tx) => delegateRole(ctx, tx, input), { verb: 'delegateRole', input });
}

/** Takes a grant back. Throws as `revokeGrant` of access. */
export function takeBack(ctx: OrganizationContext, input: { id: string; own: boolean }): Promise<GrantRow> {
  return changeAccess(ctx, (tx) => revokeGrant(ctx, tx, input), { verb: 'revokeGrant', input });
}
