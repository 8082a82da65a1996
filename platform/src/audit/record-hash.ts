import { createHash } from 'node:crypto';
import { canonicalJson } from './canonical-json.ts';
import type { AuditRecord } from './record.ts';

/** What a record says, as one text: everything that is stored of it, in this order. */
function contentOf(record: Omit<AuditRecord, 'hash'>): string {
  const { actor, onBehalfOf } = record;
  return canonicalJson([
    record.organizationId,
    String(record.link),
    record.kind,
    record.seq,
    record.type,
    record.subjectType,
    record.subjectId,
    [actor.kind, actor.id, actor.name],
    onBehalfOf === null ? null : [onBehalfOf.id, onBehalfOf.name],
    record.ipAddress,
    record.country,
    record.userAgent,
    record.requestId,
    record.risk,
    record.reasons,
    record.summary,
    record.before,
    record.after,
    record.details,
    record.times,
    record.occurredAt.toISOString(),
    record.text,
  ]);
}

/**
 * The hash of a record: SHA-256 over the hash of the record before it in the chain (32 bytes; none for the first) and its
 * content as canonical JSON. docs/audit.md says it for whoever checks a copy by themselves.
 */
export function hashOf(previous: Buffer, record: Omit<AuditRecord, 'hash'>): Buffer {
  return createHash('sha256').update(previous).update(contentOf(record)).digest();
}
