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
interface Held {
  permission: string;
  scope?: string;
}

const create = `mutation ($input: CreateRoleInput!) { createRole(input: $input) {
  role { id name version builtIn own { permission scope } held { permission scope } parents { name } holderCount }
  errors { path code } } }`;
const update = `mutation ($id: ID!, $version: Int, $input: UpdateRoleInput!) {
  updateRole(id: $id, version: $version, input: $input) { role { version own { permission scope } } errors { path code } } }`;
const remove = `mutation ($id: ID!, $to: ID) { deleteRole(id: $id, reassignTo: $to) { deletedId errors { path code } } }`;
const preview = `query ($id: ID!, $input: UpdateRoleInput!) { previewRoleUpdate(id: $id, input: $input) {
  preview { totalCount changes { actor { kind name } gained { permission scope } lost { permission scope } } } errors { code } } }`;
const setRoles = `mutation ($id: ID!, $roles: [ID!]!) { setMemberRoles(memberId: $id, roleIds: $roles) { errors { code } } }`;

async function make(by: Person, input: { name: string; permissions?: Held[]; parentIds?: string[] }) {
  const { data, codes } = await graph.ask(by, create, { input });
  return { ...(data?.createRole ?? { role: null, errors: [] }), codes };
}

async function permissionsOf(person: Person): Promise<string[]> {
  return (await graph.ask(person, '{ me { permissions } }')).data.me.permissions;
}

const contactRole = (name: string, scope = 'ALL') => ({ name, permissions: [{ permission: 'contact.update', scope }] });

describe('createRole', () => {
  it('makes a role that inherits, and members of it hold all of that', async () => {
    const acme = await graph.founder();
    const { person, id } = await graph.join(acme, 'viewer');
    const base = await make(acme.owner, contactRole('Base', 'TEAM'));
    expect(base).toMatchObject({ errors: [], role: { version: 1, builtIn: null, holderCount: 0 } });
    const sales = await make(acme.owner, {
      name: 'Sales',
      parentIds: [base.role.id],
      permissions: [{ permission: 'contact.delete', scope: 'OWN' }, { permission: 'activity.read' }],
    });
    expect(sales.role.held).toEqual([
      { permission: 'activity.read', scope: 'ALL' },
      { permission: 'contact.delete', scope: 'OWN' },
      { permission: 'contact.update', scope: 'TEAM' },
    ]);
    expect(sales.role.parents).toEqual([{ name: 'Base' }]);
    await graph.ask(acme.owner, setRoles, { id, roles: [sales.role.id] });
    expect(await permissionsOf(person)).toEqual(['activity.read', 'contact.delete', 'contact.update']);
    const { data } = await graph.ask(acme.owner, 'query ($id: ID!) { role(id: $id) { holderCount } }', {
      id: sales.role.id,
    });
    expect(data.role.holderCount).toBe(1);
  });

  it('says everything that is wrong, each at its place', async () => {
    const [acme, other] = [await graph.founder(), await graph.founder()];
    const wrong = await make(acme.owner, {
      name: 'ADMIN',
      parentIds: [await graph.roleId(other, 'viewer')],
      permissions: [
        { permission: 'contact.fly' },
        { permission: 'installation.outbox' },
        { permission: 'organization.read', scope: 'TEAM' },
        { permission: 'contact.read', scope: 'OWN' },
        { permission: 'contact.read' },
      ],
    });
    const at = (field: string, code: string) => ({ path: ['input', field], code });
    expect(wrong.errors).toEqual([
      at('parentIds', 'NOT_FOUND'),
      at('permissions', 'NOT_FOUND'),
      at('permissions', 'NOT_FOUND'),
      at('permissions', 'UNSUPPORTED_SCOPE'),
      at('permissions', 'DUPLICATE'),
      at('name', 'TAKEN'),
    ]);
  });

  it('lets nobody make a role that holds more than they do, also by inheriting', async () => {
    const acme = await graph.founder();
    const { person, id } = await graph.join(acme, 'viewer');
    const maker = await make(acme.owner, {
      name: 'Role maker',
      permissions: [
        { permission: 'role.create' },
        { permission: 'role.read' },
        { permission: 'contact.read', scope: 'OWN' },
      ],
    });
    await graph.ask(acme.owner, setRoles, { id, roles: [maker.role.id] });
    const notHeld = [{ path: ['input', 'permissions'], code: 'NOT_HELD' }];
    expect((await make(person, contactRole('Sneaky'))).errors).toEqual(notHeld);
    const wider = { name: 'Wider', permissions: [{ permission: 'contact.read', scope: 'TEAM' }] };
    expect((await make(person, wider)).errors).toEqual(notHeld);
    const heir = { name: 'Heir', parentIds: [await graph.roleId(acme, 'owner')] };
    expect((await make(person, heir)).errors[0]).toEqual(notHeld[0]);
    const narrow = { name: 'Narrow', permissions: [{ permission: 'contact.read', scope: 'OWN' }] };
    expect((await make(person, narrow)).errors).toEqual([]);
  });
});

describe('updateRole', () => {
  it('changes what holders may do from the next request on, and is in the log with the difference', async () => {
    const acme = await graph.founder();
    const { person, id } = await graph.join(acme, 'viewer');
    const { role } = await make(acme.owner, contactRole('Sales'));
    await graph.ask(acme.owner, setRoles, { id, roles: [role.id] });
    expect(await permissionsOf(person)).toEqual(['contact.update']);
    const input = { permissions: [{ permission: 'contact.read', scope: 'OWN' }] };
    const { data } = await graph.ask(acme.owner, update, { id: role.id, version: 1, input });
    expect(data.updateRole).toEqual({
      role: { version: 2, own: [{ permission: 'contact.read', scope: 'OWN' }] },
      errors: [],
    });
    expect(await permissionsOf(person)).toEqual(['contact.read']);
    const [event] = await graph.database.system`
      select payload, risk from platform.events where type = 'role.updated' and subject_id = ${role.id}`;
    expect(event).toMatchObject({
      risk: 'HIGH',
      payload: {
        gained: [{ permission: 'contact.read', scope: 'own' }],
        lost: [{ permission: 'contact.update', scope: 'all' }],
      },
    });
  });

  it('keeps what somebody else changed meanwhile, and writes nothing where nothing differs', async () => {
    const acme = await graph.founder();
    const { role } = await make(acme.owner, contactRole('Sales'));
    const change = (version: number, name: string) =>
      graph.ask(acme.owner, update, { id: role.id, version, input: { name } });
    expect((await change(1, 'Selling')).data.updateRole.role.version).toBe(2);
    expect((await change(1, 'Buying')).codes).toEqual(['CONFLICT']);
    expect((await change(2, 'Selling')).data.updateRole.role.version).toBe(2);
  });

  it('refuses circles, built-in roles and those of another organization', async () => {
    const [acme, other] = [await graph.founder(), await graph.founder()];
    const base = (await make(acme.owner, { name: 'Base' })).role;
    const middle = (await make(acme.owner, { name: 'Middle', parentIds: [base.id] })).role;
    const change = (by: Person, id: string, parentIds: string[]) => graph.ask(by, update, { id, input: { parentIds } });
    for (const parent of [base.id, middle.id]) {
      const { data } = await change(acme.owner, base.id, [parent]);
      expect(data.updateRole.errors).toEqual([{ path: ['input', 'parentIds'], code: 'CYCLE' }]);
    }
    expect((await change(acme.owner, await graph.roleId(acme, 'viewer'), [])).codes).toEqual(['CONFLICT']);
    expect((await change(other.owner, base.id, [])).codes).toEqual(['NOT_FOUND']);
    expect((await change(acme.owner, 'nothing', [])).codes).toEqual(['NOT_FOUND']);
  });

  it('lets nobody take by a role what they do not hold', async () => {
    const acme = await graph.founder();
    const { person, id } = await graph.join(acme, 'viewer');
    const keeper = await make(acme.owner, { name: 'Keeper', permissions: [{ permission: 'role.updatePermissions' }] });
    const sales = await make(acme.owner, contactRole('Sales'));
    await graph.ask(acme.owner, setRoles, { id, roles: [keeper.role.id] });
    const { data } = await graph.ask(person, update, { id: sales.role.id, input: { permissions: [] } });
    expect(data.updateRole.errors).toEqual([{ path: ['input', 'permissions'], code: 'NOT_HELD' }]);
  });
});

it('cloneRole copies a built-in role into one that can be changed', async () => {
  const acme = await graph.founder();
  const clone = `mutation ($id: ID!, $name: String!) { cloneRole(id: $id, name: $name) {
    role { id builtIn permissions } errors { path code } } }`;
  const id = await graph.roleId(acme, 'editor');
  const { data } = await graph.ask(acme.owner, clone, { id, name: 'Careful editor' });
  const { role } = data.cloneRole;
  expect(role.builtIn).toBeNull();
  expect(role.permissions).toContain('contact.update');
  const input = { permissions: [{ permission: 'contact.read' }] };
  expect((await graph.ask(acme.owner, update, { id: role.id, input })).data.updateRole.errors).toEqual([]);
  expect((await graph.ask(acme.owner, clone, { id, name: 'careful EDITOR' })).data.cloneRole.errors).toEqual([
    { path: ['name'], code: 'TAKEN' },
  ]);
});

describe('deleteRole', () => {
  it('gives its holders, and who is invited to it, another role instead', async () => {
    const acme = await graph.founder();
    const { person, id } = await graph.join(acme, 'viewer');
    const { role } = await make(acme.owner, contactRole('Sales'));
    await graph.ask(acme.owner, setRoles, { id, roles: [role.id] });
    const invite = 'mutation ($input: InviteMemberInput!) { inviteMember(input: $input) { errors { code } } }';
    await graph.ask(acme.owner, invite, { input: { email: 'eve@example.com', roleId: role.id } });
    const unanswered = await graph.ask(acme.owner, remove, { id: role.id });
    expect(unanswered.data.deleteRole).toEqual({
      deletedId: null,
      errors: [{ path: ['reassignTo'], code: 'REQUIRED' }],
    });
    const to = await graph.roleId(acme, 'viewer');
    expect((await graph.ask(acme.owner, remove, { id: role.id, to })).data.deleteRole.deletedId).toBe(role.id);
    expect(await permissionsOf(person)).not.toContain('contact.update');
    const { data } = await graph.ask(
      acme.owner,
      '{ roles { name } invites { nodes { role { name } } } members { nodes { name roles { name } } } }',
    );
    expect(data.roles).toHaveLength(4);
    expect(data.invites.nodes[0]).toEqual({ role: { name: 'viewer' } });
    expect(data.members.nodes).toContainEqual({ name: 'Grace Hopper', roles: [{ name: 'viewer' }] });
    const log = await graph.ask(acme.owner, '{ activity(first: 2) { nodes { summary riskLevel } } }');
    expect(log.data.activity.nodes).toEqual([
      { summary: 'Ada Lovelace deleted the role Sales', riskLevel: 'HIGH' },
      { summary: 'Ada Lovelace changed the roles of Grace Hopper', riskLevel: 'HIGH' },
    ]);
  });

  it('is refused for built-in roles and from another organization', async () => {
    const [acme, other] = [await graph.founder(), await graph.founder()];
    const { role } = await make(acme.owner, contactRole('Sales'));
    expect((await graph.ask(other.owner, remove, { id: role.id })).codes).toEqual(['NOT_FOUND']);
    expect((await graph.ask(acme.owner, remove, { id: await graph.roleId(acme, 'viewer') })).codes).toEqual([
      'CONFLICT',
    ]);
  });
});

describe('a preview', () => {
  it('names who would gain and lose what, keys included, and changes nothing', async () => {
    const acme = await graph.founder();
    const { person, id } = await graph.join(acme, 'viewer');
    const { role } = await make(acme.owner, {
      name: 'Sales',
      permissions: [{ permission: 'contact.read' }, { permission: 'apiKey.create' }],
    });
    await graph.ask(acme.owner, setRoles, { id, roles: [role.id] });
    const system = systemContext(graph.database, acme.organization.id);
    await changeAccess(system, (tx) => createKey(system, tx, { name: 'CI', scopes: ['contact.read'], createdBy: id }));
    const input = { permissions: [{ permission: 'contact.read', scope: 'OWN' }, { permission: 'activity.read' }] };
    const { data } = await graph.ask(acme.owner, preview, { id: role.id, input });
    const lostRead = { permission: 'contact.read', scope: 'ALL' };
    expect(data.previewRoleUpdate).toEqual({
      preview: {
        totalCount: 2,
        changes: [
          {
            actor: { kind: 'MEMBER', name: 'Grace Hopper' },
            gained: [{ permission: 'activity.read', scope: 'ALL' }],
            lost: [{ permission: 'apiKey.create', scope: 'ALL' }, lostRead],
          },
          { actor: { kind: 'API_KEY', name: 'CI' }, gained: [], lost: [lostRead] },
        ],
      },
      errors: [],
    });
    expect(await permissionsOf(person)).toEqual(['apiKey.create', 'contact.read']);
    const gone = `query ($id: ID!, $to: ID) { previewRoleDeletion(id: $id, reassignTo: $to) { preview { totalCount } errors { code } } }`;
    expect((await graph.ask(acme.owner, gone, { id: role.id })).data.previewRoleDeletion.errors).toEqual([
      { code: 'REQUIRED' },
    ]);
    const to = await graph.roleId(acme, 'admin');
    expect((await graph.ask(acme.owner, gone, { id: role.id, to })).data.previewRoleDeletion.preview.totalCount).toBe(
      1,
    );
    expect((await graph.ask(person, preview, { id: role.id, input })).codes).toEqual(['FORBIDDEN']);
  });
});

it('the catalogue says which scopes a permission can have', async () => {
  const acme = await graph.founder();
  const { data } = await graph.ask(acme.owner, '{ permissions { name scopes grantable } }');
  const named = (name: string) => data.permissions.find((each: { name: string }) => each.name === name);
  expect(named('contact.read')).toEqual({ name: 'contact.read', scopes: ['OWN', 'TEAM', 'ALL'], grantable: true });
  expect(named('member.read').scopes).toEqual(['ALL']);
  expect(named('installation.outbox').grantable).toBe(false);
});

function lastEvent(founded: Founded, type: string) {
  return graph.runtime.eventLog
    .read({ organizationId: founded.organization.id, after: 0n, upTo: 2n ** 62n, limit: 100 })
    .then((events) => events.filter((event) => event.type === type).at(-1));
}

it('roleChanged delivers the role as it was at the event', async () => {
  const acme = await graph.founder();
  const { role } = await make(acme.owner, contactRole('Sales'));
  const query =
    '{ roleChanged { type roleId role { name version own { permission } } gained { permission scope } lost { scope } } }';
  const event = await lastEvent(acme, 'role.created');
  const { data } = await graph.ask(acme.owner, `subscription ${query}`, {}, { rootValue: { event } });
  expect(data.roleChanged).toEqual({
    type: 'role.created',
    roleId: role.id,
    role: { name: 'Sales', version: 1, own: [{ permission: 'contact.update' }] },
    gained: [{ permission: 'contact.update', scope: 'ALL' }],
    lost: [],
  });
});
