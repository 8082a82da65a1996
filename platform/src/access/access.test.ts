import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { uuidv7 } from '../database/index.ts';
import type { AccessEvent } from '../events/index.ts';
import { anOrganization, quiet, type TestDatabase, type TestOrganization, testDatabase } from '../testing/index.ts';
import { type Access, openAccess } from './access.ts';
import { changeAccess } from './change-access.ts';
import { createKey } from './create-key.ts';
import { revokeKey } from './revoke-key.ts';
import { setRoles } from './set-roles.ts';
import { createWorkflowPrincipal, endWorkflowPrincipal, setBoundedBy } from './workflow-principal.ts';

let database: TestDatabase;
let access: Access;
let listener: (events: AccessEvent[]) => void;

beforeAll(async () => {
  database = await testDatabase();
  const eventLog = {
    onAccess: (listen: typeof listener) => {
      listener = listen;
      return () => {};
    },
  };
  access = openAccess(database, { eventLog, log: quiet });
});
afterAll(async () => {
  access.close();
  await database.close();
});

function told(organizationId: string | null, type: string, payload = {}): void {
  listener([{ id: 1n, organizationId, type, subjectId: null, payload, occurredAt: new Date() }]);
}

async function grantFor(
  organization: TestOrganization,
  principalId: string,
  roleId: string,
  columns = {},
): Promise<void> {
  const row = {
    organization_id: organization.organizationId,
    id: uuidv7(),
    principal_id: principalId,
    role_id: roleId,
    ...columns,
  };
  await database.system`insert into access."grant" ${database.system(row)}`;
}

describe('rightsOf', () => {
  it('compiles what a built-in role holds, and none of the installation', async () => {
    const organization = await anOrganization(database);
    const owner = await access.rightsOf(organization.owner.principal);
    expect(owner.may('contact.delete')).toBe(true);
    expect(owner.may('installation.outbox')).toBe(false);
    const viewer = await organization.member('viewer');
    const rights = await access.rightsOf(viewer.principal);
    expect(rights.may('contact.read')).toBe(true);
    expect(rights.may('contact.update')).toBe(false);
  });

  it('gives an operator the installation besides what they hold as a member', async () => {
    const { owner } = await anOrganization(database);
    const rights = await access.rightsOf({ ...owner.principal, operator: true });
    expect(rights.may('installation.outbox')).toBe(true);
    expect(rights.may('contact.read')).toBe(true);
    const user = { kind: 'user', userId: owner.userId, sessionId: uuidv7() } as const;
    expect((await access.rightsOf({ ...user, operator: true })).list()).toEqual([
      'installation.health',
      'installation.limits',
      'installation.liveLayer',
      'installation.outbox',
      'installation.supergraphs',
    ]);
    expect((await access.rightsOf({ ...user, operator: false })).list()).toEqual([]);
  });

  it('inherits through parents of roles', async () => {
    const organization = await anOrganization(database);
    const { organizationId } = organization;
    const viewer = await organization.member('viewer');
    await database.system`insert into access.role_parent (organization_id, role_id, parent_id)
      values (${organizationId}, ${organization.roles.viewer}, ${organization.roles.editor})`;
    expect((await access.rightsOf(viewer.principal)).may('contact.update')).toBe(true);
  });

  it('ends with a grant that expires, without an event', async () => {
    const organization = await anOrganization(database);
    const viewer = await organization.member('viewer');
    const expires_at = new Date(Date.now() + 400);
    await grantFor(organization, viewer.principal.id, organization.roles.editor, {
      starts_at: new Date(Date.now() - 1_000),
      expires_at,
    });
    const before = await access.rightsOf(viewer.principal);
    expect(before.may('contact.update')).toBe(true);
    expect(before.validUntil).toBe(expires_at.getTime());
    await new Promise((resolve) => setTimeout(resolve, 450));
    expect((await access.rightsOf(viewer.principal)).may('contact.update')).toBe(false);
  });

  it('gives by delegation what the delegator holds, as long as they do', async () => {
    const organization = await anOrganization(database);
    const [viewer, editor] = [await organization.member('viewer'), await organization.member('editor')];
    await grantFor(organization, viewer.principal.id, organization.roles.owner, { delegated_by: editor.principal.id });
    const rights = await access.rightsOf(viewer.principal);
    expect(rights.may('contact.update')).toBe(true);
    expect(rights.may('member.remove')).toBe(false);
    await changeAccess(organization.owner.request(), (tx) =>
      setRoles(organization.owner.context, tx, { memberId: editor.principal.id, roleIds: [organization.roles.viewer] }),
    );
    expect((await access.rightsOf(viewer.principal)).may('contact.update')).toBe(false);
  });

  it('bounds a key by its scopes and by its creator', async () => {
    const organization = await anOrganization(database);
    const key = await organization.key(['contact.read', 'contact.update']);
    expect((await access.rightsOf(key.principal)).list()).toEqual(['contact.read', 'contact.update']);
    await grantFor(organization, organization.owner.principal.id, organization.roles.viewer);
    await database.system`delete from access."grant" where role_id = ${organization.roles.owner}`;
    told(organization.organizationId, 'member.rolesChanged');
    expect((await access.rightsOf(key.principal)).list()).toEqual(['contact.read']);
  });

  it('keeps what it compiled until an access event of the organization arrives', async () => {
    const [organization, other] = [await anOrganization(database), await anOrganization(database)];
    const viewer = await organization.member('viewer');
    expect((await access.rightsOf(viewer.principal)).may('contact.update')).toBe(false);
    await grantFor(organization, viewer.principal.id, organization.roles.editor);
    told(other.organizationId, 'member.rolesChanged');
    expect((await access.rightsOf(viewer.principal)).may('contact.update')).toBe(false);
    told(organization.organizationId, 'member.rolesChanged');
    expect((await access.rightsOf(viewer.principal)).may('contact.update')).toBe(true);
  });

  it('answers a warm principal in about a microsecond', async () => {
    const { owner } = await anOrganization(database);
    await access.rightsOf(owner.principal);
    const start = performance.now();
    for (let i = 0; i < 20_000; i++) (await access.rightsOf(owner.principal)).may('contact.read');
    expect((performance.now() - start) / 20_000).toBeLessThan(0.02);
  });
});

describe('resolveSession', () => {
  it('finds the organization by id, by slug, as the default of the session, else the oldest', async () => {
    const [first, second] = [await anOrganization(database), await anOrganization(database)];
    const { userId } = first.owner;
    const id = uuidv7();
    await database.system`insert into access.principal (organization_id, id, kind, user_id, name)
      values (${second.organizationId}, ${id}, 'member', ${userId}, 'Ada')`;
    const session = { id: uuidv7(), userId, defaultOrganizationId: null };
    const place = async (named: string | null, fallback: string | null = null) => {
      const principal = await access.resolveSession({ ...session, defaultOrganizationId: fallback }, named);
      return principal.kind === 'member' ? principal.organizationId : null;
    };
    expect(await place(null)).toBe(first.organizationId);
    expect(await place(null, second.organizationId)).toBe(second.organizationId);
    expect(await place(second.organizationId)).toBe(second.organizationId);
    expect(await place(second.slug)).toBe(second.organizationId);
  });

  it('gives an attacker nothing in an organization they do not belong to', async () => {
    const [own, other] = [await anOrganization(database), await anOrganization(database)];
    const session = { id: uuidv7(), userId: own.owner.userId, defaultOrganizationId: other.organizationId };
    for (const named of [other.organizationId, other.slug, 'nowhere']) {
      expect(await access.resolveSession(session, named)).toMatchObject({ kind: 'user', operator: false });
    }
    expect(await access.resolveSession(session, null)).toMatchObject({ organizationId: own.organizationId });
  });

  it('loses the organization as soon as the membership ends', async () => {
    const organization = await anOrganization(database);
    const viewer = await organization.member('viewer');
    const session = { id: uuidv7(), userId: viewer.userId, defaultOrganizationId: null };
    expect((await access.resolveSession(session, null)).kind).toBe('member');
    await database.system`update access.principal set ended_at = now() where id = ${viewer.principal.id}`;
    told(organization.organizationId, 'member.removed', { userId: viewer.userId });
    expect((await access.resolveSession(session, null)).kind).toBe('user');
  });
});

describe('keys', () => {
  it('resolve while they live, and their use is written down', async () => {
    const { owner, organizationId } = await anOrganization(database);
    const input = { name: 'Import', scopes: ['contact.create', 'contact.read', 'contact.read'] };
    const { apiKey, secret } = await changeAccess(owner.context, (tx) => createKey(owner.context, tx, input));
    expect(secret).toMatch(/^grd_live_[0-9A-Za-z]{46}$/);
    expect(secret.startsWith(apiKey.prefix)).toBe(true);
    expect(apiKey.scopes).toEqual(['contact.create', 'contact.read']);
    const principal = await access.resolveKey(secret);
    expect(principal).toMatchObject({ kind: 'key', organizationId, keyId: apiKey.id });
    expect(await access.resolveKey(secret.replace(/.$/, (last) => (last === '0' ? '1' : '0')))).toBeNull();
    await expect
      .poll(async () => (await database.system`select last_used_at from access.api_key where id = ${apiKey.id}`)[0])
      .toMatchObject({ last_used_at: expect.any(Date) });
    await changeAccess(owner.context, (tx) => revokeKey(tx, apiKey.id));
    expect(await access.resolveKey(secret)).toBeNull();
    expect(
      (await access.rightsOf({ kind: 'key', id: apiKey.principalId, organizationId, keyId: apiKey.id })).list(),
    ).toEqual([]);
  });

  it('are dead after their expiry, although still in memory', async () => {
    const { owner } = await anOrganization(database);
    const input = { name: 'Brief', scopes: ['contact.read'], expiresAt: new Date(Date.now() + 300) };
    const { secret } = await changeAccess(owner.context, (tx) => createKey(owner.context, tx, input));
    expect(await access.resolveKey(secret)).not.toBeNull();
    await new Promise((resolve) => setTimeout(resolve, 350));
    expect(await access.resolveKey(secret)).toBeNull();
  });

  it('take what they made along when they expire', async () => {
    const { owner, organizationId } = await anOrganization(database);
    const make = (createdBy: string, expiresAt: Date | null) => {
      const input = { name: 'Brief', scopes: ['contact.read'], createdBy, expiresAt };
      return changeAccess(owner.context, (tx) => createKey(owner.context, tx, input));
    };
    const brief = await make(owner.principal.id, new Date(Date.now() + 300));
    const lasting = await make(brief.apiKey.principalId, null);
    const { id: keyId, principalId: id } = lasting.apiKey;
    const rights = () => access.rightsOf({ kind: 'key', id, organizationId, keyId });
    expect((await rights()).may('contact.read')).toBe(true);
    await new Promise((resolve) => setTimeout(resolve, 350));
    expect((await rights()).list()).toEqual([]);
  });

  it('hold nothing that their creator lacks', async () => {
    const organization = await anOrganization(database);
    const viewer = await organization.member('viewer');
    const create = (scopes: string[]) =>
      changeAccess(viewer.context, (tx) => createKey(viewer.context, tx, { name: 'x', scopes }));
    for (const scopes of [['contact.delete'], ['installation.health'], ['contact.fly'], []]) {
      await expect(create(scopes)).rejects.toMatchObject({ problems: [{ path: ['input', 'scopes'] }] });
    }
  });

  it('of another organization can neither be seen nor revoked', async () => {
    const [organization, attacker] = [await anOrganization(database), await anOrganization(database)];
    const key = await organization.key(['contact.read']);
    const act = changeAccess(attacker.owner.context, (tx) => revokeKey(tx, key.principal.keyId));
    await expect(act).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect(await access.resolveKey(key.secret)).not.toBeNull();
  });
});

describe('workflow principals', () => {
  it('hold what they declare as far as their publisher holds it, and nothing once they end', async () => {
    const { owner, organizationId, member } = await anOrganization(database);
    const viewer = await member('viewer');
    const actor = { workflowId: uuidv7(), name: 'Greet', boundedBy: owner.principal.id };
    const permissions = ['contact.read', 'contact.create'] as const;
    const id = await changeAccess(owner.context, (tx) => createWorkflowPrincipal(tx, { ...actor, permissions }));
    const principal = await access.resolveWorkflow(organizationId, id, 'run');
    expect(principal).toMatchObject({
      workflowId: actor.workflowId,
      onBehalfOf: owner.principal.id,
      executionId: 'run',
    });
    if (principal === null) return;
    expect((await access.rightsOf(principal)).list()).toEqual(['contact.read', 'contact.create']);
    await changeAccess(owner.context, (tx) => setBoundedBy(tx, id, { boundedBy: viewer.principal.id }));
    expect((await access.rightsOf(principal)).list()).toEqual(['contact.read']);
    const lane = await database.system`select type from platform.access_event where subject_id = ${id}`;
    expect(lane).toMatchObject([{ type: 'principal.changed' }]);
    await changeAccess(owner.context, (tx) => endWorkflowPrincipal(tx, id));
    expect(await access.resolveWorkflow(organizationId, id)).toBeNull();
    expect((await access.rightsOf(principal)).list()).toEqual([]);
  });
});
