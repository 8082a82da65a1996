import type { RateLimitDimension } from '../../graph/generated/graphql.ts';

/** What a limit of a dimension is about, where it names no subject. */
export const dimensionNames: Record<RateLimitDimension, string> = {
  ORGANIZATION: 'Whole organization',
  MEMBER: 'Each member',
  KEY: 'Each API key',
  INTEGRATION: 'Each workflow',
  OPERATION: 'Operation',
  ADDRESS: 'Each address',
};

const kinds: Partial<Record<RateLimitDimension, string>> = {
  MEMBER: 'Member',
  KEY: 'API key',
  INTEGRATION: 'Workflow',
  OPERATION: 'Operation',
  ADDRESS: 'Address',
};

interface Subject {
  dimension: RateLimitDimension;
  subject?: string | null;
  subjectName?: string | null;
}

/** Whom or what it is about, e.g. `API key Billing`. */
export function subjectText({ dimension, subject, subjectName }: Subject): string {
  if (!subject) return dimensionNames[dimension];
  const kind = kinds[dimension];
  const name =
    subjectName ?? (dimension === 'OPERATION' || dimension === 'ADDRESS' ? subject : `${subject.slice(0, 8)}… (gone)`);
  return kind === undefined ? name : `${kind} ${name}`;
}

/** e.g. `6,000,000 points a minute`. */
export function quotaText({
  dimension,
  quota,
  windowSeconds,
}: {
  dimension: RateLimitDimension;
  quota: number;
  windowSeconds: number;
}): string {
  const units = dimension === 'OPERATION' ? 'calls' : 'points';
  return `${quota.toLocaleString('en')} ${units} ${spanText(windowSeconds)}`;
}

const spans: Record<number, string> = { 1: 'a second', 60: 'a minute', 3600: 'an hour', 86400: 'a day' };

function spanText(seconds: number): string {
  return spans[seconds] ?? `in ${seconds.toLocaleString('en')} s`;
}
