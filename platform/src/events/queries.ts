import type { AccessEvent, StoredEvent } from './event.ts';

/** Columns of an event as both drivers return them: bigint as text, jsonb parsed, timestamps as dates. */
export interface EventRow {
  seq: string | bigint;
  organization_id: string;
  type: string;
  subject_type: string;
  subject_id: string;
  subject_version: number;
  actor_kind: StoredEvent['actorKind'];
  actor_id: string | null;
  on_behalf_of: string | null;
  request_id: string | null;
  payload: StoredEvent['payload'];
  risk: StoredEvent['risk'];
  summary: string | null;
  before: StoredEvent['before'];
  after: StoredEvent['after'];
  occurred_at: Date;
}

export const selectEvent = `select seq, organization_id, type, subject_type, subject_id, subject_version, actor_kind,
  actor_id, on_behalf_of, request_id, payload, risk, summary, before, after, occurred_at from platform.events`;

/** $1 after, $2 up to, $3 limit. */
export const selectBatch = `${selectEvent} where seq > $1 and seq <= $2 order by seq limit $3`;

/** $1 after, $2 up to, $3 limit, $4 exact types, $5 prefixes of types. */
export const selectMatching = `${selectEvent} where seq > $1 and seq <= $2
  and (type = any($4::text[]) or exists (select from unnest($5::text[]) prefix where starts_with(type, prefix)))
  order by seq limit $3`;

/** As `selectMatching`, of the organization $6. */
export const selectMatchingOf = selectMatching.replace('where', 'where organization_id = $6::uuid and');

/** What positions belong to, and up to which they are no longer kept. */
export const selectLine = 'select platform.current_epoch() as epoch, dropped_up_to as floor from platform.epoch';

/** The last event at or below $1: where a reader begins that wants no history. */
export const selectHead = 'select max(seq) as seq from platform.events where seq <= $1';

/** $1: how many seconds back. Rows of transactions that were open that long are seen once they commit. */
export const selectAccess = `select id, organization, type, subject_id, payload, occurred_at from platform.access_event
  where occurred_at > clock_timestamp() - make_interval(secs => $1) order by id`;

export interface AccessRow {
  id: string;
  organization: string | null;
  type: string;
  subject_id: string | null;
  payload: AccessEvent['payload'];
  occurred_at: Date;
}

export function storedEvent(row: EventRow): StoredEvent {
  return {
    seq: BigInt(row.seq),
    organizationId: row.organization_id,
    type: row.type,
    subjectType: row.subject_type,
    subjectId: row.subject_id,
    subjectVersion: row.subject_version,
    payload: row.payload,
    actorId: row.actor_id,
    actorKind: row.actor_kind,
    onBehalfOf: row.on_behalf_of,
    requestId: row.request_id,
    risk: row.risk,
    summary: row.summary,
    before: row.before,
    after: row.after,
    occurredAt: row.occurred_at,
  };
}

export function accessEvent(row: AccessRow): AccessEvent {
  return {
    id: BigInt(row.id),
    organizationId: row.organization,
    type: row.type,
    subjectId: row.subject_id,
    payload: row.payload,
    occurredAt: row.occurred_at,
  };
}
