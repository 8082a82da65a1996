import type { AuditFilter } from '@guardian/platform/audit';
import { getTableColumns, sql } from 'drizzle-orm';
import {
  bigint,
  boolean,
  customType,
  integer,
  jsonb,
  primaryKey,
  text,
  timestamp,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import { tenantsSchema } from '../organizations/tables.ts';

const instant = (name: string) => timestamp(name, { withTimezone: true, mode: 'date', precision: 3 });
const sealed = customType<{ data: Buffer }>({ dataType: () => 'platform.sealed' });

/** Where the audit log is streamed to, and how far each stream is. */
export const auditStreams = tenantsSchema.table(
  'audit_stream',
  {
    organizationId: uuid('organization_id').notNull(),
    id: uuid('id').notNull(),
    name: text('name').notNull(),
    /** `https:`, `tls:` or `tcp:` (syslog); where private addresses may be called also `http:`. */
    url: text('url').notNull(),
    /** PEM; who signs the receiver's certificate beside the well-known ones. */
    caCertificate: text('ca_certificate'),
    /** Null: every record. */
    filter: jsonb('filter').$type<AuditFilter>(),
    /** What batches are signed with; null for syslog. */
    secret: sealed('secret'),
    /** The value of the header `Authorization`, where a receiver asks for one. */
    authorization: sealed('authorization'),
    paused: boolean('paused').notNull().default(false),
    /** The last place of the chain that is delivered, or is not to be. */
    place: bigint('place', { mode: 'number' }).notNull(),
    /** Records that retention deleted before they were delivered. */
    missed: bigint('missed', { mode: 'number' }).notNull().default(0),
    lastDeliveredAt: instant('last_delivered_at'),
    /** Attempts that failed in a row. */
    failures: integer('failures').notNull().default(0),
    failingSince: instant('failing_since'),
    /** When the organization was told that it fails. */
    noticedAt: instant('noticed_at'),
    lastError: text('last_error'),
    nextAttemptAt: instant('next_attempt_at'),
    /** Of the worker that delivers at present. */
    lease: uuid('lease'),
    /** Until when it has the stream without a sign of life; without a lease, when the last one was given back. */
    leaseUntil: instant('lease_until'),
    createdBy: uuid('created_by'),
    createdAt: instant('created_at').notNull().defaultNow(),
    version: integer('version').notNull().default(1),
  },
  (table) => [
    primaryKey({ columns: [table.organizationId, table.id] }),
    uniqueIndex('audit_stream_name').on(table.organizationId, sql`lower(${table.name})`),
  ],
);

const { secret, authorization, lease, leaseUntil, ...open } = getTableColumns(auditStreams);
/** What is read of a stream; what is sealed is read by a statement of its own. */
export const streamColumns = { ...open, authorized: sql<boolean>`${authorization} is not null` };
export type AuditStreamRow = Omit<
  typeof auditStreams.$inferSelect,
  'secret' | 'authorization' | 'lease' | 'leaseUntil'
> & {
  /** Whether a header `Authorization` is sent. */
  authorized: boolean;
};
