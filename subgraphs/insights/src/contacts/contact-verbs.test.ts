import type { Database, Db } from '@guardian/platform/database';
import { InvalidInput } from '@guardian/platform/errors';
import { anOrganization, rightsTo, type TestOrganization, testContext, testDatabase } from '@guardian/platform/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createContact } from './create-contact.ts';
import { deleteContact } from './delete-contact.ts';
import { contactLoader, phoneLoader } from './loaders.ts';
import { updateContact } from './update-contact.ts';

let database: Database;
let home: TestOrganization;
let foreign: TestOrganization;

beforeAll(async () => {
  database = await testDatabase();
  [home, foreign] = [await anOrganization(database), await anOrganization(database)];
});
afterAll(() => database.close());

const events = (id: string) =>
  database.system<{ type: string; version: number; summary: string; before: unknown; after: unknown; email: string }[]>`
    select type, subject_version as version, summary, before, after, payload -> 'contact' ->> 'email' as email
    from platform.events where subject_id = ${id} order by seq`;

async function problems(act: Promise<unknown>): Promise<[string, string][]> {
  const error = await act.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof InvalidInput)) throw new Error('expected InvalidInput', { cause: error });
  return error.problems.map(({ path, code }) => [path.join('.'), code]);
}

/** Someone who holds the permission for contacts of their own only. */
function ownOnly(organization: TestOrganization) {
  const { principal } = organization.owner;
  return testContext(database, principal, {
    rights: {
      ...rightsTo(['contact.read', 'contact.create', 'contact.update', 'contact.delete']),
      rows: { ownerId: principal.id, teamIds: [] },
      scope: () => 'own',
    },
  });
}

describe('createContact', () => {
  it('keeps what was typed, gives the contact to who made it and tells everyone', async () => {
    const contact = await createContact(home.owner.context, {
      email: ' Ada@Example.com ',
      firstName: 'Ada',
      lastName: 'Lovelace',
      country: 'gb',
      tags: ['vip', 'lead', 'VIP', ''],
    });
    const ownerId = home.owner.principal.id;
    expect(contact).toMatchObject({
      email: 'Ada@Example.com',
      country: 'GB',
      tags: ['lead', 'VIP'],
      ownerId,
      source: 'MANUAL',
      version: 1,
    });
    expect(await events(contact.id)).toEqual([
      {
        type: 'contact.created',
        version: 1,
        summary: 'created contact Ada Lovelace',
        before: null,
        after: { ownerId, teamId: null },
        email: 'Ada@Example.com',
      },
    ]);
  });

  it('names where a contact came from, and no owner for programs', async () => {
    const key = await home.key(['contact.create']);
    const workflow = await home.workflow(['contact.create']);
    expect(await createContact(key.context, { firstName: 'Key' })).toMatchObject({ source: 'API', ownerId: null });
    expect(await createContact(workflow.context, { firstName: 'Flow' })).toMatchObject({ source: 'WORKFLOW' });
  });

  it('refuses an address that is taken, whatever its case, and only within the organization', async () => {
    await createContact(home.owner.context, { email: 'grace@example.com' });
    const again = createContact(home.owner.context, { email: 'GRACE@example.com' });
    expect(await problems(again)).toEqual([['input.email', 'TAKEN']]);
    await createContact(foreign.owner.context, { email: 'grace@example.com' });
  });

  it('lets only one of two at once have an address', async () => {
    const both = ['one', 'two'].map((firstName) =>
      createContact(home.owner.request(), { firstName, email: 'race@example.com' }),
    );
    const outcomes = (await Promise.allSettled(both)).map(({ status }) => status).sort();
    expect(outcomes).toEqual(['fulfilled', 'rejected']);
  });

  it('says everything that is wrong at once', async () => {
    const input = {
      email: 'ada@',
      firstName: 'x'.repeat(101),
      phone: '1\n2',
      country: 'XX',
      tags: ['y'.repeat(41)],
      ownerId: foreign.owner.principal.id,
    };
    expect(await problems(createContact(home.owner.context, input))).toEqual([
      ['input.email', 'INVALID_FORMAT'],
      ['input.firstName', 'TOO_LONG'],
      ['input.phone', 'INVALID_FORMAT'],
      ['input.country', 'INVALID_FORMAT'],
      ['input.tags', 'TOO_LONG'],
      ['input.ownerId', 'NOT_FOUND'],
    ]);
  });

  it('refuses a contact that nobody could tell from others', async () => {
    expect(await problems(createContact(home.owner.context, { company: 'Acme' }))).toEqual([
      ['input.email', 'REQUIRED'],
    ]);
  });

  it('does a repeated request once', async () => {
    const request = () => home.owner.request({ idempotencyKey: 'same' });
    const first = await createContact(request(), { email: 'once@example.com' });
    expect(await createContact(request(), { email: 'once@example.com' })).toEqual(first);
    expect(await events(first.id)).toHaveLength(1);
  });

  it('lets who may only have contacts of their own give none to others', async () => {
    await expect(createContact(ownOnly(home), { firstName: 'Mine', ownerId: null })).rejects.toMatchObject({
      code: 'FORBIDDEN',
    });
    expect(await createContact(ownOnly(home), { firstName: 'Mine' })).toMatchObject({
      ownerId: home.owner.principal.id,
    });
  });
});

describe('updateContact', () => {
  it('changes what is named, clears what is null and leaves the rest', async () => {
    const contact = await createContact(home.owner.context, { firstName: 'Alan', phone: '1', company: 'NPL' });
    const changed = await updateContact(home.owner.context, contact.id, { phone: null, company: 'Bletchley' });
    expect(changed).toMatchObject({ firstName: 'Alan', company: 'Bletchley', version: 2 });
    expect(await phoneLoader(home.owner.request()).load(contact.id)).toBeNull();
    expect((await events(contact.id)).map(({ type, version }) => [type, version])).toEqual([
      ['contact.created', 1],
      ['contact.updated', 2],
    ]);
  });

  it('records nothing when nothing differs', async () => {
    const contact = await createContact(home.owner.context, { firstName: 'Same', tags: ['a', 'b'] });
    const again = await updateContact(home.owner.context, contact.id, { firstName: 'Same ', tags: ['b', 'a'] });
    expect(again.version).toBe(1);
    expect(await events(contact.id)).toHaveLength(1);
  });

  it('keeps a name or an address', async () => {
    const contact = await createContact(home.owner.context, { firstName: 'Only' });
    const cleared = updateContact(home.owner.context, contact.id, { firstName: null });
    expect(await problems(cleared)).toEqual([['input.email', 'REQUIRED']]);
  });

  it('refuses the address of another contact', async () => {
    await createContact(home.owner.context, { email: 'taken@example.com' });
    const contact = await createContact(home.owner.context, { email: 'free@example.com' });
    const taken = updateContact(home.owner.context, contact.id, { email: 'Taken@example.com' });
    expect(await problems(taken)).toEqual([['input.email', 'TAKEN']]);
  });

  it('gives versions without a gap to changes at once', async () => {
    const contact = await createContact(home.owner.context, { firstName: 'Busy' });
    await Promise.all(['1', '2', '3', '4'].map((phone) => updateContact(home.owner.request(), contact.id, { phone })));
    expect((await events(contact.id)).map(({ version }) => version)).toEqual([1, 2, 3, 4, 5]);
  });

  it('reaches contacts of others only with the right to all', async () => {
    const contact = await createContact(home.owner.context, { firstName: 'Hers', ownerId: null });
    await expect(updateContact(ownOnly(home), contact.id, { phone: '1' })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(deleteContact(ownOnly(home), contact.id)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect(await contactLoader(ownOnly(home)).load(contact.id)).toBeNull();
  });

  it('tells both owners when a contact changes hands', async () => {
    const other = await home.member('editor');
    const contact = await createContact(home.owner.context, { firstName: 'Handed' });
    await updateContact(home.owner.context, contact.id, { ownerId: other.principal.id });
    expect((await events(contact.id)).at(-1)).toMatchObject({
      before: { ownerId: home.owner.principal.id },
      after: { ownerId: other.principal.id },
    });
    const kept = updateContact(ownOnly(home), (await createContact(ownOnly(home), { firstName: 'K' })).id, {
      ownerId: other.principal.id,
    });
    await expect(kept).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });
});

describe('deleteContact', () => {
  it('removes the contact and keeps its last form in the log, as a version of its own', async () => {
    const contact = await createContact(home.owner.context, { email: 'gone@example.com' });
    expect(await deleteContact(home.owner.context, contact.id)).toBe(contact.id);
    expect(await contactLoader(home.owner.request()).load(contact.id)).toBeNull();
    expect((await events(contact.id)).at(-1)).toMatchObject({
      type: 'contact.deleted',
      version: 2,
      email: 'gone@example.com',
      after: null,
    });
    await createContact(home.owner.context, { email: 'gone@example.com' });
  });

  it.each(['', 'x', '00000000-0000-0000-0000-000000000000', "'; drop table"])('knows no contact %j', async (id) => {
    await expect(deleteContact(home.owner.context, id)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});

describe('another organization', () => {
  it('can neither read, change nor delete a contact', async () => {
    const contact = await createContact(home.owner.context, { firstName: 'Private' });
    const attacker = foreign.owner.context;
    expect(await contactLoader(attacker).load(contact.id)).toBeNull();
    await expect(updateContact(attacker, contact.id, { phone: '1' })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(deleteContact(attacker, contact.id)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(createContact(attacker, { firstName: 'X', ownerId: home.owner.principal.id })).rejects.toThrow(
      /owner/,
    );
  });

  it('sees nothing by a search that names the wrong organization, whatever the function is given', async () => {
    await createContact(home.owner.context, { firstName: 'Findable', tags: ['secret'] });
    const found = async (db: Db) =>
      (await db.execute(
        `select insights.find_contacts(array['findable'], array['secret'], 10) as id`,
      )) as unknown as object[];
    expect(await found(home.owner.request().db)).toHaveLength(1);
    expect(await found(foreign.owner.request().db)).toHaveLength(0);
    const nowhere = testContext(database, { kind: 'anonymous' });
    expect(await found(nowhere.db)).toHaveLength(0);
  });
});
