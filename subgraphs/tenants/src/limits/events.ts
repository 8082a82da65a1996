import { defineEvent, type Frozen } from '@guardian/platform/events';
import type { RateLimitRow } from '@guardian/platform/limits';

interface LimitPayload {
  /** Null: there was none. */
  before: Frozen<RateLimitRow> | null;
  /** Null: there is none any more. */
  limit: Frozen<RateLimitRow> | null;
  /** Name of the subject then; null for each of them. */
  subjectName: string | null;
}

export const rateLimitChanged = defineEvent<LimitPayload>('limit.changed', {
  subject: 'Organization',
  description: 'A rate limit of the organization’s own was set or taken back.',
  risk: 'MEDIUM',
  summary: ({ before, limit, subjectName }) => {
    const about = (limit ?? before)?.dimension.toLowerCase() ?? 'rate';
    const whose = subjectName === null ? '' : ` of ${subjectName}`;
    if (limit === null) return `took back the ${about} limit${whose}`;
    return `set the ${about} limit${whose} to ${limit.quota} in ${limit.windowSeconds} s`;
  },
});

export const rateLimitPlanAssigned = defineEvent<{ plan: string; operatorId: string | null }>('limit.planAssigned', {
  subject: 'Organization',
  description: 'An operator of the installation gave the organization another plan of rate limits.',
  risk: 'MEDIUM',
  summary: ({ plan }) => `gave the organization the rate limits of the plan ${plan}`,
});
