import type { Frozen } from '@guardian/platform/events';
import { sql } from 'drizzle-orm';
import {
  boolean,
  doublePrecision,
  index,
  integer,
  pgSchema,
  primaryKey,
  text,
  timestamp,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';

const monitoring = pgSchema('monitoring');
const instant = (name: string) => timestamp(name, { withTimezone: true, precision: 3 });

export const alert = monitoring.table(
  'alert',
  {
    organizationId: uuid('organization_id').notNull(),
    id: uuid('id').notNull(),
    title: text('title').notNull(),
    message: text('message').notNull(),
    severity: text('severity', { enum: ['INFO', 'WARNING', 'CRITICAL'] }).notNull(),
    status: text('status', { enum: ['OPEN', 'ACKNOWLEDGED', 'RESOLVED'] }).notNull(),
    source: text('source', { enum: ['RULE', 'WORKFLOW', 'API'] }).notNull(),
    ruleId: uuid('rule_id'),
    executionId: uuid('execution_id'),
    deduplicationKey: text('deduplication_key'),
    raisedBy: uuid('raised_by'),
    /** Whose it is to take care of: a member, a team, both or neither. */
    ownerId: uuid('owner_id'),
    teamId: uuid('team_id'),
    raisedAt: instant('raised_at').notNull(),
    acknowledgedBy: uuid('acknowledged_by'),
    acknowledgedAt: instant('acknowledged_at'),
    resolvedBy: uuid('resolved_by'),
    resolvedAt: instant('resolved_at'),
    occurrences: integer('occurrences').notNull().default(1),
    version: integer('version').notNull().default(1),
  },
  (table) => [
    primaryKey({ columns: [table.organizationId, table.id] }),
    index('alert_newest').on(table.organizationId, table.raisedAt.desc(), table.id.desc()),
    index('alert_status_newest').on(table.organizationId, table.status, table.raisedAt.desc(), table.id.desc()),
    index('alert_by_owner')
      .on(table.organizationId, table.ownerId, table.raisedAt.desc(), table.id.desc())
      .where(sql`owner_id is not null`),
    index('alert_by_team')
      .on(table.organizationId, table.teamId, table.raisedAt.desc(), table.id.desc())
      .where(sql`team_id is not null`),
    index('alert_execution').on(table.organizationId, table.executionId).where(sql`execution_id is not null`),
    uniqueIndex('alert_open_once')
      .on(table.organizationId, table.deduplicationKey)
      .where(sql`status <> 'RESOLVED' and deduplication_key is not null`),
  ],
);

export const alertRule = monitoring.table(
  'alert_rule',
  {
    organizationId: uuid('organization_id').notNull(),
    id: uuid('id').notNull(),
    name: text('name').notNull(),
    metric: text('metric', {
      enum: ['CONTACTS_CREATED', 'EXECUTIONS_FAILED', 'EXECUTIONS_STARTED', 'EVENTS_RECORDED'],
    }).notNull(),
    comparison: text('comparison', { enum: ['ABOVE', 'BELOW'] }).notNull(),
    threshold: doublePrecision('threshold').notNull(),
    windowSeconds: integer('window_seconds').notNull(),
    severity: text('severity', { enum: ['INFO', 'WARNING', 'CRITICAL'] }).notNull(),
    enabled: boolean('enabled').notNull(),
    firing: boolean('firing').notNull().default(false),
    lastValue: doublePrecision('last_value'),
    lastEvaluatedAt: instant('last_evaluated_at'),
    /** Whose its alerts are, from when they are raised. */
    ownerId: uuid('owner_id'),
    teamId: uuid('team_id'),
    createdBy: uuid('created_by'),
    createdAt: instant('created_at').notNull(),
    version: integer('version').notNull().default(1),
  },
  (table) => [
    primaryKey({ columns: [table.organizationId, table.id] }),
    uniqueIndex('alert_rule_name').on(table.organizationId, sql`lower(${table.name})`),
  ],
);

export type AlertRow = typeof alert.$inferSelect;
export type AlertRuleRow = typeof alertRule.$inferSelect;

/** An alert from the table, or as an event froze it. */
export type AlertLike = AlertRow | Frozen<AlertRow>;
/** A rule from the table, or as an event froze it. */
export type AlertRuleLike = AlertRuleRow | Frozen<AlertRuleRow>;
