import type { Database } from '../database/index.ts';
import { standardPlan } from './plans.ts';

/** An organization as whoever decides its plan sees it: how much it asks for, and nothing of what. */
export interface LimitedOrganization {
  organizationId: string;
  slug: string;
  plan: string;
  /** Points of the last minute. */
  used: number;
  /** Requests of the last hour that were refused. */
  refused: number;
}

interface Wanted {
  /** Part of the slug. */
  search: string | null;
  plan: string | null;
}

/** Organizations of the installation behind a slug, by slug. */
export function listLimitedOrganizations(
  { system }: Pick<Database, 'system'>,
  { search, plan, after, limit }: Wanted & { after: string | null; limit: number },
): Promise<LimitedOrganization[]> {
  return system<LimitedOrganization[]>`
    select organization_id as "organizationId", slug, coalesce(plan, ${standardPlan}) as plan, used, refused
    from access.organization
    left join access.limit_assignment using (organization_id)
    left join lateral (
      select coalesce(sum(used) filter (where at > now() - interval '60 s'), 0)::float8 as used,
        coalesce(sum(refused), 0)::int as refused
      from access.limit_usage
      where limit_usage.organization_id = organization.organization_id and dimension = 'ORGANIZATION'
        and at > now() - interval '1 hour'
    ) usage on true
    where ${condition(system, { search, plan })} and slug > ${after ?? ''}
    order by slug limit ${limit}`;
}

export async function countLimitedOrganizations({ system }: Pick<Database, 'system'>, wanted: Wanted): Promise<number> {
  const [row] = await system<{ count: number }[]>`
    select count(*)::int from access.organization left join access.limit_assignment using (organization_id)
    where ${condition(system, wanted)}`;
  return row?.count ?? 0;
}

function condition(system: Database['system'], { search, plan }: Wanted) {
  const pattern =
    search === null
      ? '%'
      : `%${search
          .trim()
          .toLowerCase()
          .replaceAll(/[\\%_]/g, '\\$&')}%`;
  return system`slug like ${pattern} and (${plan}::text is null or coalesce(plan, ${standardPlan}) = ${plan})`;
}
