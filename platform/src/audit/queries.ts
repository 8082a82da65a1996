import type { TransactionSql } from 'postgres';
import type { Sql } from '../database/connect.ts';
import type { ActorKind, JsonValue, Risk } from '../events/event.ts';
import type { AuditRecord } from './record.ts';

type Connection = Pick<Sql, 'unsafe'> | Pick<TransactionSql, 'unsafe'>;

/** What was looked at or refused, before it is a record. */
export interface Note {
  organizationId: string;
  kind: 'READ' | 'REFUSAL';
  field: string;
  code: string | null;
  permission: string | null;
  actorKind: ActorKind;
  actorId: string | null;
  onBehalfOf: string | null;
  ipAddress: string | null;
  userAgent: string | null;
  requestId: string | null;
  details: JsonValue;
  times: number;
  firstAt: Date;
  lastAt: Date;
}

const noteColumns = `organization_id as "organizationId", kind, field, code, permission, actor_kind as "actorKind",
  actor_id as "actorId", on_behalf_of as "onBehalfOf", ip_address as "ipAddress", user_agent as "userAgent",
  request_id as "requestId", details, times, first_at as "firstAt", last_at as "lastAt"`;

export async function insertNotes(sql: Connection, notes: readonly Note[]): Promise<void> {
  await sql.unsafe(
    `insert into platform.audit_note (organization_id, kind, field, code, permission, actor_kind, actor_id, on_behalf_of,
      ip_address, user_agent, request_id, details, times, first_at, last_at)
    select "organizationId", kind, field, code, permission, "actorKind", "actorId", "onBehalfOf", "ipAddress", "userAgent",
      "requestId", nullif(details, 'null'), times, "firstAt", "lastAt"
    from jsonb_to_recordset($1::jsonb) as note ("organizationId" uuid, kind text, field text, code text, permission text,
      "actorKind" text, "actorId" uuid, "onBehalfOf" uuid, "ipAddress" text, "userAgent" text, "requestId" text,
      details jsonb, times integer, "firstAt" timestamptz, "lastAt" timestamptz)`,
    [JSON.stringify(notes)],
    { prepare: true },
  );
}

/** The oldest notes, taken: they are gone when the transaction commits. */
export async function takeNotes(sql: Connection, limit: number): Promise<Note[]> {
  return sql.unsafe<(Note & Record<string, unknown>)[]>(
    `with taken as (
      delete from platform.audit_note where id = any (array(select id from platform.audit_note order by id limit $1))
      returning *
    ) select ${noteColumns} from taken order by id`,
    [limit],
    { prepare: true },
  );
}

export interface KeptEvent {
  seq: string;
  organizationId: string;
  type: string;
  subjectType: string;
  subjectId: string;
  actorKind: ActorKind;
  actorId: string | null;
  onBehalfOf: string | null;
  requestId: string | null;
  payload: Record<string, JsonValue>;
  risk: Risk;
  summary: string | null;
  ipAddress: string | null;
  userAgent: string | null;
  occurredAt: Date;
}

export async function readEvents(sql: Connection, after: bigint, upTo: bigint, limit: number): Promise<KeptEvent[]> {
  return sql.unsafe<(KeptEvent & Record<string, unknown>)[]>(
    `select seq, organization_id as "organizationId", type, subject_type as "subjectType", subject_id as "subjectId",
      actor_kind as "actorKind", actor_id as "actorId", on_behalf_of as "onBehalfOf", request_id as "requestId", payload,
      risk, summary, ip_address as "ipAddress", user_agent as "userAgent", occurred_at as "occurredAt"
    from platform.events where seq > $1 and seq <= $2 order by seq limit $3`,
    [String(after), String(upTo), limit],
    { prepare: true },
  );
}

export interface Chain {
  organizationId: string;
  link: bigint;
  hash: Buffer;
  cutLink: bigint;
  cutHash: Buffer;
  signedAt: Date;
  signature: string;
}

interface ChainRow extends Omit<Chain, 'link' | 'cutLink'> {
  link: string;
  cutLink: string;
  [column: string]: unknown;
}

const chainColumns = `organization_id as "organizationId", link, hash, cut_link as "cutLink",
  cut_hash as "cutHash", signed_at as "signedAt", signature`;

function chainOf(row: ChainRow): Chain {
  return { ...row, link: BigInt(row.link), cutLink: BigInt(row.cutLink) };
}

/** The chain of an organization; null if it has none yet. */
export async function readChain(sql: Connection, organizationId: string): Promise<Chain | null> {
  const [row] = await sql.unsafe<ChainRow[]>(
    `select ${chainColumns} from platform.audit_chain where organization_id = $1`,
    [organizationId],
    { prepare: true },
  );
  return row === undefined ? null : chainOf(row);
}

/** The chains of those organizations that are there, locked until the end of the transaction, begun where there is none. */
export async function lockChains(sql: Connection, organizationIds: readonly string[]): Promise<Map<string, Chain>> {
  // An organization that is being erased waits, or is gone: no record comes behind its erasure.
  const rows = await sql.unsafe<ChainRow[]>(
    `with there as (
      select organization_id from access.organization where organization_id = any ($1::uuid[])
      order by organization_id for key share
    )
    insert into platform.audit_chain (organization_id) select organization_id from there
    on conflict (organization_id) do update set link = audit_chain.link
    returning ${chainColumns}`,
    [organizationIds as string[]],
    { prepare: true },
  );
  return new Map(rows.map((row) => [row.organizationId, chainOf(row)]));
}

export async function saveChains(sql: Connection, chains: readonly Chain[]): Promise<void> {
  const rows = chains.map((chain) => ({
    ...chain,
    link: String(chain.link),
    cutLink: String(chain.cutLink),
    hash: chain.hash.toString('hex'),
    cutHash: chain.cutHash.toString('hex'),
  }));
  await sql.unsafe(
    `update platform.audit_chain set link = given.link, hash = decode(given.hash, 'hex'), cut_link = given."cutLink",
      cut_hash = decode(given."cutHash", 'hex'), signed_at = given."signedAt", signature = given.signature
    from jsonb_to_recordset($1::jsonb) as given ("organizationId" uuid, link bigint, hash text, "cutLink" bigint,
      "cutHash" text, "signedAt" timestamptz, signature text)
    where audit_chain.organization_id = given."organizationId"`,
    [JSON.stringify(rows)],
    { prepare: true },
  );
}

export async function insertRecords(sql: Connection, records: readonly AuditRecord[]): Promise<void> {
  const rows = records.map(({ actor, onBehalfOf, ...record }) => ({
    ...record,
    link: String(record.link),
    actorKind: actor.kind,
    actorId: actor.id,
    actorName: actor.name,
    onBehalfOf: onBehalfOf?.id ?? null,
    onBehalfOfName: onBehalfOf?.name ?? null,
    hash: record.hash.toString('hex'),
  }));
  await sql.unsafe(
    `insert into platform.audit_record (organization_id, link, kind, seq, type, subject_type, subject_id, actor_kind,
      actor_id, actor_name, on_behalf_of, on_behalf_of_name, ip_address, country, user_agent, request_id, risk, reasons,
      summary, before, after, details, times, occurred_at, text, hash)
    select "organizationId", link, kind, seq, type, "subjectType", "subjectId", "actorKind", "actorId", "actorName",
      "onBehalfOf", "onBehalfOfName", "ipAddress", country, "userAgent", "requestId", risk, reasons, summary,
      nullif(before, 'null'), nullif(after, 'null'), nullif(details, 'null'), times, "occurredAt", text,
      decode(hash, 'hex')
    from jsonb_to_recordset($1::jsonb) as record ("organizationId" uuid, link bigint, kind text, seq bigint, type text,
      "subjectType" text, "subjectId" text, "actorKind" text, "actorId" uuid, "actorName" text, "onBehalfOf" uuid,
      "onBehalfOfName" text, "ipAddress" inet, country text, "userAgent" text, "requestId" text, risk text,
      reasons text[], summary text, before jsonb, after jsonb, details jsonb, times integer, "occurredAt" timestamptz,
      text text, hash text)`,
    [JSON.stringify(rows)],
    { prepare: true },
  );
}

/** Names of principals by organization and id. */
export async function namesOf(sql: Connection, ids: readonly string[]): Promise<Map<string, string>> {
  const rows = await sql.unsafe<{ key: string; name: string }[]>(
    `select organization_id || ' ' || id as key, name from access.principal where id = any ($1::uuid[])`,
    [ids as string[]],
    { prepare: true },
  );
  return new Map(rows.map(({ key, name }) => [key, name]));
}

/** The last records of subjects, with what they were after them. `wanted`: organization and id of the subject. */
export async function lastOf(
  sql: Connection,
  wanted: readonly { organizationId: string; subjectId: string; prefix: string }[],
): Promise<Map<string, JsonValue>> {
  const rows = await sql.unsafe<{ key: string; after: JsonValue }[]>(
    `select "organizationId" || ' ' || "subjectId" || ' ' || prefix as key, last.after
    from jsonb_to_recordset($1::jsonb) as wanted ("organizationId" uuid, "subjectId" text, prefix text)
    cross join lateral (
      select after from platform.audit_record
      where organization_id = wanted."organizationId" and subject_id = wanted."subjectId"
        and starts_with(type, wanted.prefix) and kind = 'CHANGE'
      order by link desc limit 1
    ) last`,
    [JSON.stringify(wanted)],
    { prepare: true },
  );
  return new Map(rows.map(({ key, after }) => [key, after]));
}

/**
 * Of these actors at these addresses, those who were seen from elsewhere before, and never from that country: keys
 * `<organization> <principal> <country>`.
 */
export async function newCountries(sql: Connection, ids: readonly string[], since: Date): Promise<Set<string>> {
  const rows = await sql.unsafe<{ key: string }[]>(
    `select organization_id || ' ' || principal_id || ' ' || country as key from access.sighting
    where principal_id = any ($1::uuid[]) and country is not null
    group by organization_id, principal_id, country
    having min(first_seen_at) > $2::timestamptz and exists (
      select from access.sighting other
      where other.organization_id = sighting.organization_id and other.principal_id = sighting.principal_id
        and other.country <> sighting.country and other.first_seen_at <= $2::timestamptz)`,
    [ids as string[], since.toISOString()],
    { prepare: true },
  );
  return new Set(rows.map(({ key }) => key));
}
