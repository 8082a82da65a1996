import { type ApiKeyRow, changeAccess, revokeKey } from '@guardian/platform/access';
import type { OrganizationContext } from '@guardian/platform/subgraph';

/** Ends a key at once, with its open streams; revoking it again changes nothing. Throws NOT_FOUND. */
export function revokeApiKey(ctx: OrganizationContext, id: string): Promise<ApiKeyRow> {
  return changeAccess(ctx, (tx) => revokeKey(tx, id));
}
