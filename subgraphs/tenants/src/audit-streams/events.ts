import { defineEvent, frozen } from '@guardian/platform/events';
import { kindOf } from './stream-state.ts';
import type { AuditStreamRow } from './tables.ts';

/** What an event tells of a stream: how it is set up, not how far it is. */
interface ShownStream {
  id: string;
  name: string;
  kind: string;
  url: string;
  authorized: boolean;
  filter: object | null;
  paused: boolean;
}

interface StreamPayload {
  auditStream: ShownStream;
}

const subject = 'AuditStream';

export const auditStreamCreated = defineEvent<StreamPayload>('auditStream.created', {
  subject,
  risk: 'HIGH',
  description: 'The audit log is streamed to another system from now on.',
  summary: ({ auditStream: { name, url } }) => `created the audit stream ${name} to ${url}`,
});

export const auditStreamUpdated = defineEvent<StreamPayload>('auditStream.updated', {
  subject,
  risk: 'HIGH',
  description: 'A stream of the audit log was changed.',
  summary: ({ auditStream: { name, url } }) => `changed the audit stream ${name} to ${url}`,
});

export const auditStreamPaused = defineEvent<StreamPayload>('auditStream.paused', {
  subject,
  risk: 'HIGH',
  description: 'A stream of the audit log was paused; it keeps its place.',
  summary: ({ auditStream: { name } }) => `paused the audit stream ${name}`,
});

export const auditStreamResumed = defineEvent<StreamPayload>('auditStream.resumed', {
  subject,
  risk: 'MEDIUM',
  description: 'A stream of the audit log goes on where it was paused.',
  summary: ({ auditStream: { name } }) => `resumed the audit stream ${name}`,
});

export const auditStreamRewound = defineEvent<StreamPayload & { from: number; to: number }>('auditStream.rewound', {
  subject,
  risk: 'HIGH',
  description: 'A stream of the audit log was set to another place.',
  summary: ({ auditStream: { name }, from, to }) => `set the audit stream ${name} from record ${from} to ${to}`,
});

export const auditStreamTested = defineEvent<StreamPayload & { delivered: boolean }>('auditStream.tested', {
  subject,
  description: 'A test record was sent to the receiver of an audit stream.',
  summary: ({ auditStream: { name } }) => `sent a test record to the audit stream ${name}`,
});

export const auditStreamDeleted = defineEvent<StreamPayload>('auditStream.deleted', {
  subject,
  risk: 'HIGH',
  description: 'A stream of the audit log is no more.',
  summary: ({ auditStream: { name } }) => `deleted the audit stream ${name}`,
});

export const auditStreamFailing = defineEvent<StreamPayload & { error: string }>('auditStream.failing', {
  subject,
  risk: 'HIGH',
  description: 'A stream of the audit log has failed for ten minutes. It keeps its place.',
  summary: ({ auditStream: { name }, error }) => `can’t deliver the audit stream ${name}: ${error}`,
});

export const auditStreamRecovered = defineEvent<StreamPayload>('auditStream.recovered', {
  subject,
  risk: 'MEDIUM',
  description: 'A stream of the audit log that had failed for long delivers again.',
  summary: ({ auditStream: { name } }) => `delivers the audit stream ${name} again`,
});

export const auditStreamMissed = defineEvent<StreamPayload & { missed: number }>('auditStream.missed', {
  subject,
  risk: 'HIGH',
  description: 'Retention deleted records before a stream had delivered them.',
  summary: ({ auditStream: { name }, missed }) =>
    `deleted ${missed} records that the audit stream ${name} had not delivered`,
});

/** The stream as the subject of an event. */
export function ofStream(row: AuditStreamRow): { id: string; version: number; payload: StreamPayload } {
  const { id, name, url, authorized, filter, paused, version } = row;
  return {
    id,
    version,
    payload: { auditStream: frozen({ id, name, kind: kindOf(row), url, authorized, filter, paused }) },
  };
}
