import type { Database } from '../database/index.ts';
import { typePatterns } from './type-pattern.ts';

/**
 * How many events of an organization were recorded since an instant.
 *
 * The log is ordered by sequence, not by time, so the window's first sequence is found by bisection
 * (`platform.sequence_at`) and only the events behind it are read.
 *
 * @param options.types Event types to count, a trailing `*` for a prefix; all when left out.
 * @param options.except Event types to leave out.
 */
export async function countEvents(
  database: Pick<Database, 'system'>,
  options: { organizationId: string; since: Date; types?: readonly string[]; except?: readonly string[] },
): Promise<number> {
  const included = typePatterns(options.types ?? ['*']);
  const excluded = typePatterns(options.except ?? []);
  const [row] = await database.system<{ total: number }[]>`
    select count(*)::int as total
    from platform.events
    where organization_id = ${options.organizationId}
      and seq >= platform.sequence_at(${options.since})
      and occurred_at >= ${options.since}
      and (type = any (${included.exact}) or exists (select from unnest(${included.prefixes}::text[]) as p where starts_with(type, p)))
      and not (type = any (${excluded.exact}) or exists (select from unnest(${excluded.prefixes}::text[]) as p where starts_with(type, p)))`;
  return row?.total ?? 0;
}
