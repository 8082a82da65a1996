import type { JsonValue } from '../events/event.ts';
import { countryOf, parseAddress } from '../network/index.ts';
import { type KeptEvent, lastOf, type Note, namesOf, newCountries } from './queries.ts';
import { readChange } from './read-change.ts';
import type { UnchainedRecord } from './record.ts';
import { riskOf } from './risk.ts';
import { searchText } from './search-text.ts';

type Connection = Parameters<typeof namesOf>[0];

/** For how long a country counts as new for somebody. */
const newForMilliseconds = 3_600_000;

/** Events and notes as records, in their order. */
export async function makeRecords(
  sql: Connection,
  events: readonly KeptEvent[],
  notes: readonly Note[],
): Promise<UnchainedRecord[]> {
  const actorIds = [...events, ...notes].flatMap(({ actorId, onBehalfOf }) => [actorId, onBehalfOf]);
  const ids = [...new Set(actorIds.filter((id) => id !== null))];
  const since = new Date(Date.now() - newForMilliseconds);
  const [names, fresh] = await Promise.all([namesOf(sql, ids), newCountries(sql, ids, since)]);
  const previous = await previousRows(sql, events);

  const about = async (from: KeptEvent | Note) => {
    const { organizationId, actorId, onBehalfOf } = from;
    const nameOf = (id: string) => names.get(`${organizationId} ${id}`) ?? null;
    // What is no address (a test's, a proxy's mistake) is not kept as one.
    const ipAddress = from.ipAddress === null ? null : (parseAddress(from.ipAddress)?.toString() ?? null);
    const country = await countryOf(ipAddress);
    return {
      organizationId,
      actor: { kind: from.actorKind, id: actorId, name: actorId === null ? null : nameOf(actorId) },
      onBehalfOf: onBehalfOf === null ? null : { id: onBehalfOf, name: nameOf(onBehalfOf) },
      ipAddress,
      country,
      userAgent: from.userAgent?.slice(0, 500) ?? null,
      requestId: from.requestId?.slice(0, 200) ?? null,
      newCountry: fresh.has(`${organizationId} ${actorId} ${country}`),
    };
  };

  const records: UnchainedRecord[] = [];
  for (const event of events) {
    const { newCountry, ...who } = await about(event);
    const change = readChange(event.type, event.payload);
    const key = keyOf(event);
    const before = change.before ?? (change.whole ? (previous.get(key) ?? null) : null);
    if (change.whole) previous.set(key, change.after);
    const risk = riskOf({ kind: 'CHANGE', type: event.type, declared: event.risk, times: 1, newCountry });
    records.push(
      withText({
        ...who,
        ...risk,
        kind: 'CHANGE',
        seq: event.seq,
        type: event.type,
        subjectType: event.subjectType.slice(0, 200),
        subjectId: event.subjectId.slice(0, 200),
        summary: event.summary ?? `recorded ${event.type}`,
        before,
        after: change.after,
        details: change.details,
        times: 1,
        occurredAt: event.occurredAt,
      }),
    );
  }
  for (const note of notes) {
    const { newCountry, ...who } = await about(note);
    const type = `${note.kind === 'READ' ? 'read' : 'refused'}.${note.field}`;
    records.push(
      withText({
        ...who,
        ...riskOf({ kind: note.kind, type, declared: 'LOW', times: note.times, newCountry }),
        kind: note.kind,
        seq: null,
        type,
        subjectType: null,
        subjectId: null,
        summary: summaryOf(note),
        before: null,
        after: null,
        details: detailsOf(note),
        times: note.times,
        occurredAt: note.firstAt,
      }),
    );
  }
  return records;
}

function withText(record: Omit<UnchainedRecord, 'text'>): UnchainedRecord {
  return { ...record, text: searchText(record) };
}

function summaryOf({ kind, field, permission, code, times }: Note): string {
  const often = times === 1 ? '' : `, ${times} times`;
  if (kind === 'READ') return `looked at ${wordsOf(field)}${often}`;
  return `was refused ${field}${permission === null ? '' : ` for want of ${permission}`}${code === null || permission !== null ? '' : ` (${code})`}${often}`;
}

/** `auditRecords` as audit records. */
function wordsOf(field: string): string {
  return field.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}

function detailsOf({ code, permission, lastAt, times, details }: Note): JsonValue {
  const known = {
    ...(code === null ? {} : { code }),
    ...(permission === null ? {} : { permission }),
    ...(times === 1 ? {} : { lastAt: lastAt.toISOString() }),
    ...(typeof details === 'object' && !Array.isArray(details) ? details : {}),
  };
  return Object.keys(known).length === 0 ? null : known;
}

interface Subject {
  organizationId: string;
  subjectId: string;
  type: string;
}

function keyOf({ organizationId, subjectId, type }: Subject): string {
  return `${organizationId} ${subjectId} ${type.slice(0, type.indexOf('.') + 1)}`;
}

/** What the subjects of these events were before the first of them, by organization, subject and kind of event. */
async function previousRows(sql: Connection, events: readonly KeptEvent[]): Promise<Map<string, JsonValue>> {
  const wanted = new Map(
    events.map(({ organizationId, subjectId, type }) => [
      keyOf({ organizationId, subjectId, type }),
      { organizationId, subjectId: subjectId.slice(0, 200), prefix: type.slice(0, type.indexOf('.') + 1) },
    ]),
  );
  return lastOf(sql, [...wanted.values()]);
}
