import { transact, uuidv7 } from '@guardian/platform/database';
import { anOrganization, type TestOrganization } from '@guardian/platform/testing';
import { contactChange } from '../../../subgraphs/insights/src/contacts/events.ts';
import { insertContact } from '../../../subgraphs/insights/src/contacts/queries.ts';
import type { ContactRow } from '../../../subgraphs/insights/src/contacts/tables.ts';
import type { Stage } from './stage.ts';

/** An organization of the run, its credentials, and the contacts that each writer owns. */
export interface ChaosOrganization {
  organization: TestOrganization;
  /** A key that may read everything. */
  full: string;
  /** Keys that read only the contacts of one member, and that member. */
  own: { secret: string; principalId: string }[];
  /** Keys of writers, which may change contacts and raise alerts. */
  writer: string;
  /** A second member, to whom contacts may go. */
  members: string[];
}

const reading = ['organization.read', 'member.read', 'contact.read', 'alert.read', 'activity.read'] as const;

export async function makeOrganization({ database }: Stage): Promise<ChaosOrganization> {
  const organization = await anOrganization(database);
  const full = await organization.key(reading);
  const writer = await organization.key([
    'contact.read',
    'contact.update',
    'contact.assign',
    'alert.read',
    'alert.raise',
    'alert.acknowledge',
  ]);
  // The rows of a key are those of the member that it acts for.
  const own = await Promise.all(
    Array.from({ length: 4 }, async () => {
      const { principal: member } = await organization.member('viewer');
      const { principal, secret } = await organization.key(['contact.read', 'member.read']);
      const { organizationId } = organization;
      await database.system`
        update access.principal set bounded_by = ${member.id}
        where organization_id = ${organizationId} and id = ${principal.id}`;
      await database.system`
        update access.restriction set scope = 'own'
        where organization_id = ${organizationId} and principal_id = ${principal.id} and permission = 'contact.read'`;
      return { secret, principalId: member.id };
    }),
  );
  const second = await organization.member('editor', { name: 'Grace Hopper' });
  return {
    organization,
    full: full.secret,
    writer: writer.secret,
    own,
    members: [organization.owner.principal.id, second.principal.id],
  };
}

/** Makes contacts before anybody follows. */
export async function makeContacts({ organization }: ChaosOrganization, count: number): Promise<ContactRow[]> {
  return transact(organization.system, async (tx) => {
    const rows: ContactRow[] = [];
    for (let index = 0; index < count; index++) {
      const row = await insertContact(tx.db, tx.organizationId, {
        firstName: `start-${uuidv7()}`,
        ownerId: organization.owner.principal.id,
        teamId: null,
        source: 'API',
      });
      tx.record(contactChange(null, row));
      rows.push(row);
    }
    return rows;
  });
}
