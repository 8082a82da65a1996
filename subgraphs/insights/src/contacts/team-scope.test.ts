import { changeAccess, createTeam, type Permission } from '@guardian/platform/access';
import { AuditNotes } from '@guardian/platform/audit';
import type { Database } from '@guardian/platform/database';
import {
  anOrganization,
  type RowHolder,
  type RowsOfMany,
  rightsTo,
  rowsOfMany,
  seenByScope,
  testContext,
  testDatabase,
} from '@guardian/platform/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { contactsByDay } from '../predictions/queries.ts';
import { createContact } from './create-contact.ts';
import { deleteContact } from './delete-contact.ts';
import { contactConnection } from './list-contacts.ts';
import { contactLoader, phoneLoader } from './loaders.ts';
import type { ContactRow } from './tables.ts';
import { updateContact } from './update-contact.ts';

const permissions: Permission[] = ['contact.read', 'contact.create', 'contact.update', 'contact.delete'];
let database: Database;
let { home, teams, reaching, ofEach } = {} as RowsOfMany;
let contacts: Record<RowHolder, ContactRow>;
beforeAll(async () => {
  database = await testDatabase();
  ({ home, teams, reaching, ofEach } = await rowsOfMany(database, permissions));
  contacts = await ofEach((firstName, keys) => createContact(home.owner.context, { firstName, ...keys }));
});
afterAll(() => database.close());

describe.each(seenByScope)('a permission of scope %s', (scope, names) => {
  it('lists, counts, searches and finds one by one just the same contacts', async () => {
    const page = await contactConnection(reaching(scope), { sort: { field: 'NAME' } });
    expect(page.nodes.map(({ firstName }) => firstName)).toEqual([...names].sort());
    expect(await page.totalCount()).toBe(names.length);
    for (const [holder, contact] of Object.entries(contacts)) {
      const seen = names.includes(holder as RowHolder);
      const search = await contactConnection(reaching(scope), { search: contact.firstName });
      expect(search.nodes.map(({ id }) => id)).toEqual(seen ? [contact.id] : []);
      expect((await contactLoader(reaching(scope)).load(contact.id)) !== null).toBe(seen);
      const filtered = await contactConnection(reaching(scope), { filter: { teamId: teams.blue } });
      expect(await filtered.totalCount()).toBe(scope === 'all' ? 1 : 0);
    }
  });

  it('changes and deletes just the same contacts', async () => {
    for (const [holder, contact] of Object.entries(contacts)) {
      const attempt = updateContact(reaching(scope), contact.id, { company: `${scope} ${contact.firstName}` });
      if (names.includes(holder as RowHolder)) expect((await attempt).company).toContain(scope);
      else await expect(attempt).rejects.toMatchObject({ code: 'NOT_FOUND' });
    }
    const doomed = await createContact(home.owner.context, { firstName: 'Doomed', ownerId: null, teamId: teams.blue });
    const deletion = deleteContact(reaching(scope), doomed.id);
    if (scope !== 'all') await expect(deletion).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await deletion.catch(() => deleteContact(home.owner.context, doomed.id));
  });

  it('reaches just these in what is told of all of them together', async () => {
    await database.system`update insights.contact set created_at = now() - interval '1 day'`;
    const rows = { ownerId: home.owner.principal.id, teamIds: scope === 'team' ? [teams.red] : [] };
    const days = await contactsByDay(home.owner.context.db, home.organizationId, scope === 'all' ? 'all' : rows, 30);
    expect(days.reduce((sum, { count }) => sum + count, 0)).toBe(names.length);
  });
});

describe('whose a contact is', () => {
  it('can’t be changed to what the caller does not reach, and is checked before as well', async () => {
    const mine = await createContact(reaching('team'), { firstName: 'Given', teamId: teams.red });
    const forbidden = { code: 'FORBIDDEN' };
    const away = { ownerId: null, teamId: teams.blue };
    await expect(updateContact(reaching('team'), mine.id, away)).rejects.toMatchObject(forbidden);
    expect(await updateContact(reaching('team'), mine.id, { ownerId: null })).toMatchObject({ teamId: teams.red });
    await expect(createContact(reaching('team'), { firstName: 'X', ...away })).rejects.toMatchObject(forbidden);
    await expect(updateContact(reaching('team'), contacts.Blue.id, { teamId: teams.red })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
    await deleteContact(reaching('team'), mine.id);
  });

  it('is kept by events before and after, so that readers learn of what leaves their view', async () => {
    const moved = await createContact(home.owner.context, { firstName: 'Moved', ownerId: null, teamId: teams.red });
    await updateContact(home.owner.context, moved.id, { teamId: teams.blue });
    const [event] = await database.system`
      select before, after from platform.events where subject_id = ${moved.id} and type = 'contact.updated'`;
    expect(event).toEqual({
      before: { ownerId: null, teamId: teams.red },
      after: { ownerId: null, teamId: teams.blue },
    });
    await deleteContact(home.owner.context, moved.id);
  });

  it('is a team of the organization', async () => {
    const other = await anOrganization(database);
    const foreign = await changeAccess(other.system, (tx) => createTeam(tx, { name: 'Theirs' }));
    for (const teamId of [foreign.id, 'nothing']) {
      await expect(createContact(home.owner.context, { firstName: 'X', teamId })).rejects.toMatchObject({
        problems: [{ path: ['input', 'teamId'], code: 'NOT_FOUND' }],
      });
    }
  });
});

it('a phone number that was looked at is noted, and one that could not be seen is not', async () => {
  const notes = new AuditNotes(database, { warn: () => {} });
  const called = await createContact(home.owner.context, { firstName: 'Called', phone: '+49 30 1234' });
  const silent = await createContact(home.owner.context, { firstName: 'Silent', ownerId: null, phone: '+49 30 5678' });
  const rows = { ownerId: home.owner.principal.id, teamIds: [] };
  const rights = { ...rightsTo(['contact.read', 'contact.readPrivate']), rows, scope: () => 'own' as const };
  const reader = testContext(database, home.owner.principal, { rights });
  expect(await phoneLoader(reader).load(called.id)).toBe('+49 30 1234');
  expect(await phoneLoader(reader).load(silent.id)).toBeNull();
  await notes.close();
  const [note, ...more] = await database.system`
    select kind, field, times, actor_id as actor from platform.audit_note where organization_id = ${home.organizationId}`;
  expect(note).toEqual({ kind: 'READ', field: 'contactPhone', times: 1, actor: home.owner.principal.id });
  expect(more).toEqual([]);
});
