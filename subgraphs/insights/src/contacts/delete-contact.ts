import { rowScope } from '@guardian/platform/access';
import { transact } from '@guardian/platform/database';
import { notFound } from '@guardian/platform/errors';
import type { OrganizationContext } from '@guardian/platform/subgraph';
import { contactChange } from './events.ts';
import { deleteContactRow, lockContact } from './queries.ts';

/** Deletes a contact and gives its id. Throws NOT_FOUND, also for a contact out of the caller's scope. */
export function deleteContact(ctx: OrganizationContext, id: string): Promise<string> {
  const scope = rowScope(ctx, 'contact.delete');
  return transact(
    ctx,
    async (tx) => {
      const before = await lockContact(tx.db, tx.organizationId, scope, id);
      if (before === null) throw notFound('There is no such contact, or it is not yours to delete.');
      await deleteContactRow(tx.db, tx.organizationId, before.id);
      tx.record(contactChange(before, null));
      return before.id;
    },
    { verb: 'deleteContact', input: { id } },
  );
}
