import { customType, integer, pgSchema, primaryKey, text, timestamp, uuid } from 'drizzle-orm/pg-core';

// The SQL is migrations/insights/*_contact*.sql, written by hand; these are its types for queries.
const insights = pgSchema('insights');
const instant = (name: string) => timestamp(name, { withTimezone: true, precision: 3 });

export const contactSources = ['MANUAL', 'IMPORT', 'API', 'WORKFLOW'] as const;

const sealed = customType<{ data: Buffer }>({ dataType: () => 'platform.sealed' });
const bytes = customType<{ data: Buffer }>({ dataType: () => 'bytea' });

/** What a contact is to everyone who may read contacts. Its phone number is read by a statement of its own. */
export const contact = insights.table(
  'contact',
  {
    organizationId: uuid('organization_id').notNull(),
    id: uuid('id').notNull(),
    email: text('email'),
    firstName: text('first_name'),
    lastName: text('last_name'),
    company: text('company'),
    jobTitle: text('job_title'),
    country: text('country'),
    tags: text('tags').array().notNull().default([]),
    ownerId: uuid('owner_id'),
    teamId: uuid('team_id'),
    source: text('source', { enum: contactSources }).notNull(),
    createdAt: instant('created_at').notNull(),
    updatedAt: instant('updated_at').notNull(),
    version: integer('version').notNull().default(1),
  },
  (table) => [primaryKey({ columns: [table.organizationId, table.id] })],
);

/** What is kept of a phone number. One of before it was sealed lies in plain until a worker comes to it. */
export const contactPhones = insights.table('contact', {
  organizationId: uuid('organization_id').notNull(),
  id: uuid('id').notNull(),
  ownerId: uuid('owner_id'),
  teamId: uuid('team_id'),
  phone: text('phone'),
  phoneSealed: sealed('phone_sealed'),
  phoneIndex: bytes('phone_index'),
});

/** Stored columns that lists sort and look up by; Postgres computes them. */
export const contactKeys = insights.table('contact', {
  name: text('name_key').notNull(),
  email: text('email_key').notNull(),
  company: text('company_key').notNull(),
});

export type ContactRow = typeof contact.$inferSelect;
export type StoredPhone = Pick<typeof contactPhones.$inferSelect, 'phone' | 'phoneSealed' | 'phoneIndex'>;
