import { allRoles, countHolders, type RoleWithPermissions } from '@guardian/platform/access';
import { type OrganizationContext, requestLoader } from '@guardian/platform/subgraph';

/** Every role of the organization, the most powerful first. */
export function listRoles(ctx: OrganizationContext): Promise<RoleWithPermissions[]> {
  return allRoles(ctx.db, ctx.organizationId);
}

export const roleLoader = requestLoader(async (ctx, ids: readonly string[]) => {
  const roles = new Map((await listRoles(ctx)).map((role) => [role.id, role]));
  return ids.map((id) => roles.get(id) ?? null);
});

/** How many members hold each role at this moment. */
export const holderCountLoader = requestLoader(async (ctx, ids: readonly string[]) => {
  const counts = await countHolders(ctx.db, ctx.organizationId);
  return ids.map((id) => counts.get(id) ?? 0);
});
