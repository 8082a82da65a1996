import { checkRowKeys, defaultOwner, type Principal, rowScope } from '@guardian/platform/access';
import { isUniqueViolation, transact } from '@guardian/platform/database';
import { Check, InvalidInput } from '@guardian/platform/errors';
import { sealerFor } from '@guardian/platform/sealing';
import type { OrganizationContext } from '@guardian/platform/subgraph';
import { type ContactInput, contactValues, requireName } from './contact-input.ts';
import { contactChange } from './events.ts';
import { sealPhone } from './phone.ts';
import { insertContact, storePhone } from './queries.ts';
import type { ContactRow } from './tables.ts';

const sources: Record<Principal['kind'], ContactRow['source']> = {
  member: 'MANUAL',
  user: 'MANUAL',
  key: 'API',
  workflow: 'WORKFLOW',
  system: 'API',
  anonymous: 'API',
};

/** Creates a contact. Throws InvalidInput for what the caller can correct, an address that is taken among it. */
export async function createContact(ctx: OrganizationContext, input: ContactInput): Promise<ContactRow> {
  const assigned = input.ownerId !== undefined || input.teamId !== undefined;
  const scope = rowScope(ctx, 'contact.create', ...(assigned ? (['contact.assign'] as const) : []));
  const check = new Check();
  const values = contactValues(check, ['input'], input);
  const { phone = null, ...open } = values;
  requireName(check, ['input'], values);
  const ownerId = input.ownerId === undefined ? defaultOwner(ctx, scope) : input.ownerId;
  const keys = { ownerId, teamId: input.teamId ?? null };
  try {
    return await transact(
      ctx,
      async (tx) => {
        await checkRowKeys(tx.db, tx.organizationId, scope, keys, check);
        check.done();
        const row = await insertContact(tx.db, tx.organizationId, {
          ...open,
          ...keys,
          source: sources[ctx.principal.kind],
        });
        if (phone !== null)
          await storePhone(tx.db, tx.organizationId, row.id, sealPhone(await sealerFor(ctx, tx), row.id, phone));
        tx.record(contactChange(null, row));
        return row;
      },
      { verb: 'createContact', input },
    );
  } catch (error) {
    throw isUniqueViolation(error, 'contact_email') ? emailTakenProblem() : error;
  }
}

/** What the caller hears when another contact has the address. */
export function emailTakenProblem(): InvalidInput {
  const message =
    'Another contact of the organization has this e-mail address: change that one, or use another address.';
  return new InvalidInput([{ path: ['input', 'email'], code: 'TAKEN', message }]);
}
