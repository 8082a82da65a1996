import type { Permission, Scope } from '@guardian/platform/access';
import {
  anOrganization,
  rightsTo,
  type TestDatabase,
  type TestOrganization,
  testContext,
  testDatabase,
} from '@guardian/platform/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createContact } from './create-contact.ts';
import { contactConnection } from './list-contacts.ts';
import { phoneLoader } from './loaders.ts';
import { updateContact } from './update-contact.ts';

let database: TestDatabase;
let home: TestOrganization;
const number = '+49 30 901820';

beforeAll(async () => {
  database = await testDatabase();
  home = await anOrganization(database);
});
afterAll(() => database.close());

/** Somebody who holds everything about contacts, but sees phone numbers only so far. */
function seeing(scope: Scope) {
  const held: Permission[] = ['contact.read', 'contact.create', 'contact.update'];
  const rights = rightsTo(scope === 'none' ? held : [...held, 'contact.readPrivate']);
  const { principal } = home.owner;
  return testContext(database, principal, {
    rights: {
      ...rights,
      scope: (permission) => (permission === 'contact.readPrivate' ? scope : rights.scope(permission)),
      rows: { ownerId: principal.id, teamIds: [] },
    },
  });
}

it('keeps no number in plain: neither in its row, nor in the log, nor where a repeated request finds its result', async () => {
  const request = () => home.owner.request({ idempotencyKey: 'sealed' });
  const { id } = await createContact(request(), { firstName: 'Sealed', phone: number });
  await updateContact(home.owner.request(), id, { phone: `${number} 1` });
  const tables = ['insights.contact', 'platform.events', 'platform.idempotency'];
  for (const table of tables) {
    const rows = await database.system.unsafe(`select row_to_json(t)::text as text from ${table} t`);
    expect(rows.length, table).toBeGreaterThan(0);
    expect(JSON.stringify(rows), table).not.toMatch(/901820/);
  }
  expect(await phoneLoader(home.owner.request()).load(id)).toBe(`${number} 1`);
});

it('is opened for whoever may see it, and refused to others for each contact on its own', async () => {
  const mine = await createContact(home.owner.request(), { firstName: 'Mine', phone: number });
  const other = await createContact(home.owner.request(), { firstName: 'Other', phone: number, ownerId: null });
  const none = await createContact(home.owner.request(), { firstName: 'None', ownerId: null });
  const ids = [mine.id, other.id, none.id, '00000000-0000-0000-0000-000000000000'];
  expect(await phoneLoader(seeing('all')).loadMany(ids)).toEqual([number, number, null, null]);
  const forbidden = expect.objectContaining({ code: 'FORBIDDEN' });
  // Whether there is a number is as secret as the number.
  expect(await phoneLoader(seeing('own')).loadMany(ids)).toEqual([number, forbidden, forbidden, null]);
  expect(await phoneLoader(seeing('none')).loadMany(ids)).toEqual([forbidden, forbidden, forbidden, null]);
});

it('cannot be guessed by changing it or looking for it', async () => {
  const { id } = await createContact(home.owner.request(), { firstName: 'Guessed', phone: '555 1', ownerId: null });
  for (const scope of ['none', 'own'] as const) {
    for (const phone of ['555 1', '555 2', null]) {
      await expect(updateContact(seeing(scope), id, { phone })).rejects.toMatchObject({ code: 'FORBIDDEN' });
    }
  }
  await expect(contactConnection(seeing('none'), { filter: { phone: '5551' } })).rejects.toMatchObject({
    code: 'FORBIDDEN',
  });
  expect((await contactConnection(seeing('own'), { filter: { phone: '5551' } })).nodes).toEqual([]);
  expect((await contactConnection(seeing('all'), { filter: { phone: '555-1' } })).nodes).toMatchObject([{ id }]);
  expect((await contactConnection(seeing('all'), { search: '555' })).nodes).toEqual([]);
});

it('is read where it still lies in plain', async () => {
  const { id } = await createContact(home.owner.request(), { firstName: 'Old' });
  await database.system`update insights.contact set phone = ${number} where id = ${id}`;
  expect(await phoneLoader(home.owner.request()).load(id)).toBe(number);
});
