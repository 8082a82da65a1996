import { and, eq, inArray, isNull } from 'drizzle-orm';
import { apiKeys, principals } from '../access/tables.ts';
import { type Db, isUuid } from '../database/index.ts';
import type { LimitDimension } from './charge.ts';

/** What a limit is about, by its public id. */
export interface LimitSubject {
  dimension: LimitDimension;
  subject: string;
}

export function subjectKey({ dimension, subject }: LimitSubject): string {
  return `${dimension} ${subject}`;
}

/**
 * Names of members, keys and workflows by `subjectKey`, as far as the organization has them.
 * @param options `present`: those that have ended are left out.
 */
export async function subjectNames(
  db: Db,
  organizationId: string,
  subjects: readonly LimitSubject[],
  options: { present?: boolean } = {},
): Promise<Map<string, string>> {
  const idsOf = (wanted: LimitDimension) =>
    subjects.flatMap(({ dimension, subject }) => (dimension === wanted && isUuid(subject) ? [subject] : []));
  const [members, keys, workflows] = [idsOf('MEMBER'), idsOf('KEY'), idsOf('INTEGRATION')];
  const live = options.present ? isNull(principals.endedAt) : undefined;
  const own = eq(principals.organizationId, organizationId);
  const name = principals.name;
  const [byMember, byKey, byWorkflow] = await Promise.all([
    members.length === 0
      ? []
      : db
          .select({ id: principals.id, name })
          .from(principals)
          .where(and(own, live, eq(principals.kind, 'member'), inArray(principals.id, members))),
    keys.length === 0
      ? []
      : db
          .select({ id: apiKeys.id, name: apiKeys.name })
          .from(apiKeys)
          .where(
            and(
              eq(apiKeys.organizationId, organizationId),
              inArray(apiKeys.id, keys),
              options.present ? isNull(apiKeys.revokedAt) : undefined,
            ),
          ),
    workflows.length === 0
      ? []
      : db
          .select({ id: principals.workflowId, name })
          .from(principals)
          .where(and(own, live, inArray(principals.workflowId, workflows))),
  ]);
  return new Map([
    ...byMember.map((row) => [subjectKey({ dimension: 'MEMBER', subject: row.id }), row.name] as const),
    ...byKey.map((row) => [subjectKey({ dimension: 'KEY', subject: row.id }), row.name] as const),
    ...byWorkflow.map((row) => [subjectKey({ dimension: 'INTEGRATION', subject: row.id ?? '' }), row.name] as const),
  ]);
}
