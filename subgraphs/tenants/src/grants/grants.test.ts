import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Person, type TestGraph, testGraph } from '../testing/test-graph.ts';

let graph: TestGraph;
beforeAll(async () => {
  graph = await testGraph();
});
afterAll(() => graph.close());

const grantRole = `mutation ($input: GrantRoleInput!) { grantRole(input: $input) {
  grant { id status expiresAt reason role { name } member { name } grantedBy { name } delegatedBy { name } } errors { path code } } }`;
const lend = `mutation ($input: DelegateRoleInput!) { delegateRole(input: $input) {
  grant { id status delegatedBy { name } } errors { path code } } }`;
const revoke = 'mutation ($id: ID!) { revokeGrant(id: $id) { grant { id } errors { code } } }';
const withdraw = 'mutation ($id: ID!) { withdrawDelegation(id: $id) { grant { id } errors { code } } }';
const setRoles =
  'mutation ($id: ID!, $roles: [ID!]!) { setMemberRoles(memberId: $id, roleIds: $roles) { errors { code } } }';
const remove = 'mutation ($id: ID!) { removeMember(memberId: $id) { errors { code } } }';

const later = (milliseconds: number) => new Date(Date.now() + milliseconds).toISOString();
const hour = 3_600_000;
const may = async (person: Person, permission: string) =>
  (await graph.ask(person, '{ me { permissions } }')).data.me.permissions.includes(permission);

describe('grantRole', () => {
  it('gives a role until an instant, and it ends then by itself', async () => {
    const acme = await graph.founder();
    const { person, id } = await graph.join(acme, 'viewer');
    const input = { memberId: id, roleId: await graph.roleId(acme, 'editor'), reason: 'Holiday cover' };
    const { data } = await graph.ask(acme.owner, grantRole, { input: { ...input, expiresAt: later(900) } });
    expect(data.grantRole.grant).toMatchObject({
      status: 'ACTIVE',
      reason: 'Holiday cover',
      role: { name: 'editor' },
      member: { name: 'Grace Hopper' },
      grantedBy: { name: 'Ada Lovelace' },
      delegatedBy: null,
    });
    expect(await may(person, 'contact.update')).toBe(true);
    await expect.poll(() => may(person, 'contact.update'), { timeout: 3_000 }).toBe(false);
    const list =
      '{ grants(status: EXPIRED) { totalCount nodes { status } } active: grants(status: ACTIVE) { totalCount } }';
    const { data: listed } = await graph.ask(acme.owner, list);
    expect(listed).toEqual({
      grants: { totalCount: 1, nodes: [{ status: 'EXPIRED' }] },
      active: { totalCount: 0 },
    });
    expect((await graph.ask(acme.owner, revoke, { id: data.grantRole.grant.id })).codes).toEqual(['CONFLICT']);
  });

  it('starts when it says, and is taken back at once', async () => {
    const acme = await graph.founder();
    const { person, id } = await graph.join(acme, 'viewer');
    const input = { memberId: id, roleId: await graph.roleId(acme, 'editor'), expiresAt: later(hour) };
    const { data } = await graph.ask(acme.owner, grantRole, { input: { ...input, startsAt: later(700) } });
    expect(data.grantRole.grant.status).toBe('SCHEDULED');
    expect(await may(person, 'contact.update')).toBe(false);
    await expect.poll(() => may(person, 'contact.update'), { timeout: 3_000 }).toBe(true);
    expect((await graph.ask(acme.owner, revoke, { id: data.grantRole.grant.id })).codes).toEqual([]);
    expect(await may(person, 'contact.update')).toBe(false);
    const log = await graph.ask(acme.owner, '{ activity(first: 1) { nodes { type riskLevel } } }');
    expect(log.data.activity.nodes).toEqual([{ type: 'grant.revoked', riskLevel: 'MEDIUM' }]);
  });

  it('is refused for terms that make no sense, foreign members and roles, and what the giver lacks', async () => {
    const [acme, other] = [await graph.founder(), await graph.founder()];
    const { person: admin } = await graph.join(acme, 'admin');
    const { id } = await graph.join(acme, 'viewer');
    const roleId = await graph.roleId(acme, 'editor');
    const attempt = (by: Person, input: object) =>
      graph.ask(by, grantRole, { input: { memberId: id, roleId, expiresAt: later(hour), ...input } });
    const outOfRange = [{ path: ['input', 'expiresAt'], code: 'OUT_OF_RANGE' }];
    for (const wrong of [
      { expiresAt: later(-1) },
      { startsAt: later(2 * hour) },
      { expiresAt: later(6 * 366 * 24 * hour) },
    ]) {
      expect((await attempt(acme.owner, wrong)).data.grantRole.errors).toEqual(outOfRange);
    }
    const foreign = await attempt(acme.owner, { roleId: await graph.roleId(other, 'viewer') });
    expect(foreign.data.grantRole.errors).toEqual([{ path: ['input', 'roleId'], code: 'NOT_FOUND' }]);
    expect((await attempt(other.owner, {})).codes).toEqual(['NOT_FOUND']);
    expect((await attempt(admin, { roleId: await graph.roleId(acme, 'owner') })).codes).toEqual(['FORBIDDEN']);
  });
});

describe('delegateRole', () => {
  it('lends what one holds, for as long as one holds it', async () => {
    const acme = await graph.founder();
    const lender = await graph.join(acme, 'admin', 'Lena');
    const { person, id } = await graph.join(acme, 'viewer');
    const roleId = await graph.roleId(acme, 'admin');
    const { data } = await graph.ask(lender.person, lend, { input: { memberId: id, roleId } });
    expect(data.delegateRole.grant).toMatchObject({ status: 'ACTIVE', delegatedBy: { name: 'Lena' } });
    expect(await may(person, 'member.remove')).toBe(true);
    await graph.ask(acme.owner, setRoles, { id: lender.id, roles: [await graph.roleId(acme, 'editor')] });
    expect(await may(person, 'member.remove')).toBe(false);
    expect(await may(person, 'contact.update')).toBe(true);
    await graph.ask(acme.owner, remove, { id: lender.id });
    expect(await may(person, 'contact.update')).toBe(false);
    expect((await graph.ask(acme.owner, '{ grants { totalCount } }')).data.grants.totalCount).toBe(0);
  });

  it('lends nothing that one does not hold, and nothing to oneself', async () => {
    const acme = await graph.founder();
    const lender = await graph.join(acme, 'admin', 'Lena');
    const { id } = await graph.join(acme, 'viewer');
    const owner = await graph.roleId(acme, 'owner');
    expect((await graph.ask(lender.person, lend, { input: { memberId: id, roleId: owner } })).codes).toEqual([
      'FORBIDDEN',
    ]);
    const input = { memberId: lender.id, roleId: await graph.roleId(acme, 'viewer') };
    expect((await graph.ask(lender.person, lend, { input })).data.delegateRole.errors).toEqual([
      { path: ['input', 'memberId'], code: 'NOT_FOUND' },
    ]);
  });

  it('is withdrawn by the lender, and by nobody who lent nothing', async () => {
    const acme = await graph.founder();
    const lender = await graph.join(acme, 'admin', 'Lena');
    const { person, id } = await graph.join(acme, 'viewer');
    const input = { memberId: id, roleId: await graph.roleId(acme, 'editor') };
    const grantId = (await graph.ask(lender.person, lend, { input })).data.delegateRole.grant.id;
    expect((await graph.ask(acme.owner, withdraw, { id: grantId })).codes).toEqual(['NOT_FOUND']);
    const attacker = await graph.founder();
    expect((await graph.ask(attacker.owner, revoke, { id: grantId })).codes).toEqual(['NOT_FOUND']);
    expect((await graph.ask(lender.person, withdraw, { id: grantId })).codes).toEqual([]);
    expect(await may(person, 'contact.update')).toBe(false);
  });
});

describe('ownership', () => {
  const transfer =
    'mutation ($id: ID!) { transferOwnership(memberId: $id) { member { roles { name } } errors { code } } }';
  const leave = 'mutation { leaveOrganization { member { leftAt } errors { code } } }';

  it('is handed over by an owner, who stays as an admin, and may leave then', async () => {
    const acme = await graph.founder();
    const { person, id } = await graph.join(acme, 'viewer');
    expect((await graph.ask(acme.owner, leave)).codes).toEqual(['CONFLICT']);
    const { data } = await graph.ask(acme.owner, transfer, { id });
    expect(data.transferOwnership.member.roles).toEqual([{ name: 'owner' }, { name: 'viewer' }]);
    const { data: me } = await graph.ask(acme.owner, '{ me { memberships { roles { name } } } }');
    expect(me.me.memberships).toEqual([{ roles: [{ name: 'admin' }] }]);
    expect((await graph.ask(acme.owner, transfer, { id })).codes).toEqual(['FORBIDDEN']);
    expect((await graph.ask(acme.owner, leave)).data.leaveOrganization.member.leftAt).not.toBeNull();
    expect((await graph.ask(person, leave)).codes).toEqual(['CONFLICT']);
  });

  it('is no viewer’s to hand over; leaving is everybody’s', async () => {
    const acme = await graph.founder();
    const { person, id } = await graph.join(acme, 'viewer');
    expect((await graph.ask(person, transfer, { id })).codes).toEqual(['FORBIDDEN']);
    expect((await graph.ask(person, leave)).codes).toEqual([]);
    expect((await graph.ask(person, '{ me { memberships { roles { name } } } }')).data.me.memberships).toEqual([]);
  });
});
