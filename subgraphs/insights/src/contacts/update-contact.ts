import { checkRowKeys, permissionsOfGiven, reaches, rowScope } from '@guardian/platform/access';
import { isUniqueViolation, type Tx, transact } from '@guardian/platform/database';
import { Check, notFound } from '@guardian/platform/errors';
import { sealerFor } from '@guardian/platform/sealing';
import type { OrganizationContext } from '@guardian/platform/subgraph';
import { type ContactInput, contactValues, requireName } from './contact-input.ts';
import { contactParts } from './contact-parts.ts';
import { emailTakenProblem } from './create-contact.ts';
import { contactChange } from './events.ts';
import { phoneForbidden, phoneOf, sealPhone } from './phone.ts';
import { changeContact, lockContact, storePhone } from './queries.ts';
import type { ContactRow } from './tables.ts';

/**
 * Changes what the input names: `undefined` leaves a value, null clears it. Without a difference nothing happens.
 *
 * @throws InvalidInput; NOT_FOUND also for a contact out of the caller's scope; FORBIDDEN when it would leave the scope, and
 *   for a phone number that the caller may not see.
 */
export async function updateContact(ctx: OrganizationContext, id: string, input: ContactInput): Promise<ContactRow> {
  const scope = rowScope(ctx, ...permissionsOfGiven('contact.update', contactParts, { input: { ...input } }));
  const check = new Check();
  const values = contactValues(check, ['input'], input);
  const { phone, ...open } = values;
  try {
    return await transact(
      ctx,
      async (tx) => {
        const before = await lockContact(tx.db, tx.organizationId, scope, id);
        if (before === null) throw notFound('There is no such contact, or it is not yours to change.');
        requireName(check, ['input'], { ...before, ...values });
        const { ownerId = before.ownerId, teamId = before.teamId } = input;
        if (ownerId !== before.ownerId || teamId !== before.teamId) {
          await checkRowKeys(tx.db, tx.organizationId, scope, { ownerId, teamId }, check);
        }
        check.done();
        const changes = differences(before, { ...open, ownerId, teamId });
        const redialled = phone !== undefined && (await isOtherPhone(ctx, tx, before, phone));
        if (Object.keys(changes).length === 0 && !redialled) return before;
        if (redialled) {
          const stored = sealPhone(await sealerFor(ctx, tx), before.id, phone);
          await storePhone(tx.db, tx.organizationId, before.id, stored);
        }
        const after = await changeContact(tx.db, tx.organizationId, before.id, changes);
        tx.record(contactChange(before, after));
        return after;
      },
      { verb: 'updateContact', input: { id, input } },
    );
  } catch (error) {
    throw isUniqueViolation(error, 'contact_email') ? emailTakenProblem() : error;
  }
}

/** Throws FORBIDDEN for whoever may not see the number: whether it differs would tell what it is. */
async function isOtherPhone(
  ctx: OrganizationContext,
  tx: Tx,
  before: ContactRow,
  phone: string | null,
): Promise<boolean> {
  if (!reaches(rowScope(ctx, 'contact.readPrivate'), before)) throw phoneForbidden();
  return (await phoneOf(ctx, tx.db, before.id)) !== phone;
}

/** The values that differ from the row's. */
function differences<Values extends Partial<ContactRow>>(row: ContactRow, values: Values): Partial<Values> {
  const entries = Object.entries(values) as [keyof ContactRow & keyof Values, unknown][];
  const changed = entries.filter(([name, value]) => JSON.stringify(value) !== JSON.stringify(row[name]));
  return Object.fromEntries(changed) as Partial<Values>;
}
