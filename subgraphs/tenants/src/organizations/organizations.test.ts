import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestGraph, testGraph } from '../testing/test-graph.ts';
import { slugFrom } from './organization.ts';

let graph: TestGraph;
beforeAll(async () => {
  graph = await testGraph();
});
afterAll(() => graph.close());

const create = `mutation ($input: CreateOrganizationInput!) {
  createOrganization(input: $input) { organization { id name slug timeZone version } errors { path code } }
}`;
const update = `mutation ($input: UpdateOrganizationInput!) {
  updateOrganization(input: $input) { organization { name slug timeZone version } errors { path code } }
}`;

describe('createOrganization', () => {
  it('makes the caller its owner, who can do everything there', async () => {
    const ada = await graph.person();
    const { data } = await graph.ask(ada, create, { input: { name: ' Müller & Söhne ', timeZone: 'Europe/Berlin' } });
    const { organization } = data.createOrganization;
    expect(organization).toMatchObject({
      name: 'Müller & Söhne',
      slug: 'muller-sohne',
      timeZone: 'Europe/Berlin',
      version: 1,
    });
    const me = await graph.ask(ada, '{ organization { id } me { permissions memberships { roles { builtIn } } } }');
    expect(me.data.organization).toEqual({ id: organization.id });
    expect(me.data.me.permissions).toContain('member.remove');
    expect(me.data.me.memberships).toEqual([{ roles: [{ builtIn: 'owner' }] }]);
  });

  it('gives no slug twice: refuses a chosen one, and finds another for a made one', async () => {
    const ada = await graph.person();
    const input = { name: 'Globex' };
    const slugs = [];
    for (let i = 0; i < 2; i++)
      slugs.push((await graph.ask(ada, create, { input })).data.createOrganization.organization.slug);
    expect(slugs[0]).toBe('globex');
    expect(slugs[1]).toMatch(/^globex-[0-9a-f]{6}$/);
    const { data } = await graph.ask(ada, create, { input: { ...input, slug: 'globex' } });
    expect(data.createOrganization).toEqual({
      organization: null,
      errors: [{ path: ['input', 'slug'], code: 'TAKEN' }],
    });
  });

  it('names everything that is wrong at once, and makes nothing', async () => {
    const ada = await graph.person();
    const { data } = await graph.ask(ada, create, { input: { name: ' ', slug: '-A', timeZone: 'Mars/Olympus' } });
    expect(data.createOrganization.errors.map(({ code }: { code: string }) => code)).toEqual([
      'REQUIRED',
      'INVALID_FORMAT',
      'INVALID_FORMAT',
    ]);
    expect((await graph.ask(ada, '{ organization { id } }')).data.organization).toBeNull();
  });

  it('makes one when it is asked twice with the same idempotency key', async () => {
    const ada = await graph.person();
    const ask = () => graph.ask(ada, create, { input: { name: 'Once' } }, { idempotencyKey: 'k1' });
    const [first, second] = [await ask(), await ask()];
    expect(second.data.createOrganization.organization).toEqual(first.data.createOrganization.organization);
    expect((await graph.ask(ada, '{ me { memberships { organization { name } } } }')).data.me.memberships).toHaveLength(
      1,
    );
  });

  it('is not for anonymous callers', async () => {
    expect((await graph.ask(null, create, { input: { name: 'X' } })).codes).toEqual(['UNAUTHENTICATED']);
  });
});

describe('updateOrganization', () => {
  it('changes what is given, leaves the rest, and is recorded', async () => {
    const { owner, organization } = await graph.founder('Before');
    const { data } = await graph.ask(owner, update, { input: { name: 'After', slug: 'after-all' } });
    expect(data.updateOrganization.organization).toEqual({
      name: 'After',
      slug: 'after-all',
      timeZone: 'UTC',
      version: 2,
    });
    const named = await graph.ask(owner, '{ organization { name } }', {}, { organization: 'after-all' });
    expect(named.data.organization).toEqual({ name: 'After' });
    const events = await graph.database.system`
      select type, summary from platform.events where organization_id = ${organization.id} order by seq desc limit 1`;
    expect(events).toMatchObject([{ type: 'organization.updated', summary: 'changed the settings of After' }]);
  });

  it('refuses a slug that another organization has', async () => {
    const [ours, theirs] = [await graph.founder(), await graph.founder()];
    const { data } = await graph.ask(ours.owner, update, { input: { slug: theirs.organization.slug } });
    expect(data.updateOrganization).toEqual({
      organization: null,
      errors: [{ path: ['input', 'slug'], code: 'TAKEN' }],
    });
    expect((await graph.ask(ours.owner, '{ organization { slug } }')).data.organization.slug).toBe(
      ours.organization.slug,
    );
  });

  it('can not be done from another organization', async () => {
    const [ours, attacker] = [await graph.founder('Ours'), await graph.founder('Attacker')];
    const there = { organization: ours.organization.id };
    expect((await graph.ask(attacker.owner, update, { input: { name: 'Mine' } }, there)).codes).toEqual(['FORBIDDEN']);
    expect((await graph.ask(attacker.owner, '{ organization { name } }', {}, there)).data.organization).toBeNull();
    const byReference = 'query ($r: [_Any!]!) { _entities(representations: $r) { ... on Organization { name } } }';
    const r = [{ __typename: 'Organization', id: ours.organization.id }];
    expect((await graph.ask(attacker.owner, byReference, { r })).codes).toEqual(['FORBIDDEN']);
    expect((await graph.ask(ours.owner, byReference, { r })).data).toEqual({ _entities: [{ name: 'Ours' }] });
  });
});

describe('switchOrganization', () => {
  const switchTo = 'mutation ($id: ID!) { switchOrganization(organizationId: $id) { organization { name } } }';

  it('changes where requests of this session go that name no organization', async () => {
    const { owner } = await graph.founder('First');
    const second = (await graph.ask(owner, create, { input: { name: 'Second' } })).data.createOrganization.organization;
    const current = async () => (await graph.ask(owner, '{ organization { name } }')).data.organization.name;
    expect(await current()).toBe('First');
    const { data } = await graph.ask(owner, switchTo, { id: second.id });
    expect(data.switchOrganization.organization).toEqual({ name: 'Second' });
    expect(await current()).toBe('Second');
  });

  it('leads into no organization that the person does not belong to', async () => {
    const [ours, attacker] = [await graph.founder('Ours'), await graph.founder('Attacker')];
    expect((await graph.ask(attacker.owner, switchTo, { id: ours.organization.id })).codes).toEqual(['NOT_FOUND']);
    expect((await graph.ask(attacker.owner, '{ organization { name } }')).data.organization.name).toBe('Attacker');
  });
});

it.each([
  ['Ada & Söhne GmbH', 'ada-sohne-gmbh'],
  ['  ---  ', 'organization'],
  ['日本', 'organization'],
  ['x'.repeat(80), 'x'.repeat(32)],
])('makes of %j a slug that fits into a URL', (name, slug) => {
  expect(slugFrom(name)).toBe(slug);
});
