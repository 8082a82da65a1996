import { claimSlug, createOrganizationAccess } from '@guardian/platform/access';
import type { Tx } from '@guardian/platform/database';
import { InvalidInput } from '@guardian/platform/errors';
import { frozen } from '@guardian/platform/events';
import { organizationCreated } from './events.ts';
import { type Organization, slugFrom } from './organization.ts';
import { insertOrganization } from './queries.ts';

export interface Founding {
  name: string;
  /** Null: made from the name. */
  slug: string | null;
  timeZone: string;
  /** Where its data is kept: what the installation serves; null: wherever it is. */
  region: string | null;
  owner: { principalId: string; userId: string; name: string; email: string };
}

/** Writes a new organization with its roles and its owner in the organization's own transaction. Throws InvalidInput. */
export async function foundOrganization(tx: Tx, { owner, ...founding }: Founding): Promise<Organization> {
  const slug = await takeSlug(tx, founding);
  const { name, timeZone } = founding;
  const organization = await insertOrganization(tx, { name, timeZone, slug });
  tx.record(
    organizationCreated({
      id: organization.id,
      version: organization.version,
      payload: { organization: frozen(organization) },
    }),
  );
  await createOrganizationAccess(tx, owner);
  return organization;
}

export const slugTaken = { path: ['input', 'slug'], code: 'TAKEN', message: 'Another organization has this slug.' };

async function takeSlug(tx: Tx, { name, slug, region }: Omit<Founding, 'owner'>): Promise<string> {
  if (slug !== null) {
    if (await claimSlug(tx, slug, region)) return slug;
    throw new InvalidInput([slugTaken]);
  }
  const base = slugFrom(name);
  // The end of the id is random: the second try is free but for an accident.
  for (const candidate of [base, `${base}-${tx.organizationId.slice(-6)}`]) {
    if (await claimSlug(tx, candidate, region)) return candidate;
  }
  throw new InvalidInput([slugTaken]);
}
