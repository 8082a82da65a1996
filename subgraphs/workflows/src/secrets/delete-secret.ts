import { reaches, rowScope } from '@guardian/platform/access';
import { transact } from '@guardian/platform/database';
import { InvalidInput } from '@guardian/platform/errors';
import type { RowKeys } from '@guardian/platform/events';
import type { OrganizationContext } from '@guardian/platform/subgraph';
import { ofSecret, secretDeleted } from './events.ts';
import { lockedSecret } from './locked-secret.ts';
import { deleteSecretRow, workflowsUsing } from './queries.ts';

/**
 * Deletes a secret that no workflow uses.
 *
 * @returns The id of the deleted secret. @throws {InvalidInput} IN_USE, with the names of workflows. @throws NOT_FOUND.
 */
export function deleteSecret(ctx: OrganizationContext, id: string): Promise<string> {
  return transact(
    ctx,
    async (tx) => {
      const row = await lockedSecret(tx, id, 'update');
      const users = await workflowsUsing(tx.db, tx.organizationId, row.name);
      if (users.length > 0) {
        const message = `${usersOf(ctx, users)} Take it out of their definitions, and wait for runs that use it.`;
        throw new InvalidInput([{ path: ['id'], code: 'IN_USE', message }]);
      }
      await deleteSecretRow(tx.db, row);
      tx.record(secretDeleted(ofSecret({ ...row, version: row.version + 1 })));
      return row.id;
    },
    { verb: 'deleteSecret', input: { id } },
  );
}

/** Names those workflows that the caller may see, and counts the others. */
function usersOf(ctx: OrganizationContext, users: readonly (RowKeys & { name: string })[]): string {
  const scope = rowScope(ctx, 'workflow.read');
  const names = users.filter((each) => reaches(scope, each)).map(({ name }) => name);
  const shown = names.slice(0, 5);
  const more = users.length - shown.length;
  if (shown.length === 0) return `It is used by ${more} ${more === 1 ? 'workflow' : 'workflows'}.`;
  return `It is used by ${shown.join(', ')}${more > 0 ? ` and ${more} more` : ''}.`;
}
