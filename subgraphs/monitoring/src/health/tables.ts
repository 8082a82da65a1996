import type { LiveSnapshot } from '@guardian/platform/telemetry';
import { jsonb, pgSchema, text, timestamp, uuid } from 'drizzle-orm/pg-core';

const monitoring = pgSchema('monitoring');

/** Latest figures of each process of the installation, written by it each second. Belongs to no organization. */
export const processHealth = monitoring.table('process_health', {
  instanceId: uuid('instance_id').primaryKey(),
  role: text('role').notNull(),
  startedAt: timestamp('started_at', { withTimezone: true, precision: 3 }).notNull(),
  sampledAt: timestamp('sampled_at', { withTimezone: true, precision: 3 }).notNull(),
  values: jsonb('values').$type<Record<string, number | null>>().notNull(),
  /** The live layer of the process; null where no connections are served. */
  live: jsonb('live').$type<LiveSnapshot>(),
});

/** One row for each second of the installation, kept for a day. Belongs to no organization. */
export const healthSample = monitoring.table('health_sample', {
  sampledAt: timestamp('sampled_at', { withTimezone: true, precision: 3 }).primaryKey(),
  values: jsonb('values').$type<Record<string, number | null>>().notNull(),
});

export type ProcessHealthRow = typeof processHealth.$inferSelect;
export type HealthSampleRow = typeof healthSample.$inferSelect;
