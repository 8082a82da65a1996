import { changeAccess, changeSlug } from '@guardian/platform/access';
import { isUniqueViolation } from '@guardian/platform/database';
import { Check, InvalidInput, notFound } from '@guardian/platform/errors';
import { frozen } from '@guardian/platform/events';
import type { OrganizationContext } from '@guardian/platform/subgraph';
import { organizationUpdated } from './events.ts';
import { slugTaken } from './found-organization.ts';
import { checkName, checkSlug, checkTimeZone, type Organization } from './organization.ts';
import { updateOrganizationRow } from './queries.ts';

export interface UpdateOrganizationInput {
  name?: string | null;
  slug?: string | null;
  timeZone?: string | null;
}

/** Changes the settings of the organization; what is undefined stays. Throws InvalidInput. */
export async function updateOrganization(
  ctx: OrganizationContext,
  input: UpdateOrganizationInput,
): Promise<Organization> {
  const check = new Check();
  const name = input.name === undefined ? undefined : checkName(check, input.name);
  const slug = input.slug === undefined ? undefined : checkSlug(check, input.slug);
  const timeZone = input.timeZone === undefined ? undefined : checkTimeZone(check, input.timeZone);
  check.done();
  try {
    return await changeAccess(
      ctx,
      async (tx) => {
        if (slug !== undefined) await changeSlug(tx, slug);
        const organization = await updateOrganizationRow(tx, { name, slug, timeZone });
        if (organization === null) throw notFound('This organization no longer exists.');
        const { id, version } = organization;
        tx.record(organizationUpdated({ id, version, payload: { organization: frozen(organization) } }));
        return organization;
      },
      { verb: 'updateOrganization', input },
    );
  } catch (error) {
    if (isUniqueViolation(error, 'organization_slug_key')) throw new InvalidInput([slugTaken]);
    throw error;
  }
}
