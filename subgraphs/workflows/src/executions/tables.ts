import type { Frozen, JsonValue } from '@guardian/platform/events';
import { sql } from 'drizzle-orm';
import { index, integer, jsonb, primaryKey, text, timestamp, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { workflows } from '../workflows/tables.ts';

const instant = (name: string) => timestamp(name, { withTimezone: true, precision: 3 });

/** A run of a workflow, pinned to one version of its definition. */
export const execution = workflows.table(
  'execution',
  {
    organizationId: uuid('organization_id').notNull(),
    id: uuid('id').notNull(),
    workflowId: uuid('workflow_id').notNull(),
    definitionVersion: integer('definition_version').notNull(),
    status: text('status', { enum: ['QUEUED', 'RUNNING', 'WAITING', 'SUCCEEDED', 'FAILED', 'CANCELLED'] }).notNull(),
    trigger: text('trigger', { enum: ['MANUAL', 'SCHEDULE', 'EVENT'] }).notNull(),
    /** What fired, e.g. `event/4711`: each fires a workflow once. Null for runs started by hand. */
    firing: text('firing'),
    startedBy: uuid('started_by'),
    /** Who the run acts as. */
    principalId: uuid('principal_id').notNull(),
    /** Whose the workflow was when it started: a run stays theirs, whoever has the workflow later. */
    ownerId: uuid('owner_id'),
    teamId: uuid('team_id'),
    input: jsonb('input').$type<JsonValue>(),
    /** The contact whose event started it. */
    contactId: uuid('contact_id'),
    /** How many runs led to this one, each by the event of the one before. */
    depth: integer('depth').notNull().default(0),
    error: text('error'),
    startedAt: instant('started_at').notNull(),
    finishedAt: instant('finished_at'),
    /** The turn of a worker that is at it, and until when it is believed alive. */
    driver: uuid('driver'),
    driverUntil: instant('driver_until'),
    /** When a run that waits goes on. */
    wakeAt: instant('wake_at'),
    version: integer('version').notNull().default(1),
  },
  (table) => [
    primaryKey({ columns: [table.organizationId, table.id] }),
    uniqueIndex('execution_firing').on(table.organizationId, table.workflowId, table.firing),
    index('execution_newest').on(table.organizationId, table.startedAt.desc(), table.id.desc()),
    index('execution_workflow_newest').on(
      table.organizationId,
      table.workflowId,
      table.startedAt.desc(),
      table.id.desc(),
    ),
    index('execution_contact')
      .on(table.organizationId, table.contactId, table.startedAt.desc(), table.id.desc())
      .where(sql`contact_id is not null`),
    index('execution_by_owner')
      .on(table.organizationId, table.ownerId, table.startedAt.desc(), table.id.desc())
      .where(sql`owner_id is not null`),
    index('execution_by_team')
      .on(table.organizationId, table.teamId, table.startedAt.desc(), table.id.desc())
      .where(sql`team_id is not null`),
    index('execution_driver').on(table.driver).where(sql`driver is not null`),
    index('execution_finished').on(table.organizationId, table.workflowId, table.finishedAt),
  ],
);

/** One node of a run. */
export const step = workflows.table(
  'step',
  {
    organizationId: uuid('organization_id').notNull(),
    id: uuid('id').notNull(),
    executionId: uuid('execution_id').notNull(),
    nodeId: text('node_id').notNull(),
    nodeName: text('node_name').notNull(),
    kind: text('kind').notNull(),
    status: text('status', { enum: ['RUNNING', 'WAITING', 'SUCCEEDED', 'FAILED', 'SKIPPED', 'CANCELLED'] }).notNull(),
    attempt: integer('attempt').notNull(),
    output: jsonb('output').$type<JsonValue>(),
    error: text('error'),
    startedAt: instant('started_at').notNull(),
    finishedAt: instant('finished_at'),
    wakeAt: instant('wake_at'),
    position: integer('position').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.organizationId, table.id] }),
    uniqueIndex('step_node').on(table.organizationId, table.executionId, table.nodeId),
  ],
);

export type ExecutionRow = typeof execution.$inferSelect;
export type StepRow = typeof step.$inferSelect;
/** A step as the graph gets it: from its table, or frozen in an event. */
export type StepLike = StepRow | Frozen<StepRow>;
