import { type AuditPosition, type AuditRecord, type AuditSearch, searchRecords } from '@guardian/platform/audit';
import { csvLine } from '@guardian/platform/csv';
import { forbidden } from '@guardian/platform/errors';
import { type OrganizationContext, runtimeOf } from '@guardian/platform/subgraph';
import { recordJson } from './record-json.ts';

export type ExportFormat = 'csv' | 'jsonl';

/** Measured with 100,000 records: larger pages cost more, by the memory that is cleaned up behind them. */
const pageSize = 1_000;

const columns = [
  ...[
    'place',
    'time',
    'kind',
    'type',
    'summary',
    'actorKind',
    'actorId',
    'actorName',
    'onBehalfOfId',
    'onBehalfOfName',
  ],
  ...['ipAddress', 'country', 'userAgent', 'requestId', 'subjectType', 'subjectId', 'risk', 'reasons', 'times'],
  ...['before', 'after', 'details', 'hash'],
];

/**
 * Records that match as text, page by page, the newest first; Postgres reads the next page while one is written. Rights are
 * looked at again before each page: whoever loses them gets no further one.
 */
export async function* exportRecords(
  ctx: OrganizationContext,
  search: AuditSearch,
  format: ExportFormat,
): AsyncGenerator<string> {
  const { access } = runtimeOf(ctx);
  // The byte order mark tells Excel that this is UTF-8.
  if (format === 'csv') yield `\ufeff${csvLine(columns)}`;
  const read = (behind: AuditPosition | null) => searchRecords(ctx.db, search, { behind, limit: pageSize });
  for (let reading = read(null); ; ) {
    const records = await reading;
    const last = records.at(-1);
    const more = records.length === pageSize && last !== undefined;
    if (more) {
      reading = read({ occurredAt: last.occurredAt.toISOString(), link: String(last.link) });
      reading.catch(() => {}); // told by the next turn, unless nobody wants one any more
    }
    const rights = await access.rightsOf(ctx.principal);
    if (!rights.may('audit.read') || !rights.may('audit.export')) throw forbidden('The right to export ended.');
    yield records.map(format === 'csv' ? csvOf : (record) => `${recordJson(record)}\n`).join('');
    if (!more) return;
  }
}

function csvOf(record: AuditRecord): string {
  const { actor, onBehalfOf } = record;
  const json = (value: unknown) => (value === null ? '' : JSON.stringify(value));
  return csvLine([
    String(record.link),
    record.occurredAt.toISOString(),
    record.kind,
    record.type,
    record.summary,
    actor.kind,
    actor.id ?? '',
    actor.name ?? '',
    onBehalfOf?.id ?? '',
    onBehalfOf?.name ?? '',
    record.ipAddress ?? '',
    record.country ?? '',
    record.userAgent ?? '',
    record.requestId ?? '',
    record.subjectType ?? '',
    record.subjectId ?? '',
    record.risk,
    record.reasons.join(' '),
    String(record.times),
    json(record.before),
    json(record.after),
    json(record.details),
    record.hash.toString('hex'),
  ]);
}
