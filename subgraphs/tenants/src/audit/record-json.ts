import type { AuditRecord } from '@guardian/platform/audit';

/** Id of a record: that of the organization and the place. */
export function recordId({ organizationId, link }: Pick<AuditRecord, 'organizationId' | 'link'>): string {
  return `${organizationId}:${link}`;
}

/** A record as one line of JSON: everything that its hash is made of, so that a copy can be checked. */
export function recordJson({ link, hash, actor, onBehalfOf, ...record }: AuditRecord): string {
  const id = recordId({ ...record, link });
  return JSON.stringify({ id, place: Number(link), ...record, actor, onBehalfOf, hash: hash.toString('hex') });
}
