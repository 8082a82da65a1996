import type { Frozen } from '@guardian/platform/events';
import { sql } from 'drizzle-orm';
import { index, integer, json, pgSchema, primaryKey, text, timestamp, uniqueIndex, uuid } from 'drizzle-orm/pg-core';

export const workflows = pgSchema('workflows');
const instant = (name: string) => timestamp(name, { withTimezone: true, precision: 3 });

export const workflow = workflows.table(
  'workflow',
  {
    organizationId: uuid('organization_id').notNull(),
    id: uuid('id').notNull(),
    name: text('name').notNull(),
    description: text('description').notNull(),
    status: text('status', { enum: ['ACTIVE', 'INACTIVE', 'PAUSED'] }).notNull(),
    pausedReason: text('paused_reason'),
    trigger: text('trigger', { enum: ['MANUAL', 'SCHEDULE', 'EVENT'] }).notNull(),
    /** Event types that fire it, with patterns such as `contact.*`. */
    eventTypes: text('event_types').array().notNull(),
    /** Since when its trigger counts: events before are not its business. Null unless ACTIVE. */
    activeSince: instant('active_since'),
    /** When its schedule fires next; null unless ACTIVE and scheduled. */
    nextFiringAt: instant('next_firing_at'),
    definitionVersion: integer('definition_version').notNull(),
    /** Who it acts as. */
    principalId: uuid('principal_id').notNull(),
    publishedBy: uuid('published_by').notNull(),
    /** Whose it is: a member's, a team's, both or neither. */
    ownerId: uuid('owner_id'),
    teamId: uuid('team_id'),
    requiredPermissions: text('required_permissions').array().notNull(),
    createdAt: instant('created_at').notNull(),
    updatedAt: instant('updated_at').notNull(),
    version: integer('version').notNull().default(1),
  },
  (table) => [
    primaryKey({ columns: [table.organizationId, table.id] }),
    uniqueIndex('workflow_name').on(table.organizationId, sql`lower(${table.name})`),
    index('workflow_updated').on(table.organizationId, table.updatedAt.desc(), table.id.desc()),
    index('workflow_by_owner').on(table.organizationId, table.ownerId).where(sql`owner_id is not null`),
    index('workflow_by_team').on(table.organizationId, table.teamId).where(sql`team_id is not null`),
    index('workflow_on_events').on(table.organizationId).where(sql`status = 'ACTIVE' and trigger = 'EVENT'`),
    index('workflow_firing').on(table.nextFiringAt).where(sql`next_firing_at is not null`),
  ],
);

/** A definition as it was published. Never changed: runs are pinned to it. */
export const workflowVersion = workflows.table(
  'workflow_version',
  {
    organizationId: uuid('organization_id').notNull(),
    workflowId: uuid('workflow_id').notNull(),
    number: integer('number').notNull(),
    /** `json`, not `jsonb`: it comes back in the order in which its author wrote it. */
    definition: json('definition').notNull(),
    requiredPermissions: text('required_permissions').array().notNull(),
    /** Names of the secrets that it sends. */
    secrets: text('secrets').array().notNull().default(sql`'{}'`),
    publishedBy: uuid('published_by').notNull(),
    publishedAt: instant('published_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.organizationId, table.workflowId, table.number] })],
);

export type WorkflowRow = typeof workflow.$inferSelect;
export type WorkflowVersionRow = typeof workflowVersion.$inferSelect;
/** A workflow as the graph gets it: from its table, or frozen in an event. */
export type WorkflowLike = WorkflowRow | Frozen<WorkflowRow>;
