import type { AuditRecord } from '@guardian/platform/audit';
import { recordId, recordJson } from '../audit/index.ts';

/** A record as it is sent. */
export interface StreamedRecord {
  /** The same each time it is sent. */
  id: string;
  type: string;
  risk: AuditRecord['risk'];
  occurredAt: Date;
  json: string;
}

export interface Batch {
  /** The same for the same records. */
  id: string;
  records: StreamedRecord[];
}

/** What is said where a batch could not be delivered. */
export class DeliveryFailure extends Error {
  override name = 'DeliveryFailure';
  /** Seconds that the receiver asks to be left alone. */
  readonly retryAfter: number;

  constructor(message: string, retryAfter = 0) {
    super(message);
    this.retryAfter = retryAfter;
  }
}

export function streamed(record: AuditRecord): StreamedRecord {
  const { type, risk, occurredAt } = record;
  return { id: recordId(record), type, risk, occurredAt, json: recordJson(record) };
}

/** The first of the records, as many as fit into so many bytes, and at least one. */
export function withinBytes(records: readonly StreamedRecord[], mostBytes: number): StreamedRecord[] {
  let bytes = 0;
  const over = records.findIndex(({ json }, index) => {
    bytes += Buffer.byteLength(json) + 1;
    return index > 0 && bytes > mostBytes;
  });
  return over === -1 ? [...records] : records.slice(0, over);
}
