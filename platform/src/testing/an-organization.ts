import { randomBytes } from 'node:crypto';
import { newKey } from '../access/key-format.ts';
import { type BuiltInRole, builtInRolePermissions, builtInRoles, type Permission } from '../access/permissions.ts';
import type { KeyPrincipal, MemberPrincipal, OrganizationPrincipal, WorkflowPrincipal } from '../access/principal.ts';
import type { Database } from '../database/connect.ts';
import { systemContext } from '../database/system-context.ts';
import { uuidv7 } from '../database/uuidv7.ts';
import type { OrganizationContext } from '../subgraph/context.ts';
import { rightsOfRole, rightsTo } from './rights.ts';
import { testContext } from './test-context.ts';

/** Somebody who acts in an organization. `context` is a request of theirs; `request()` another one. */
export interface Actor<P extends OrganizationPrincipal> {
  principal: P;
  context: OrganizationContext;
  request(options?: { idempotencyKey?: string }): OrganizationContext;
}

export interface TestMember extends Actor<MemberPrincipal> {
  userId: string;
  name: string;
  email: string;
}

export interface TestKey extends Actor<KeyPrincipal> {
  /** The whole key, for `Authorization: Bearer`. */
  secret: string;
}

export interface TestOrganization {
  organizationId: string;
  slug: string;
  owner: TestMember;
  /** Ids of the built-in roles. */
  roles: Record<BuiltInRole, string>;
  system: OrganizationContext;
  member(role: BuiltInRole, options?: { name?: string; email?: string }): Promise<TestMember>;
  key(permissions: readonly Permission[]): Promise<TestKey>;
  /** A workflow's principal, bounded by the owner. */
  workflow(permissions: readonly Permission[], workflowId?: string): Promise<Actor<WorkflowPrincipal>>;
}

/** An organization with its built-in roles and an owner, straight in the tables: no event, no mail, no password. */
export async function anOrganization(database: Database, options: { slug?: string } = {}): Promise<TestOrganization> {
  const organizationId = uuidv7();
  const slug = options.slug ?? `org-${randomBytes(6).toString('hex')}`;
  const sql = database.system;
  await sql`insert into access.organization (organization_id, slug) values (${organizationId}, ${slug})`;
  const roles = { owner: uuidv7(), admin: uuidv7(), editor: uuidv7(), viewer: uuidv7() };
  const rows = builtInRoles.map((name) => ({ organization_id: organizationId, id: roles[name], name, built_in: name }));
  await sql`insert into access.role ${sql(rows)}`;
  await sql`select access.sync_built_in_roles(${JSON.stringify(builtInRolePermissions)}::jsonb)`;
  const member = (role: BuiltInRole, profile: { name?: string; email?: string } = {}) =>
    addMember(database, organizationId, roles[role], role, profile);
  const owner = await member('owner');
  return {
    organizationId,
    slug,
    owner,
    roles,
    system: systemContext(database, organizationId),
    member,
    key: (permissions) => addKey(database, organizationId, owner, permissions),
    workflow: (permissions, workflowId = uuidv7()) =>
      addWorkflow(database, organizationId, owner, permissions, workflowId),
  };
}

async function addMember(
  database: Database,
  organizationId: string,
  roleId: string,
  role: BuiltInRole,
  profile: { name?: string; email?: string },
): Promise<TestMember> {
  const [id, userId] = [uuidv7(), uuidv7()];
  const { name = 'Ada Lovelace', email = `${userId}@example.com` } = profile;
  const { identity, system } = database;
  await identity`insert into identity."user" (id, name, email, email_verified) values (${userId}, ${name}, ${email}, true)`;
  await system`
    insert into access.principal (organization_id, id, kind, user_id, name, email)
    values (${organizationId}, ${id}, 'member', ${userId}, ${name}, ${email})`;
  await system`
    insert into access."grant" (organization_id, id, principal_id, role_id)
    values (${organizationId}, ${uuidv7()}, ${id}, ${roleId})`;
  const principal: MemberPrincipal = {
    kind: 'member',
    id,
    organizationId,
    userId,
    sessionId: uuidv7(),
    operator: false,
  };
  return { ...actor(database, principal, rightsOfRole(role)), userId, name, email };
}

async function addKey(
  database: Database,
  organizationId: string,
  owner: TestMember,
  permissions: readonly Permission[],
): Promise<TestKey> {
  const [id, keyId] = [uuidv7(), uuidv7()];
  const key = newKey();
  await addRestricted(database, { organizationId, id, kind: 'key', boundedBy: owner.principal.id, permissions });
  await database.system`
    insert into access.api_key (organization_id, id, principal_id, name, prefix, hash, created_by)
    values (${organizationId}, ${keyId}, ${id}, 'a test key', ${key.prefix}, ${key.hash}, ${owner.principal.id})`;
  const principal: KeyPrincipal = { kind: 'key', id, organizationId, keyId };
  return { ...actor(database, principal, rightsTo(permissions)), secret: key.secret };
}

async function addWorkflow(
  database: Database,
  organizationId: string,
  owner: TestMember,
  permissions: readonly Permission[],
  workflowId: string,
): Promise<Actor<WorkflowPrincipal>> {
  const id = uuidv7();
  await addRestricted(database, {
    organizationId,
    id,
    kind: 'workflow',
    boundedBy: owner.principal.id,
    permissions,
    workflowId,
  });
  const principal: WorkflowPrincipal = {
    kind: 'workflow',
    id,
    organizationId,
    workflowId,
    onBehalfOf: owner.principal.id,
  };
  return actor(database, principal, rightsTo(permissions));
}

interface Restricted {
  organizationId: string;
  id: string;
  kind: 'key' | 'workflow';
  boundedBy: string;
  permissions: readonly Permission[];
  workflowId?: string;
}

/** A principal that holds what the one it is bounded by holds, cut to `permissions`. */
async function addRestricted(database: Database, row: Restricted): Promise<void> {
  const sql = database.system;
  await sql`
    insert into access.principal (organization_id, id, kind, name, bounded_by, restricted, workflow_id)
    values (${row.organizationId}, ${row.id}, ${row.kind}, ${`a test ${row.kind}`}, ${row.boundedBy}, true, ${row.workflowId ?? null})`;
  const rows = row.permissions.map((permission) => ({
    organization_id: row.organizationId,
    principal_id: row.id,
    permission,
  }));
  if (rows.length > 0) await sql`insert into access.restriction ${sql(rows)}`;
}

function actor<P extends OrganizationPrincipal>(
  database: Database,
  principal: P,
  rights: ReturnType<typeof rightsTo>,
): Actor<P> {
  const request = (options: { idempotencyKey?: string } = {}) =>
    testContext(database, principal, { rights, ...options });
  return { principal, context: request(), request };
}
