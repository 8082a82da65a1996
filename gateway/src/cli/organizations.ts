import { StartError } from '@guardian/platform/environment';
import type { Runtime } from '@guardian/platform/subgraph';

/** The organization of a slug or an id, or all of them where none is named. Throws a StartError when there is none of that name. */
export async function organizations(
  { database }: Runtime,
  named: string | null,
): Promise<{ id: string; slug: string }[]> {
  const found = await database.system<{ id: string; slug: string }[]>`
    select organization_id as id, slug from access.organization
    where ${named}::text is null or slug = ${named} or organization_id::text = ${named} order by slug`;
  if (found.length > 0 || named === null) return found;
  throw new StartError(`There is no organization "${named}".`);
}
