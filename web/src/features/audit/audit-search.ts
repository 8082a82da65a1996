import type {
  ActorKind,
  AuditRecordFilter,
  AuditRecordKind,
  AuditRiskReason,
  RiskLevel,
} from '../../graph/generated/graphql.ts';
import type { AuditSearch } from './routes.ts';

export const kinds: readonly AuditRecordKind[] = ['CHANGE', 'READ', 'REFUSAL'];
export const risks: readonly RiskLevel[] = ['LOW', 'MEDIUM', 'HIGH'];
export const actorKinds: readonly ActorKind[] = ['MEMBER', 'API_KEY', 'WORKFLOW', 'SYSTEM'];
export const reasons: readonly AuditRiskReason[] = [
  'SENSITIVE_CHANGE',
  'NOTABLE_CHANGE',
  'DESTRUCTIVE',
  'NEW_COUNTRY',
  'REFUSED',
  'REPEATED',
  'SENSITIVE_READ',
  'EXPORT',
];

/** The names of filters, in the order in which they are shown. */
export const filterLabels = {
  kind: 'Kind',
  risk: 'Risk',
  type: 'Event',
  actor: 'By (id)',
  by: 'By',
  behalf: 'On behalf of (id)',
  of: 'Subject type',
  subject: 'Subject id',
  ip: 'Address',
  country: 'Country',
  agent: 'User agent',
  request: 'Request id',
  reason: 'Reason',
  since: 'From',
  until: 'Before',
} as const satisfies Partial<Record<keyof AuditSearch, string>>;

export type FilterName = keyof typeof filterLabels;
export const filterNames = Object.keys(filterLabels) as FilterName[];

const one = <T extends string>(value: string | undefined, known: readonly T[]): T[] | undefined => {
  const found = known.filter((each) => each === value);
  return found.length > 0 ? found : undefined;
};
const list = (value: string | undefined) => (value === undefined ? undefined : value.split(/[\s,]+/).filter(Boolean));
const instant = (value: string | undefined) => {
  const date = value === undefined ? null : new Date(value);
  return date === null || Number.isNaN(date.getTime()) ? undefined : date.toISOString();
};

/** The filter of an address, with what is not given left out. */
export function auditFilter(search: AuditSearch): AuditRecordFilter {
  return JSON.parse(
    JSON.stringify({
      text: search.q,
      kinds: one(search.kind, kinds),
      types: list(search.type),
      actorId: search.actor,
      actorKinds: one(search.by, actorKinds),
      onBehalfOfId: search.behalf,
      subjectTypes: list(search.of),
      subjectId: search.subject,
      ipAddress: search.ip,
      countries: list(search.country),
      userAgent: search.agent,
      requestId: search.request,
      riskLevels: one(search.risk, risks),
      riskReasons: one(search.reason, reasons),
      since: instant(search.since),
      until: instant(search.until),
    }),
  );
}

/** The address of a saved filter. */
export function searchOfFilter(saved: unknown): AuditSearch {
  const filter = (saved ?? {}) as AuditRecordFilter;
  const join = (values: readonly string[] | null | undefined) => values?.join(' ') || undefined;
  return {
    q: filter.text ?? undefined,
    kind: filter.kinds?.[0],
    type: join(filter.types),
    actor: filter.actorId ?? undefined,
    by: filter.actorKinds?.[0],
    behalf: filter.onBehalfOfId ?? undefined,
    of: join(filter.subjectTypes),
    subject: filter.subjectId ?? undefined,
    ip: filter.ipAddress ?? undefined,
    country: join(filter.countries),
    agent: filter.userAgent ?? undefined,
    request: filter.requestId ?? undefined,
    risk: filter.riskLevels?.[0],
    reason: filter.riskReasons?.[0],
    since: filter.since ?? undefined,
    until: filter.until ?? undefined,
  };
}
