import type { ActivityFilter } from '../../graph/generated/graphql.ts';

/** Kinds of events that a filter offers, as the log's own patterns. */
export const eventKinds = [
  { value: 'contact.*', label: 'Contacts' },
  { value: 'contactImport.*', label: 'Imports' },
  { value: 'workflow.*', label: 'Workflows' },
  { value: 'workflowExecution.*', label: 'Workflow runs' },
  { value: 'alert.*', label: 'Alerts' },
  { value: 'alertRule.*', label: 'Alert rules' },
  { value: 'member.*', label: 'Members' },
  { value: 'invite.*', label: 'Invites' },
  { value: 'apiKey.*', label: 'API keys' },
  { value: 'organization.*', label: 'Organization' },
];

export const periods = [
  { value: '1h', label: 'Last hour', seconds: 3_600 },
  { value: '24h', label: 'Last 24 hours', seconds: 86_400 },
  { value: '7d', label: 'Last 7 days', seconds: 604_800 },
  { value: '30d', label: 'Last 30 days', seconds: 2_592_000 },
];

/** What the address of the activity page holds. */
export interface ActivitySearch {
  types?: string[];
  actor?: string;
  /** Id of the thing whose history is shown. */
  subject?: string;
  period?: string;
  /** Id of the event whose details are open. */
  event?: string;
}

const text = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined);

export function readActivitySearch(raw: Record<string, unknown>): ActivitySearch {
  const types = (Array.isArray(raw.types) ? raw.types : [raw.types]).flatMap((type) => text(type) ?? []);
  return {
    types: types.length > 0 ? types : undefined,
    actor: text(raw.actor),
    subject: text(raw.subject),
    period: periods.find(({ value }) => value === raw.period)?.value,
    event: text(raw.event),
  };
}

/** @param now Milliseconds; a period is counted back from the start of its minute, so that equal filters are equal. */
export function activityFilter({ types, actor, subject, period }: ActivitySearch, now: number): ActivityFilter {
  const seconds = periods.find(({ value }) => value === period)?.seconds;
  const minute = Math.floor(now / 60_000) * 60_000;
  return {
    types,
    actorId: actor,
    subjectId: subject,
    since: seconds ? new Date(minute - seconds * 1_000).toISOString() : undefined,
  };
}
