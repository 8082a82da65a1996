import { defineEvent } from '@guardian/platform/events';

export interface PolicyPayload {
  auditPolicy: { retentionDays: number | null; heldSince: string | null; holdReason: string | null };
}

export const auditRetentionChanged = defineEvent<PolicyPayload>('auditPolicy.retentionChanged', {
  subject: 'Organization',
  description: 'How long the audit log is kept was changed.',
  risk: 'HIGH',
  summary: ({ auditPolicy: { retentionDays } }) =>
    retentionDays === null ? 'keeps the audit log for good' : `keeps the audit log for ${retentionDays} days`,
});

export const auditHeld = defineEvent<PolicyPayload>('auditPolicy.held', {
  subject: 'Organization',
  description: 'Deletion of audit records was stopped.',
  risk: 'MEDIUM',
  summary: ({ auditPolicy: { holdReason } }) => `stopped the deletion of audit records: ${holdReason}`,
});

export const auditReleased = defineEvent<PolicyPayload>('auditPolicy.released', {
  subject: 'Organization',
  description: 'Audit records are deleted again when their time is over.',
  risk: 'HIGH',
  summary: () => 'let audit records be deleted again',
});

export const auditTrimmed = defineEvent<{ records: number }>('auditPolicy.applied', {
  subject: 'Organization',
  description: 'Audit records whose time was over were deleted.',
  risk: 'LOW',
  summary: ({ records }) => `deleted ${records} audit records whose time was over`,
});

export interface FilterPayload {
  auditFilter: { id: string; name: string; shared: boolean };
}

export const auditFilterSaved = defineEvent<FilterPayload>('auditFilter.saved', {
  subject: 'AuditSavedFilter',
  description: 'Somebody kept a search of the audit log.',
  summary: ({ auditFilter: { name } }) => `saved the audit search ${name}`,
});

export const auditFilterDeleted = defineEvent<FilterPayload>('auditFilter.deleted', {
  subject: 'AuditSavedFilter',
  description: 'Somebody deleted a search of the audit log.',
  summary: ({ auditFilter: { name } }) => `deleted the audit search ${name}`,
});
