import type { Database } from '@guardian/platform/database';
import { anOrganization, rightsTo, type TestOrganization, testContext, testDatabase } from '@guardian/platform/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createContact } from './create-contact.ts';
import { type ContactListArguments, contactConnection } from './list-contacts.ts';

let database: Database;
let home: TestOrganization;
let foreign: TestOrganization;

const people = [
  { firstName: 'Åsa', lastName: 'Berg', email: 'asa@nord.example', company: 'Nord AB', country: 'SE', tags: ['vip'] },
  { firstName: 'Bo', lastName: 'Ek', email: 'bo@example.com', phone: '+46 (0)8 123 456', tags: ['vip', 'lead'] },
  { firstName: 'Zoë', email: 'zoe@example.com', company: 'nord ab' },
  { lastName: '100% Ltd_', company: 'Discount' },
  { email: 'anonymous@example.com', ownerId: null },
];

beforeAll(async () => {
  database = await testDatabase();
  [home, foreign] = [await anOrganization(database), await anOrganization(database)];
  for (const person of people) await createContact(home.owner.context, person);
  await createContact(foreign.owner.context, { firstName: 'Åsa', lastName: 'Foreign', tags: ['vip'] });
});
afterAll(() => database.close());

async function names(args: ContactListArguments, ctx = home.owner.request()): Promise<string[]> {
  const { nodes } = await contactConnection(ctx, args);
  return nodes.map(({ firstName, lastName, email }) => firstName ?? lastName ?? email ?? '');
}

describe('contactConnection', () => {
  it('shows the newest first', async () => {
    expect(await names({})).toEqual(['anonymous@example.com', '100% Ltd_', 'Zoë', 'Bo', 'Åsa']);
  });

  it.each([
    ['asa', ['Åsa']],
    ['ÅSA berg', ['Åsa']],
    ['example.com', ['anonymous@example.com', 'Zoë', 'Bo']],
    ['nord', ['Zoë', 'Åsa']],
    ['08123456', []],
    ['o', ['anonymous@example.com', '100% Ltd_', 'Zoë', 'Bo', 'Åsa']],
    ['100%', ['100% Ltd_']],
    ['td_', ['100% Ltd_']],
    ['%', ['100% Ltd_']],
    ['asa zoe', []],
    ["' or 1=1 --", []],
    ['\\', []],
    [' \0 ', ['anonymous@example.com', '100% Ltd_', 'Zoë', 'Bo', 'Åsa']],
  ])('finds by %j', async (search, expected) => {
    expect(await names({ search })).toEqual(expected);
  });

  it.each([
    [{ tags: ['vip'] }, ['Bo', 'Åsa']],
    [{ tags: ['vip', 'lead'] }, ['Bo']],
    [{ company: 'NORD AB' }, ['Zoë', 'Åsa']],
    [{ phone: '+4608 123-456' }, ['Bo']],
    [{ phone: '08123456' }, []],
    [{ phone: '' }, ['anonymous@example.com', '100% Ltd_', 'Zoë', 'Bo', 'Åsa']],
    [{ country: 'se' }, ['Åsa']],
    [{ source: 'API' as const }, []],
    [{ createdUntil: '2000-01-01T00:00:00.000Z' }, []],
    [{ createdSince: '2000-01-01T00:00:00.000Z', country: 'SE' }, ['Åsa']],
  ])('filters by %j', async (filter, expected) => {
    expect(await names({ filter })).toEqual(expected);
  });

  it('sorts like people do, with what is missing at the end', async () => {
    const sorted = (field: 'NAME' | 'EMAIL' | 'COMPANY') => names({ sort: { field, direction: 'ASC' } });
    expect(await sorted('NAME')).toEqual(['100% Ltd_', 'anonymous@example.com', 'Åsa', 'Bo', 'Zoë']);
    expect(await sorted('EMAIL')).toEqual(['anonymous@example.com', 'Åsa', 'Bo', 'Zoë', '100% Ltd_']);
    expect((await sorted('COMPANY')).slice(0, 3)).toEqual(['100% Ltd_', 'Åsa', 'Zoë']);
    expect((await names({ sort: { field: 'NAME', direction: 'DESC' } }))[0]).toBe('Zoë');
  });

  it.each(['NAME', 'EMAIL', 'COMPANY', 'CREATED_AT', 'UPDATED_AT'] as const)(
    'pages by %s in both directions without a gap or a double',
    async (field) => {
      for (const direction of ['ASC', 'DESC'] as const) {
        const all = await names({ sort: { field, direction } });
        const paged: string[] = [];
        for (let after: string | null = null, more = true; more; ) {
          const page = await contactConnection(home.owner.request(), { first: 2, after, sort: { field, direction } });
          paged.push(...page.nodes.map((node) => node.firstName ?? node.lastName ?? node.email ?? ''));
          ({ endCursor: after, hasNextPage: more } = page.pageInfo);
          expect(await page.totalCount()).toBe(5);
        }
        expect(paged).toEqual(all);
      }
    },
  );

  it('finds the same through many hits as through few', async () => {
    const crowd = await anOrganization(database);
    await database.system`
      insert into insights.contact (organization_id, id, first_name, email, source, tags)
      select ${crowd.organizationId}, gen_random_uuid(), 'Crowd', 'p' || i || '@example.com', 'IMPORT', '{all}'
      from generate_series(1, 2500) i`;
    const args = { search: 'crowd example', filter: { tags: ['all'] }, first: 100, sort: { field: 'EMAIL' as const } };
    const page = await contactConnection(crowd.owner.context, args);
    expect(await page.totalCount()).toBe(2500);
    expect(page.nodes[0]?.email).toBe('p1000@example.com');
    expect(page.nodes).toHaveLength(100);
  });

  it('shows who may see contacts of their own no others, and counts no others', async () => {
    const rows = { ownerId: home.owner.principal.id, teamIds: [] };
    const rights = { ...rightsTo(['contact.read']), rows, scope: () => 'own' as const };
    const ctx = testContext(database, home.owner.principal, { rights });
    const page = await contactConnection(ctx, { search: 'example' });
    expect(page.nodes.map((node) => node.firstName)).toEqual(['Zoë', 'Bo', 'Åsa']);
    expect(await page.totalCount()).toBe(3);
  });

  it('shows another organization nothing', async () => {
    const mine = await names({ first: 1 });
    expect(mine).not.toEqual([]);
    expect(await names({ search: 'asa' }, foreign.owner.request())).toEqual(['Åsa']);
    expect(await names({ filter: { ownerId: home.owner.principal.id } }, foreign.owner.request())).toEqual([]);
  });

  it.each([
    { first: 0 },
    { first: 101 },
    { after: 'x' },
    { after: Buffer.from('["contacts:CREATED_AT:DESC","no date","no id"]').toString('base64url') },
    { after: Buffer.from('["contacts:CREATED_AT:DESC","2026-01-01"]').toString('base64url') },
    { filter: { ownerId: 'nobody' } },
    { search: 'x'.repeat(201) },
  ])('refuses %j with a sentence', async (args) => {
    await expect(contactConnection(home.owner.context, args)).rejects.toMatchObject({ code: 'BAD_USER_INPUT' });
  });
});
