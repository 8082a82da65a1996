import { boolean, integer, jsonb, pgSchema, primaryKey, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import type { AuditFilter } from './search-query.ts';

// The SQL is migrations/platform/0008_audit.sql, written by hand; these are its types for queries.
const schema = pgSchema('platform');
const instant = (name: string) => timestamp(name, { withTimezone: true, mode: 'date', precision: 3 });

export const auditPolicies = schema.table('audit_policy', {
  organizationId: uuid('organization_id').primaryKey(),
  retentionDays: integer('retention_days'),
  heldSince: instant('held_since'),
  heldBy: uuid('held_by'),
  holdReason: text('hold_reason'),
  version: integer('version').notNull().default(1),
});
export type AuditPolicyRow = typeof auditPolicies.$inferSelect;

export const auditFilters = schema.table(
  'audit_filter',
  {
    organizationId: uuid('organization_id').notNull(),
    id: uuid('id').notNull(),
    ownerId: uuid('owner_id').notNull(),
    name: text('name').notNull(),
    shared: boolean('shared').notNull(),
    filter: jsonb('filter').$type<AuditFilter>().notNull(),
    createdAt: instant('created_at').notNull().defaultNow(),
  },
  (table) => [primaryKey({ columns: [table.organizationId, table.id] })],
);
export type AuditFilterRow = typeof auditFilters.$inferSelect;
