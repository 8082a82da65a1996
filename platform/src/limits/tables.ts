import { bigint, integer, pgSchema, primaryKey, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import type { LimitDimension } from './charge.ts';

// The SQL is migrations/platform/0012_rate_limits.sql, written by hand; these are its types for queries.
const schema = pgSchema('access');
const instant = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' });

export const limitAssignments = schema.table('limit_assignment', {
  organizationId: uuid('organization_id').primaryKey(),
  plan: text('plan').notNull(),
});

export const rateLimits = schema.table(
  'rate_limit',
  {
    organizationId: uuid('organization_id').notNull(),
    dimension: text('dimension').$type<LimitDimension>().notNull(),
    subject: text('subject').notNull().default(''),
    quota: bigint('quota', { mode: 'number' }).notNull(),
    windowSeconds: integer('window_seconds').notNull(),
    setBy: uuid('set_by'),
    setAt: instant('set_at').notNull().defaultNow(),
    version: integer('version').notNull().default(1),
  },
  (table) => [primaryKey({ columns: [table.organizationId, table.dimension, table.subject] })],
);
export type RateLimitRow = typeof rateLimits.$inferSelect;

export const limitUsage = schema.table(
  'limit_usage',
  {
    organizationId: uuid('organization_id').notNull(),
    at: instant('at').notNull(),
    dimension: text('dimension').$type<LimitDimension>().notNull(),
    subject: text('subject').notNull().default(''),
    used: bigint('used', { mode: 'number' }).notNull(),
    refused: integer('refused').notNull(),
  },
  (table) => [primaryKey({ columns: [table.organizationId, table.at, table.dimension, table.subject] })],
);
