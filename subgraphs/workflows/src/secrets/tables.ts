import type { Frozen } from '@guardian/platform/events';
import { sql } from 'drizzle-orm';
import { customType, integer, primaryKey, text, timestamp, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { workflows } from '../workflows/tables.ts';

const instant = (name: string) => timestamp(name, { withTimezone: true, precision: 3 });
const sealed = customType<{ data: Buffer }>({ dataType: () => 'platform.sealed' });

/** A credential that workflows send and nobody reads. */
export const secret = workflows.table(
  'secret',
  {
    organizationId: uuid('organization_id').notNull(),
    id: uuid('id').notNull(),
    /** What definitions name it by; never changes. */
    name: text('name').notNull(),
    value: sealed('value').notNull(),
    createdBy: uuid('created_by'),
    createdAt: instant('created_at').notNull(),
    /** Who gave it the value that it has now; null for the first one. */
    replacedBy: uuid('replaced_by'),
    replacedAt: instant('replaced_at'),
    /** Exact to a minute. */
    lastUsedAt: instant('last_used_at'),
    version: integer('version').notNull().default(1),
  },
  (table) => [
    primaryKey({ columns: [table.organizationId, table.id] }),
    uniqueIndex('secret_name').on(table.organizationId, sql`lower(${table.name})`),
  ],
);

/** All that is ever told of a secret. */
export type SecretRow = Omit<typeof secret.$inferSelect, 'value'>;
/** A secret as the graph gets it: from its table, or frozen in an event. */
export type SecretLike = SecretRow | Frozen<SecretRow>;
