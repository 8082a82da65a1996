import { changeAccess, createRole, type RoleWithPermissions, rolesByIds } from '@guardian/platform/access';
import { InvalidInput, notFound } from '@guardian/platform/errors';
import type { OrganizationContext } from '@guardian/platform/subgraph';

/** Makes a role that holds what another one does. Throws NOT_FOUND, InvalidInput (its name; what the caller doesn't hold). */
export function cloneRole(ctx: OrganizationContext, input: { id: string; name: string }): Promise<RoleWithPermissions> {
  return changeAccess(
    ctx,
    async (tx) => {
      const [source] = await rolesByIds(tx.db, tx.organizationId, [input.id]);
      if (source === undefined) throw notFound('There is no such role in this organization.');
      const { description, parentIds, own: permissions } = source;
      try {
        return await createRole(ctx, tx, { name: input.name, description, parentIds, permissions });
      } catch (error) {
        throw error instanceof InvalidInput ? new InvalidInput(error.problems.map(aboutName)) : error;
      }
    },
    { verb: 'cloneRole', input },
  );
}

/** The caller gave a name only: whatever else is wrong is about the role they copy. */
function aboutName(problem: InvalidInput['problems'][number]): InvalidInput['problems'][number] {
  return { ...problem, path: problem.path[1] === 'name' ? ['name'] : ['id'] };
}
