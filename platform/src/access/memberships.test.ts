import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTenantReader, systemContext, uuidv7 } from '../database/index.ts';
import {
  anOrganization,
  type TestDatabase,
  type TestMember,
  type TestOrganization,
  testDatabase,
} from '../testing/index.ts';
import { addMember } from './add-member.ts';
import { changeAccess } from './change-access.ts';
import { claimSlug, createOrganizationAccess } from './create-organization-access.ts';
import { membersPage } from './member-queries.ts';
import { MembershipCache } from './memberships.ts';
import { removeMember } from './remove-member.ts';
import { allRoles, roleIdsOf } from './role-queries.ts';
import { setRoles } from './set-roles.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());

const change = (by: TestMember, memberId: string, roleIds: string[]) =>
  changeAccess(by.context, (tx) => setRoles(by.context, tx, { memberId, roleIds }));
const remove = (by: TestMember, memberId: string) =>
  changeAccess(by.context, (tx) => removeMember(by.context, tx, memberId));
const eventsOf = async (organization: { organizationId: string }) =>
  (
    await database.system<{ type: string }[]>`
    select type from platform.events where organization_id = ${organization.organizationId} order by seq`
  ).map(({ type }) => type);

describe('createOrganizationAccess', () => {
  it('makes the four roles and an owner, and tells the log and the access lane', async () => {
    const ctx = systemContext(database, uuidv7());
    const person = { userId: uuidv7(), name: 'Ada', email: 'ada@example.com' };
    await changeAccess(ctx, async (tx) => {
      expect(await claimSlug(tx, `acme-${ctx.organizationId}`.slice(0, 40))).toBe(true);
      await createOrganizationAccess(tx, person);
    });
    const roles = await allRoles(ctx.db, ctx.organizationId);
    expect(roles.map(({ builtIn }) => builtIn)).toEqual(['owner', 'admin', 'editor', 'viewer']);
    expect(await eventsOf(ctx)).toEqual(['member.joined']);
    const lane =
      await database.system`select payload from platform.access_event where organization = ${ctx.organizationId}`;
    expect(lane).toMatchObject([{ payload: { userId: person.userId } }]);
  });

  it('gives no slug twice', async () => {
    const { slug } = await anOrganization(database);
    const ctx = systemContext(database, uuidv7());
    expect(await changeAccess(ctx, (tx) => claimSlug(tx, slug))).toBe(false);
  });
});

describe('setRoles', () => {
  it('replaces the roles and records it once', async () => {
    const organization = await anOrganization(database);
    const viewer = await organization.member('viewer');
    const { editor } = organization.roles;
    expect(await change(organization.owner, viewer.principal.id, [editor])).toMatchObject({
      roleIds: [editor],
      version: 2,
    });
    await change(organization.owner, viewer.principal.id, [editor]);
    expect(await eventsOf(organization)).toEqual(['member.rolesChanged']);
    const db = createTenantReader(database, organization.organizationId);
    expect((await roleIdsOf(db, organization.organizationId, [viewer.principal.id])).get(viewer.principal.id)).toEqual([
      editor,
    ]);
  });

  it('lets nobody give or take what they do not hold', async () => {
    const organization = await anOrganization(database);
    const [editor, viewer] = [await organization.member('editor'), await organization.member('viewer')];
    const forbidden = { code: 'FORBIDDEN' };
    await expect(change(editor, viewer.principal.id, [organization.roles.admin])).rejects.toMatchObject(forbidden);
    await expect(change(editor, organization.owner.principal.id, [organization.roles.viewer])).rejects.toMatchObject(
      forbidden,
    );
  });

  it('lets an admin neither make nor unmake an owner', async () => {
    const organization = await anOrganization(database);
    const admin = await organization.member('admin');
    const second = await organization.member('owner');
    await expect(change(admin, admin.principal.id, [organization.roles.owner])).rejects.toThrow(/Only an owner/);
    await expect(change(admin, second.principal.id, [organization.roles.viewer])).rejects.toThrow(/Only an owner/);
    await expect(remove(admin, second.principal.id)).rejects.toThrow(/Only an owner/);
  });

  it('keeps the last owner', async () => {
    const organization = await anOrganization(database);
    const { owner, roles } = organization;
    const lastOwner = { code: 'CONFLICT', details: { reason: 'LAST_OWNER' } };
    await expect(change(owner, owner.principal.id, [roles.admin])).rejects.toMatchObject(lastOwner);
    await expect(remove(owner, owner.principal.id)).rejects.toMatchObject(lastOwner);
  });

  it('keeps one owner when two take the role from each other at once', async () => {
    const organization = await anOrganization(database);
    const second = await organization.member('owner');
    const results = await Promise.allSettled([
      change(organization.owner, second.principal.id, [organization.roles.viewer]),
      change(second, organization.owner.principal.id, [organization.roles.viewer]),
    ]);
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  it('knows neither members nor roles of another organization', async () => {
    const [organization, attacker] = [await anOrganization(database), await anOrganization(database)];
    const viewer = await organization.member('viewer');
    await expect(change(attacker.owner, viewer.principal.id, [attacker.roles.owner])).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
    await expect(change(organization.owner, viewer.principal.id, [attacker.roles.viewer])).rejects.toMatchObject({
      problems: [{ path: ['roleIds'], code: 'NOT_FOUND' }],
    });
    await expect(change(organization.owner, viewer.principal.id, [])).rejects.toMatchObject({
      problems: [{ code: 'REQUIRED' }],
    });
  });
});

describe('removeMember', () => {
  const names = async (organization: TestOrganization, filter: object) => {
    const db = createTenantReader(database, organization.organizationId);
    const rows = await membersPage(db, organization.organizationId, { first: 10, after: null }, filter);
    return rows.map(({ name }) => name);
  };

  it('ends the membership and keeps the name for what they did', async () => {
    const organization = await anOrganization(database);
    const viewer = await organization.member('viewer', { name: 'Grace Hopper' });
    await remove(organization.owner, viewer.principal.id);
    expect(await names(organization, {})).toEqual(['Ada Lovelace']);
    expect(await names(organization, { includeFormer: true })).toEqual(['Ada Lovelace', 'Grace Hopper']);
    expect(await names(organization, { includeFormer: true, search: 'hopp' })).toEqual(['Grace Hopper']);
    expect(await names(organization, { search: '100%' })).toEqual([]);
  });

  it('lets a former member come back as who they were', async () => {
    const organization = await anOrganization(database);
    const viewer = await organization.member('viewer');
    await remove(organization.owner, viewer.principal.id);
    const person = {
      userId: viewer.userId,
      name: 'Ada King',
      email: viewer.email,
      roleIds: [organization.roles.editor],
    };
    const again = await changeAccess(organization.system, (tx) => addMember(tx, person));
    expect(again).toMatchObject({ id: viewer.principal.id, name: 'Ada King', leftAt: null, version: 3 });
    await expect(changeAccess(organization.system, (tx) => addMember(tx, person))).rejects.toMatchObject({
      code: 'CONFLICT',
    });
  });

  it('reaches nobody of another organization', async () => {
    const [organization, attacker] = [await anOrganization(database), await anOrganization(database)];
    const viewer = await organization.member('viewer');
    await expect(remove(attacker.owner, viewer.principal.id)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect(await names(attacker, { includeFormer: true })).toEqual(['Ada Lovelace']);
  });
});

describe('where a person belongs', () => {
  /** Counts the statements that the memory sends. */
  function counting() {
    const sent = { statements: 0 };
    const identity = new Proxy(database.identity, {
      apply(target, self, args) {
        sent.statements += 1;
        return Reflect.apply(target, self, args);
      },
    });
    return { sent, people: new MembershipCache({ identity }) };
  }

  it('is found by a short name that another process gave a moment ago', async () => {
    const { organizationId, owner } = await anOrganization(database);
    const { people } = counting();
    await people.of(owner.userId);
    const renamed = `renamed-${organizationId.slice(-12)}`;
    await database.system`update access.organization set slug = ${renamed} where organization_id = ${organizationId}`;
    expect(await people.placeOf(owner.userId, renamed)).toMatchObject({ organizationId, slug: renamed });
  });

  it('is not read for each name that somebody makes up', async () => {
    const { owner } = await anOrganization(database);
    const { sent, people } = counting();
    await people.of(owner.userId);
    const read = sent.statements;
    const names = Array.from({ length: 200 }, (_, index) => `made-up-${index}`);
    expect(await Promise.all(names.map((name) => people.placeOf(owner.userId, name)))).toEqual(
      names.map(() => undefined),
    );
    for (const name of names.slice(0, 20)) await people.placeOf(owner.userId, name);
    expect(sent.statements).toBe(2 * read);
  });
});
