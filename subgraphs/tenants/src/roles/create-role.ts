import { changeAccess, createRole, type RoleInput, type RoleWithPermissions } from '@guardian/platform/access';
import type { OrganizationContext } from '@guardian/platform/subgraph';

/** Makes a role. Throws as `createRole` of access. */
export function makeRole(ctx: OrganizationContext, input: RoleInput): Promise<RoleWithPermissions> {
  return changeAccess(ctx, (tx) => createRole(ctx, tx, input), { verb: 'createRole', input });
}
