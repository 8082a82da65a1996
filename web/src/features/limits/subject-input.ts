import type { RateLimitDimension, ResetRateLimitInput } from '../../graph/generated/graphql.ts';

/** A limit of the organization's own, or one that is being made. */
export interface LimitChoice {
  dimension: RateLimitDimension;
  subject?: string | null;
  subjectName?: string | null;
  quota: number;
  windowSeconds: number;
}

const fields = { MEMBER: 'memberId', KEY: 'apiKeyId', INTEGRATION: 'workflowId', OPERATION: 'operation' } as const;

/** What a limit is about, as the mutations take it. */
export function subjectInput({ dimension, subject }: Pick<LimitChoice, 'dimension' | 'subject'>): ResetRateLimitInput {
  if (!subject || !(dimension in fields)) return { dimension };
  return { dimension, [fields[dimension as keyof typeof fields]]: subject };
}
