import { boolean, integer, pgSchema, primaryKey, text, timestamp, uuid } from 'drizzle-orm/pg-core';

// The SQL is migrations/platform/0007_entry.sql, written by hand; these are its types for queries.
const schema = pgSchema('access');
const instant = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' });

export const entryPolicies = schema.table('entry_policy', {
  organizationId: uuid('organization_id').primaryKey(),
  idleMinutes: integer('idle_minutes'),
  sessionHours: integer('session_hours'),
  secondFactorFrom: instant('second_factor_from'),
  networkEnforced: boolean('network_enforced').notNull().default(false),
  overrideUntil: instant('override_until'),
  overrideBy: uuid('override_by'),
  overrideReason: text('override_reason'),
  version: integer('version').notNull().default(1),
});

export const networkRules = schema.table(
  'network_rule',
  {
    organizationId: uuid('organization_id').notNull(),
    id: uuid('id').notNull(),
    effect: text('effect').$type<'ALLOW' | 'BLOCK'>().notNull(),
    kind: text('kind').$type<'RANGE' | 'COUNTRY'>().notNull(),
    value: text('value').notNull(),
    roleId: uuid('role_id'),
    keyId: uuid('key_id'),
    note: text('note').notNull().default(''),
    createdAt: instant('created_at').notNull().defaultNow(),
  },
  (table) => [primaryKey({ columns: [table.organizationId, table.id] })],
);

export const sightings = schema.table(
  'sighting',
  {
    organizationId: uuid('organization_id').notNull(),
    principalId: uuid('principal_id').notNull(),
    ipAddress: text('ip_address').notNull(),
    country: text('country'),
    firstSeenAt: instant('first_seen_at').notNull().defaultNow(),
    lastSeenAt: instant('last_seen_at').notNull().defaultNow(),
    refusedAt: instant('refused_at'),
  },
  (table) => [primaryKey({ columns: [table.organizationId, table.principalId, table.ipAddress] })],
);
