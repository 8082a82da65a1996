import { customType, integer, jsonb, pgSchema, primaryKey, text, timestamp, uuid } from 'drizzle-orm/pg-core';

// The SQL is migrations/insights/0002_contact_imports.sql, written by hand; these are its types for queries.
const insights = pgSchema('insights');
const instant = (name: string) => timestamp(name, { withTimezone: true, precision: 3 });
const bytes = customType<{ data: Uint8Array }>({ dataType: () => 'bytea' });

export type ContactImportStatus = 'UPLOADED' | 'RUNNING' | 'COMPLETED' | 'FAILED';

export type ContactField =
  | 'EMAIL'
  | 'FIRST_NAME'
  | 'LAST_NAME'
  | 'FULL_NAME'
  | 'PHONE'
  | 'COMPANY'
  | 'JOB_TITLE'
  | 'COUNTRY'
  | 'TAGS';

export interface ColumnMapping {
  column: string;
  field: ContactField;
}

/** Ids of the principal that started an import, from which its rights are resolved anew whenever a worker takes it up. */
export type Starter =
  | { kind: 'member'; id: string; userId: string }
  | { kind: 'key'; id: string; keyId: string }
  | { kind: 'workflow'; id: string }
  | { kind: 'system' };

export const contactImport = insights.table(
  'contact_import',
  {
    organizationId: uuid('organization_id').notNull(),
    id: uuid('id').notNull(),
    ownerId: uuid('owner_id'),
    fileName: text('file_name').notNull(),
    size: integer('size').notNull(),
    status: text('status').$type<ContactImportStatus>().notNull(),
    encoding: text('encoding').notNull(),
    delimiter: text('delimiter').notNull(),
    columns: text('columns').array().notNull(),
    preview: jsonb('preview').$type<string[][]>().notNull(),
    suggestedMapping: jsonb('suggested_mapping').$type<ColumnMapping[]>().notNull(),
    mapping: jsonb('mapping').$type<ColumnMapping[]>().notNull().default([]),
    processedRows: integer('processed_rows').notNull().default(0),
    createdRows: integer('created_rows').notNull().default(0),
    updatedRows: integer('updated_rows').notNull().default(0),
    unchangedRows: integer('unchanged_rows').notNull().default(0),
    refusedRows: integer('refused_rows').notNull().default(0),
    error: text('error'),
    startedBy: jsonb('started_by').$type<Starter>(),
    createdAt: instant('created_at').notNull(),
    finishedAt: instant('finished_at'),
    version: integer('version').notNull().default(1),
  },
  (table) => [primaryKey({ columns: [table.organizationId, table.id] })],
);

export const contactImportChunk = insights.table('contact_import_chunk', {
  organizationId: uuid('organization_id').notNull(),
  importId: uuid('import_id').notNull(),
  position: integer('position').notNull(),
  bytes: bytes('bytes').notNull(),
});

export const contactImportRefusal = insights.table('contact_import_refusal', {
  organizationId: uuid('organization_id').notNull(),
  importId: uuid('import_id').notNull(),
  rowNumber: integer('row_number').notNull(),
  reason: text('reason').notNull(),
  cells: jsonb('cells').$type<string[]>().notNull(),
});

export type ContactImportRow = typeof contactImport.$inferSelect;
export type ContactImportRefusalRow = typeof contactImportRefusal.$inferSelect;
