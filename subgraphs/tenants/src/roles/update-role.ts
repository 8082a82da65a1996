import { changeAccess, type RoleInput, type RoleWithPermissions, updateRole } from '@guardian/platform/access';
import type { OrganizationContext } from '@guardian/platform/subgraph';

interface RoleChange {
  id: string;
  version?: number | null | undefined;
  input: RoleInput;
}

/** Changes a role. Throws as `updateRole` of access. */
export function changeRole(ctx: OrganizationContext, change: RoleChange): Promise<RoleWithPermissions> {
  return changeAccess(ctx, (tx) => updateRole(ctx, tx, change), { verb: 'updateRole', input: change });
}
