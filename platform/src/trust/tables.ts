import { boolean, integer, pgSchema, primaryKey, text, timestamp, uuid } from 'drizzle-orm/pg-core';

// The SQL is migrations/platform/0014_trusted_operations.sql, written by hand; these are its types for queries.
const schema = pgSchema('access');

export const operationPolicies = schema.table('operation_policy', {
  organizationId: uuid('organization_id').primaryKey(),
  trustedOnly: boolean('trusted_only').notNull().default(false),
  version: integer('version').notNull().default(1),
});

export const trustedOperations = schema.table(
  'trusted_operation',
  {
    organizationId: uuid('organization_id').notNull(),
    id: uuid('id').notNull(),
    documentId: text('document_id').notNull(),
    name: text('name').notNull(),
    kind: text('kind').$type<'QUERY' | 'MUTATION' | 'SUBSCRIPTION'>().notNull(),
    text: text('text').notNull(),
    signature: text('signature').notNull(),
    clientName: text('client_name'),
    registeredBy: uuid('registered_by'),
    registeredAt: timestamp('registered_at', { withTimezone: true, mode: 'date' }).notNull().defaultNow(),
  },
  (table) => [primaryKey({ columns: [table.organizationId, table.id] })],
);
