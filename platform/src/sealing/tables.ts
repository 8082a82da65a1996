import { bigint, customType, integer, pgSchema, primaryKey, text, timestamp, uuid } from 'drizzle-orm/pg-core';

// The SQL is migrations/platform/0009_sealing.sql, written by hand; these are its types for queries.
const platform = pgSchema('platform');
const instant = (name: string) => timestamp(name, { withTimezone: true, precision: 3 });
const bytes = customType<{ data: Buffer }>({ dataType: () => 'bytea' });

export const dataKey = platform.table(
  'data_key',
  {
    organizationId: uuid('organization_id').notNull(),
    number: integer('number').notNull(),
    id: uuid('id').notNull(),
    state: text('state', { enum: ['ACTIVE', 'RETIRING', 'DESTROYED'] }).notNull(),
    wrappedBy: text('wrapped_by').notNull(),
    wrappedKey: bytes('wrapped_key'),
    createdAt: instant('created_at').notNull(),
    destroyedAt: instant('destroyed_at'),
  },
  (table) => [primaryKey({ columns: [table.organizationId, table.number] })],
);

export const keyRotation = platform.table(
  'key_rotation',
  {
    organizationId: uuid('organization_id').notNull(),
    id: uuid('id').notNull(),
    toNumber: integer('to_number').notNull(),
    columnName: text('column_name').notNull().default(''),
    rowId: uuid('row_id'),
    processed: bigint('processed', { mode: 'number' }).notNull().default(0),
    total: bigint('total', { mode: 'number' }).notNull().default(0),
    startedBy: uuid('started_by'),
    startedAt: instant('started_at').notNull(),
    movedAt: instant('moved_at').notNull().defaultNow(),
    finishedAt: instant('finished_at'),
  },
  (table) => [primaryKey({ columns: [table.organizationId, table.id] })],
);

export type DataKeyRow = typeof dataKey.$inferSelect;
export type KeyRotationRow = typeof keyRotation.$inferSelect;
