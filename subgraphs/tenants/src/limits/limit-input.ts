import type { Check } from '@guardian/platform/errors';
import {
  type LimitDimension,
  type LimitSubject,
  type PlanQuota,
  subjectKey,
  subjectNames,
} from '@guardian/platform/limits';
import type { OrganizationContext } from '@guardian/platform/subgraph';

export interface SubjectInput {
  dimension: LimitDimension;
  memberId?: string | null;
  apiKeyId?: string | null;
  workflowId?: string | null;
  operation?: string | null;
}

export interface QuotaInput {
  quota: number;
  windowSeconds: number;
}

const fields = { MEMBER: 'memberId', KEY: 'apiKeyId', INTEGRATION: 'workflowId', OPERATION: 'operation' } as const;

/** What a limit is about. Ids that do not belong to the dimension are refused rather than passed over. */
export function readSubject(check: Check, path: string[], input: SubjectInput): LimitSubject {
  const { dimension } = input;
  const own = dimension in fields ? fields[dimension as keyof typeof fields] : null;
  for (const field of Object.values(fields)) {
    if (field !== own && input[field] != null) {
      check.add([...path, field], 'NOT_APPLICABLE', `A limit of the dimension ${dimension} takes no such value.`);
    }
  }
  const subject = (own === null ? null : input[own]) ?? '';
  if (dimension === 'OPERATION' && !/^[_A-Za-z]\w{0,99}$/.test(subject)) {
    check.add([...path, 'operation'], 'INVALID_FORMAT', 'Name a root field of the graph, e.g. executeWorkflow.');
  }
  return { dimension, subject };
}

export function checkQuota(check: Check, path: string[], { quota, windowSeconds }: QuotaInput): void {
  check.number([...path, 'quota'], quota, { min: 1, max: 2_000_000_000 });
  check.number([...path, 'windowSeconds'], windowSeconds, { min: 1, max: 86_400 });
}

/** Whether the organization has the subject. Its name; null for limits of each. */
export async function requireSubject(
  { db, organizationId }: OrganizationContext,
  check: Check,
  subject: LimitSubject,
): Promise<string | null> {
  if (subject.subject === '' || subject.dimension === 'OPERATION') return subject.subject || null;
  const names = await subjectNames(db, organizationId, [subject], { present: true });
  const name = names.get(subjectKey(subject)) ?? null;
  const field = fields[subject.dimension as keyof typeof fields];
  if (name === null) check.add(['input', field], 'NOT_FOUND', 'The organization has no such thing.');
  return name;
}

/** The plan's limit decides how much there is at most: an own limit that is no lower would be none. */
export function requireLower(
  check: Check,
  { dimension, subject }: LimitSubject,
  { quota, windowSeconds }: QuotaInput,
  plan: readonly PlanQuota[],
): void {
  const above = plan.filter((limit) => limit.dimension === dimension && ['', subject].includes(limit.subject));
  const limit = above.find((each) => quota / windowSeconds >= each.quota / each.windowSeconds);
  if (limit === undefined) return;
  const message = `The plan allows ${limit.quota.toLocaleString('en')} in ${limit.windowSeconds} s. Set less; an operator of the installation can give you another plan.`;
  check.add(['input', 'quota'], 'NOT_LOWER', message);
}
