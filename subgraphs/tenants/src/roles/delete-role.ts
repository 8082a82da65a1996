import { changeAccess, deleteRole } from '@guardian/platform/access';
import type { OrganizationContext } from '@guardian/platform/subgraph';

/** Deletes a role and answers with its id. Throws as `deleteRole` of access. */
export async function removeRole(
  ctx: OrganizationContext,
  input: { id: string; reassignTo?: string | null | undefined },
): Promise<string> {
  const role = await changeAccess(ctx, (tx) => deleteRole(ctx, tx, input), { verb: 'deleteRole', input });
  return role.id;
}
