import { boolean, customType, integer, pgSchema, primaryKey, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import type { BuiltInRole, Scope } from './permissions.ts';

// The SQL is migrations/platform/0003_identity_and_access.sql, written by hand; these are its types for queries.
const schema = pgSchema('access');
const instant = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' });
const bytes = customType<{ data: Buffer }>({ dataType: () => 'bytea' });

export const organizations = schema.table('organization', {
  organizationId: uuid('organization_id').primaryKey(),
  slug: text('slug').notNull(),
  eraseAfter: instant('erase_after'),
  region: text('region'),
  createdAt: instant('created_at').notNull().defaultNow(),
});

export const principals = schema.table(
  'principal',
  {
    organizationId: uuid('organization_id').notNull(),
    id: uuid('id').notNull(),
    kind: text('kind').$type<'member' | 'key' | 'workflow'>().notNull(),
    userId: uuid('user_id'),
    workflowId: uuid('workflow_id'),
    name: text('name').notNull(),
    email: text('email'),
    boundedBy: uuid('bounded_by'),
    restricted: boolean('restricted').notNull().default(false),
    createdAt: instant('created_at').notNull().defaultNow(),
    endedAt: instant('ended_at'),
    version: integer('version').notNull().default(1),
  },
  (table) => [primaryKey({ columns: [table.organizationId, table.id] })],
);
export type PrincipalRow = typeof principals.$inferSelect;

export const roles = schema.table(
  'role',
  {
    organizationId: uuid('organization_id').notNull(),
    id: uuid('id').notNull(),
    name: text('name').notNull(),
    description: text('description').notNull().default(''),
    builtIn: text('built_in').$type<BuiltInRole>(),
    version: integer('version').notNull().default(1),
  },
  (table) => [primaryKey({ columns: [table.organizationId, table.id] })],
);
export type RoleRow = typeof roles.$inferSelect;

export const roleParents = schema.table('role_parent', {
  organizationId: uuid('organization_id').notNull(),
  roleId: uuid('role_id').notNull(),
  parentId: uuid('parent_id').notNull(),
});

export const rolePermissions = schema.table('role_permission', {
  organizationId: uuid('organization_id').notNull(),
  roleId: uuid('role_id').notNull(),
  permission: text('permission').notNull(),
  scope: text('scope').$type<Scope>().notNull().default('all'),
});

export const grants = schema.table('grant', {
  organizationId: uuid('organization_id').notNull(),
  id: uuid('id').notNull(),
  principalId: uuid('principal_id').notNull(),
  roleId: uuid('role_id').notNull(),
  startsAt: instant('starts_at').notNull().defaultNow(),
  expiresAt: instant('expires_at'),
  delegatedBy: uuid('delegated_by'),
  grantedBy: uuid('granted_by'),
  reason: text('reason').notNull().default(''),
  createdAt: instant('created_at').notNull().defaultNow(),
  version: integer('version').notNull().default(1),
});

export const restrictions = schema.table('restriction', {
  organizationId: uuid('organization_id').notNull(),
  principalId: uuid('principal_id').notNull(),
  permission: text('permission').notNull(),
  scope: text('scope').$type<Scope>().notNull().default('all'),
});

export const teams = schema.table('team', {
  organizationId: uuid('organization_id').notNull(),
  id: uuid('id').notNull(),
  name: text('name').notNull(),
  description: text('description').notNull().default(''),
  createdAt: instant('created_at').notNull().defaultNow(),
  version: integer('version').notNull().default(1),
});

export const teamMembers = schema.table('team_member', {
  organizationId: uuid('organization_id').notNull(),
  teamId: uuid('team_id').notNull(),
  principalId: uuid('principal_id').notNull(),
});

export const apiKeys = schema.table('api_key', {
  organizationId: uuid('organization_id').notNull(),
  id: uuid('id').notNull(),
  principalId: uuid('principal_id').notNull(),
  name: text('name').notNull(),
  prefix: text('prefix').notNull(),
  hash: bytes('hash').notNull(),
  createdBy: uuid('created_by').notNull(),
  createdAt: instant('created_at').notNull().defaultNow(),
  expiresAt: instant('expires_at'),
  lastUsedAt: instant('last_used_at'),
  revokedAt: instant('revoked_at'),
  trustedOnly: boolean('trusted_only').notNull().default(false),
  version: integer('version').notNull().default(1),
});

export const invites = schema.table('invite', {
  organizationId: uuid('organization_id').notNull(),
  id: uuid('id').notNull(),
  email: text('email').notNull(),
  roleId: uuid('role_id'),
  tokenHash: bytes('token_hash').notNull(),
  invitedBy: uuid('invited_by'),
  createdAt: instant('created_at').notNull().defaultNow(),
  expiresAt: instant('expires_at').notNull(),
  acceptedAt: instant('accepted_at'),
  revokedAt: instant('revoked_at'),
  version: integer('version').notNull().default(1),
});
