import { StartError } from '@guardian/platform/environment';
import type { Runtime } from '@guardian/platform/subgraph';

/** The organization of a slug or id. Throws a StartError where there is none. */
export async function organizationNamed(
  { database }: Pick<Runtime, 'database'>,
  named: string,
): Promise<{ organizationId: string; slug: string }> {
  const [found] = await database.system<{ organizationId: string; slug: string }[]>`
    select organization_id as "organizationId", slug from access.organization
    where slug = ${named} or organization_id::text = ${named}`;
  if (found === undefined) throw new StartError(`There is no organization "${named}".`);
  return found;
}
