import type { UnchainedRecord } from '../record.ts';

/** A record as the keeper makes one. */
export function aRecord(
  organizationId: string,
  { daysAgo = 0, summary = 'renamed contact Ada to Grace' }: { daysAgo?: number; summary?: string },
): UnchainedRecord {
  return {
    organizationId,
    kind: 'CHANGE',
    seq: '1',
    type: 'contact.updated',
    subjectType: 'Contact',
    subjectId: 'c1',
    actor: { kind: 'MEMBER', id: '01890000-0000-7000-8000-000000000001', name: 'Ada Lovelace' },
    onBehalfOf: null,
    ipAddress: '192.0.2.1',
    country: null,
    userAgent: 'test',
    requestId: 'r1',
    risk: 'MEDIUM',
    reasons: ['NOTABLE_CHANGE'],
    summary,
    before: { name: 'Ada', size: 1.5, tags: ['a', 'b'] },
    after: { name: 'Grace', nested: { z: 1, a: null } },
    details: null,
    times: 1,
    occurredAt: new Date(Date.now() - daysAgo * 86_400_000),
    text: 'Ada Grace',
  };
}
