import { type LimitSubject, subjectKey, subjectNames } from '@guardian/platform/limits';
import { requestLoader } from '@guardian/platform/subgraph';

const nameLoader = requestLoader<string, string>(async (ctx, keys) => {
  const subjects = keys.map((key) => {
    const [dimension = '', subject = ''] = key.split(' ');
    return { dimension, subject } as LimitSubject;
  });
  const names = await subjectNames(ctx.db, ctx.organizationId, subjects);
  return keys.map((key) => names.get(key) ?? null);
});

type Context = Parameters<typeof nameLoader>[0];

/** Name of what a limit is about; null where it has none, or outside an organization. */
export async function subjectName(
  ctx: Context,
  dimension: LimitSubject['dimension'],
  subject: string | null,
): Promise<string | null> {
  if (!subject || !['MEMBER', 'KEY', 'INTEGRATION'].includes(dimension)) return null;
  return nameLoader(ctx).load(subjectKey({ dimension, subject }));
}
