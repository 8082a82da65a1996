import type { JsonValue } from '../events/event.ts';
import type { UnchainedRecord } from './record.ts';

const most = 8_000;
/** Instants as events keep them: a record is found by its time otherwise. */
const instant = /^\d{4}-\d\d-\d\dT[\d:.]+Z$/;

/** What a search looks at: everything that a reader of the record would recognise it by, each once. */
export function searchText(record: Omit<UnchainedRecord, 'text'>): string {
  const parts = new Set<string>();
  const add = (value: string | null | undefined) => {
    if (value) parts.add(value);
  };
  add(record.actor.name);
  add(record.summary);
  add(record.type);
  add(record.subjectType);
  add(record.subjectId);
  add(record.ipAddress);
  add(record.requestId);
  add(record.onBehalfOf?.name);
  add(record.userAgent);
  for (const value of [record.after, record.before, record.details]) leaves(value, add);
  // NUL is no text for Postgres, in an agent's name neither.
  return [...parts].join('\n').replaceAll('\0', ' ').slice(0, most).toWellFormed();
}

function leaves(value: JsonValue, add: (text: string) => void): void {
  if (typeof value === 'string') {
    if (!instant.test(value)) add(value);
  } else if (typeof value === 'number') add(String(value));
  else if (typeof value === 'object' && value !== null) for (const each of Object.values(value)) leaves(each, add);
}
