import { pgSchema, text, timestamp } from 'drizzle-orm/pg-core';

const monitoring = pgSchema('monitoring');

/** When something that happens once for the whole installation last happened. Belongs to no organization. */
export const tick = monitoring.table('tick', {
  name: text('name').primaryKey(),
  at: timestamp('at', { withTimezone: true, precision: 3 }).notNull(),
});
