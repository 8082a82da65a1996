import { integer, pgSchema, text, timestamp, uuid } from 'drizzle-orm/pg-core';

export const tenantsSchema = pgSchema('tenants');

/** What there is to know of an organization. The name in URLs is unique by `access.organization`, which holds it too. */
export const organizations = tenantsSchema.table('organization', {
  organizationId: uuid('organization_id').primaryKey(),
  name: text('name').notNull(),
  slug: text('slug').notNull(),
  timeZone: text('time_zone').notNull().default('UTC'),
  createdAt: timestamp('created_at', { withTimezone: true, mode: 'date' }).notNull().defaultNow(),
  version: integer('version').notNull().default(1),
});
