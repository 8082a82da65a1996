import type { AuditFilter } from '@guardian/platform/audit';
import { badInput } from '@guardian/platform/errors';

const texts = ['text', 'actorId', 'onBehalfOfId', 'subjectId', 'ipAddress', 'userAgent', 'requestId', 'since', 'until'];
const lists = ['kinds', 'types', 'actorKinds', 'subjectTypes', 'countries', 'riskLevels', 'riskReasons'];

/** A filter from the JSON of an address: the same fields as `AuditRecordFilter`. Throws BAD_USER_INPUT. */
export function readFilter(json: string | undefined): AuditFilter {
  if (json === undefined || json === '') return {};
  const fields = parse(json);
  for (const [name, value] of Object.entries(fields)) {
    const known =
      value === null ||
      (texts.includes(name) && typeof value === 'string') ||
      (lists.includes(name) && Array.isArray(value) && value.every((each) => typeof each === 'string'));
    if (!known)
      throw badInput(`"${name}" is no condition of an audit filter, or has the wrong form.`, { argument: 'filter' });
  }
  for (const name of ['since', 'until']) {
    const value = fields[name];
    if (typeof value === 'string' && Number.isNaN(Date.parse(value))) {
      throw badInput(`"${name}" must be an instant such as 2026-03-01T09:30:00Z.`, { argument: 'filter' });
    }
  }
  return fields as AuditFilter; // every field was looked at
}

function parse(json: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(json);
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Record<string, unknown>;
  } catch {
    // said below
  }
  throw badInput('"filter" must be a JSON object with the fields of AuditRecordFilter.', { argument: 'filter' });
}
