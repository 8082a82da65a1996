import { type SQL, sql } from 'drizzle-orm';
import type { Db } from '../database/statement.ts';
import type { ActorKind } from '../events/event.ts';
import type { AuditRecord } from './record.ts';
import type { AuditSearch } from './search-query.ts';

/** A record as a driver returns it. */
export interface RecordRow extends Omit<AuditRecord, 'actor' | 'onBehalfOf' | 'link' | 'occurredAt' | 'hash'> {
  link: string;
  actorKind: ActorKind;
  actorId: string | null;
  actorName: string | null;
  onBehalfOfId: string | null;
  onBehalfOfName: string | null;
  occurredAt: Date | string;
  hash: Buffer;
}

/** As `recordOf` reads them. */
export const recordColumns = `organization_id as "organizationId", link, kind, seq, type, subject_type as "subjectType",
  subject_id as "subjectId", actor_kind as "actorKind", actor_id as "actorId", actor_name as "actorName",
  on_behalf_of as "onBehalfOfId", on_behalf_of_name as "onBehalfOfName", host(ip_address) as "ipAddress", country,
  user_agent as "userAgent", request_id as "requestId", risk, reasons, summary, before, after, details, times,
  occurred_at as "occurredAt", text, hash`;

/** Where a page begins: behind the record with this time and link. */
export interface AuditPosition {
  occurredAt: string;
  link: string;
}

/** Records of the reader's organization that match, the newest first. */
export async function searchRecords(
  db: Db,
  search: AuditSearch,
  page: { behind: AuditPosition | null; limit: number },
): Promise<AuditRecord[]> {
  const { behind, limit } = page;
  return select(
    db,
    sql`from platform.search_audit(${JSON.stringify(search)}::jsonb, ${behind?.occurredAt ?? null}::timestamptz,
      ${behind?.link ?? null}::bigint, ${limit}::integer)`,
  );
}

/** How many match, counted up to `most`. */
export async function countRecords(db: Db, search: AuditSearch, most: number): Promise<number> {
  const rows = await db.execute(
    sql`select platform.count_audit(${JSON.stringify(search)}::jsonb, ${most}::integer) as count`,
  );
  return Number((rows as unknown as { count: string }[])[0]?.count ?? 0);
}

/** The records at these places of the organization's chain, in no particular order. */
export async function recordsAt(db: Db, organizationId: string, links: readonly string[]): Promise<AuditRecord[]> {
  const wanted = sql`link = any(${`{${links.join(',')}}`}::bigint[])`;
  return select(db, sql`from platform.audit_record where organization_id = ${organizationId}::uuid and ${wanted}`);
}

async function select(db: Db, from: SQL): Promise<AuditRecord[]> {
  const rows = await db.execute(sql`select ${sql.raw(recordColumns)} ${from}`);
  return (rows as unknown as RecordRow[]).map(recordOf); // what the columns above are, drizzle can't know
}

export function recordOf(row: RecordRow): AuditRecord {
  const { actorKind, actorId, actorName, onBehalfOfId, onBehalfOfName, ...rest } = row;
  return {
    ...rest,
    link: BigInt(row.link),
    actor: { kind: actorKind, id: actorId, name: actorName },
    onBehalfOf: onBehalfOfId === null ? null : { id: onBehalfOfId, name: onBehalfOfName },
    occurredAt: new Date(row.occurredAt),
  };
}
