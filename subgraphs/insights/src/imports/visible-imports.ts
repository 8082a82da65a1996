import { rowScope } from '@guardian/platform/access';
import type { OrganizationContext } from '@guardian/platform/subgraph';
import { listImports } from './queries.ts';
import type { ContactImportRow } from './tables.ts';

/** The newest imports that the caller may see, at most 50. */
export function visibleImports(ctx: OrganizationContext): Promise<ContactImportRow[]> {
  return listImports(ctx.db, ctx.organizationId, rowScope(ctx, 'contactImport.read'));
}
