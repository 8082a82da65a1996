import { changeAccess, createKey } from '@guardian/platform/access';
import { systemContext } from '@guardian/platform/database';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Person, type TestGraph, testGraph } from '../testing/test-graph.ts';

let graph: TestGraph;
beforeAll(async () => {
  graph = await testGraph();
});
afterAll(() => graph.close());

type Founded = Awaited<ReturnType<TestGraph['founder']>>;

async function roleId({ owner }: Founded, name: string): Promise<string> {
  const { data } = await graph.ask(owner, '{ roles { id name } }');
  return data.roles.find((role: { name: string }) => role.name === name).id;
}

/** Joins as people do: by invite. Returns the person and their principal. */
async function join(founded: Founded, role: string, name = 'Grace Hopper'): Promise<{ person: Person; id: string }> {
  const person = await graph.person(name);
  const invite = 'mutation ($input: InviteMemberInput!) { inviteMember(input: $input) { errors { code } } }';
  await graph.ask(founded.owner, invite, { input: { email: person.email, roleId: await roleId(founded, role) } });
  const token = (await graph.mailTo(person.email))?.text.match(/token=(\S+)/)?.[1];
  await graph.ask(person, 'mutation ($token: String!) { acceptInvite(token: $token) { errors { code } } }', { token });
  const { data } = await graph.ask(person, '{ me { actor { id } } }');
  return { person, id: data.me.actor.id };
}

const setRoles = `mutation ($id: ID!, $roles: [ID!]!) {
  setMemberRoles(memberId: $id, roleIds: $roles) { member { version roles { name } } errors { path code } }
}`;
const remove =
  'mutation ($id: ID!) { removeMember(memberId: $id) { member { leftAt roles { name } } errors { code } } }';

describe('me', () => {
  it('is null for an anonymous caller', async () => {
    expect((await graph.ask(null, '{ me { operator } }')).data).toEqual({ me: null });
  });

  it('knows a person without an organization', async () => {
    const ada = await graph.person();
    const { data } = await graph.ask(
      ada,
      '{ me { user { email emailVerified } actor { id } memberships { roles { id } } permissions operator } }',
    );
    expect(data.me).toEqual({
      user: { email: ada.email, emailVerified: true },
      actor: null,
      memberships: [],
      permissions: [],
      operator: false,
    });
  });

  it('lists all organizations of a person with their roles there, for the switcher', async () => {
    const [acme, zeta] = [await graph.founder('Acme'), await graph.founder('Zeta')];
    const { person } = await join(acme, 'viewer');
    const again = { email: person.email, roleId: await roleId(zeta, 'editor') };
    await graph.ask(
      zeta.owner,
      'mutation ($input: InviteMemberInput!) { inviteMember(input: $input) { invite { id } } }',
      { input: again },
    );
    const token = (await graph.mailTo(person.email))?.text.match(/token=(\S+)/)?.[1];
    await graph.ask(person, 'mutation ($token: String!) { acceptInvite(token: $token) { errors { code } } }', {
      token,
    });
    const { data } = await graph.ask(
      person,
      '{ me { memberships { organization { name } roles { name } member { name user { email } } } } }',
    );
    const member = { name: person.name, user: { email: person.email } };
    expect(data.me.memberships).toEqual([
      { organization: { name: 'Acme' }, roles: [{ name: 'viewer' }], member },
      { organization: { name: 'Zeta' }, roles: [{ name: 'editor' }], member },
    ]);
  });

  it('knows a key, which is nobody', async () => {
    const { organization } = await graph.founder();
    const system = systemContext(graph.database, organization.id);
    const [owner] = await graph.database
      .system`select id from access.principal where organization_id = ${organization.id}`;
    const input = { name: 'CI', scopes: ['organization.read'], createdBy: String(owner?.id) };
    const { secret } = await changeAccess(system, (tx) => createKey(system, tx, input));
    const { data, codes } = await graph.ask(
      secret,
      '{ me { user { id } actor { kind name } permissions memberships { roles { id } } } organization { name } }',
    );
    expect(codes).toEqual([]);
    expect(data.me).toEqual({
      user: null,
      actor: { kind: 'API_KEY', name: 'CI' },
      permissions: ['organization.read'],
      memberships: [],
    });
    expect((await graph.ask(secret, '{ members { totalCount } }')).codes).toEqual(['FORBIDDEN']);
    expect((await graph.ask(secret, '{ sessions { id } }')).codes).toEqual(['FORBIDDEN']);
  });
});

describe('members', () => {
  it('are listed by name, found by a part of it, page by page', async () => {
    const acme = await graph.founder();
    await join(acme, 'viewer', 'Grace Hopper');
    await join(acme, 'editor', 'Barbara Liskov');
    const list = `query ($after: String, $search: String) { members(first: 2, after: $after, search: $search) {
      nodes { name user { emailVerified } roles { name } } pageInfo { hasNextPage endCursor } totalCount } }`;
    const first = (await graph.ask(acme.owner, list)).data.members;
    expect(first.nodes.map(({ name }: { name: string }) => name)).toEqual(['Ada Lovelace', 'Barbara Liskov']);
    expect(first.nodes[1]).toMatchObject({ user: { emailVerified: true }, roles: [{ name: 'editor' }] });
    expect(first).toMatchObject({ totalCount: 3, pageInfo: { hasNextPage: true } });
    const second = (await graph.ask(acme.owner, list, { after: first.pageInfo.endCursor })).data.members;
    expect(second.nodes.map(({ name }: { name: string }) => name)).toEqual(['Grace Hopper']);
    expect((await graph.ask(acme.owner, list, { search: 'LISK' })).data.members.totalCount).toBe(1);
  });

  it('are shown to nobody of another organization', async () => {
    const [acme, attacker] = [await graph.founder(), await graph.founder()];
    const { id, person } = await join(acme, 'viewer');
    expect(
      (await graph.ask(attacker.owner, 'query ($id: ID!) { member(id: $id) { name } }', { id })).data.member,
    ).toBeNull();
    const query = 'query ($r: [_Any!]!) { _entities(representations: $r) { __typename } }';
    for (const r of [
      { __typename: 'Member', id },
      { __typename: 'Actor', id },
      { __typename: 'User', id: person.userId },
      { __typename: 'Role', id: await roleId(acme, 'viewer') },
    ]) {
      expect((await graph.ask(attacker.owner, query, { r: [r] })).data).toEqual({ _entities: [null] });
      expect((await graph.ask(acme.owner, query, { r: [r] })).data._entities[0]).not.toBeNull();
      expect((await graph.ask(null, query, { r: [r] })).codes).toEqual(['UNAUTHENTICATED']);
    }
  });
});

describe('setMemberRoles', () => {
  it('counts from the next request on', async () => {
    const acme = await graph.founder();
    const { person, id } = await join(acme, 'viewer');
    const may = async () =>
      (await graph.ask(person, '{ me { permissions } }')).data.me.permissions.includes('contact.create');
    expect(await may()).toBe(false);
    const { data } = await graph.ask(acme.owner, setRoles, { id, roles: [await roleId(acme, 'editor')] });
    expect(data.setMemberRoles).toEqual({ member: { version: 2, roles: [{ name: 'editor' }] }, errors: [] });
    expect(await may()).toBe(true);
  });

  it('is refused to a viewer, to a stranger, and for the last owner', async () => {
    const [acme, attacker] = [await graph.founder(), await graph.founder()];
    const { person, id } = await join(acme, 'viewer');
    const roles = [await roleId(acme, 'viewer')];
    expect((await graph.ask(person, setRoles, { id, roles })).codes).toEqual(['FORBIDDEN']);
    expect((await graph.ask(attacker.owner, setRoles, { id, roles })).codes).toEqual(['NOT_FOUND']);
    const owner = (await graph.ask(acme.owner, '{ me { actor { id } } }')).data.me.actor.id;
    expect((await graph.ask(acme.owner, setRoles, { id: owner, roles })).codes).toEqual(['CONFLICT']);
    const none = await graph.ask(acme.owner, setRoles, { id, roles: [] });
    expect(none.data.setMemberRoles).toEqual({ member: null, errors: [{ path: ['roleIds'], code: 'REQUIRED' }] });
  });
});

it.each(['nobody', '', '0'])('an id that is none (%j) is not found, and breaks nothing', async (id) => {
  const acme = await graph.founder();
  const { data, codes } = await graph.ask(acme.owner, 'query ($id: ID!) { member(id: $id) { name } }', { id });
  expect({ data, codes }).toEqual({ data: { member: null }, codes: [] });
  expect((await graph.ask(acme.owner, remove, { id })).codes).toEqual(['NOT_FOUND']);
  expect((await graph.ask(acme.owner, setRoles, { id, roles: [id] })).codes).toEqual(['NOT_FOUND']);
  expect(
    (await graph.ask(acme.owner, 'mutation ($id: ID!) { revokeInvite(id: $id) { errors { code } } }', { id })).codes,
  ).toEqual(['NOT_FOUND']);
});

describe('removeMember', () => {
  it('shuts the organization to them at once and leaves them their account', async () => {
    const acme = await graph.founder();
    const { person, id } = await join(acme, 'editor');
    expect((await graph.ask(person, '{ organization { id } }')).data.organization).not.toBeNull();
    const { data } = await graph.ask(acme.owner, remove, { id });
    expect(data.removeMember.member).toEqual({ leftAt: expect.any(String), roles: [] });
    const after = await graph.ask(
      person,
      '{ organization { id } me { user { name } } }',
      {},
      { organization: acme.organization.id },
    );
    expect(after.data).toEqual({ organization: null, me: { user: { name: person.name } } });
    const former = await graph.ask(acme.owner, '{ members(includeFormer: true) { totalCount } }');
    expect(former.data.members.totalCount).toBe(2);
  });

  it('is refused from another organization', async () => {
    const [acme, attacker] = [await graph.founder(), await graph.founder()];
    const { id } = await join(acme, 'viewer');
    expect((await graph.ask(attacker.owner, remove, { id })).codes).toEqual(['NOT_FOUND']);
  });
});

describe('memberChanged', () => {
  it('delivers the member as of the event, with the roles held then', async () => {
    const acme = await graph.founder();
    const { id } = await join(acme, 'viewer');
    await graph.ask(acme.owner, setRoles, { id, roles: [await roleId(acme, 'editor')] });
    await graph.ask(acme.owner, setRoles, { id, roles: [await roleId(acme, 'admin')] });
    const events = await graph.runtime.eventLog.read({
      organizationId: acme.organization.id,
      after: 0n,
      upTo: 2n ** 62n,
      limit: 100,
    });
    const changes = events.filter(({ type }) => type === 'member.rolesChanged');
    const query =
      'subscription { memberChanged { type subjectVersion memberId member { version roles { name } user { name } } } }';
    const delivered = [];
    for (const event of changes)
      delivered.push((await graph.ask(acme.owner, query, {}, { rootValue: { event } })).data.memberChanged);
    const user = { name: 'Grace Hopper' };
    expect(delivered).toEqual([
      {
        type: 'member.rolesChanged',
        subjectVersion: 2,
        memberId: id,
        member: { version: 2, roles: [{ name: 'editor' }], user },
      },
      {
        type: 'member.rolesChanged',
        subjectVersion: 3,
        memberId: id,
        member: { version: 3, roles: [{ name: 'admin' }], user },
      },
    ]);
  });
});
