import { type ApiKeyRow, changeAccess, createKey } from '@guardian/platform/access';
import type { OrganizationContext } from '@guardian/platform/subgraph';

export interface CreateApiKeyInput {
  name: string;
  scopes: readonly string[];
  expiresAt?: Date | string | null;
}

/**
 * Makes a key that holds its scopes as far as its creator does. The secret is in this answer and never again; so an
 * idempotency key has no effect here: a stored result would keep the secret.
 *
 * @throws {InvalidInput} Name, scopes that don't exist or the caller doesn't hold, an expiry in the past.
 */
export function createApiKey(
  ctx: OrganizationContext,
  input: CreateApiKeyInput,
): Promise<{ apiKey: ApiKeyRow; secret: string }> {
  return changeAccess(ctx, (tx) => createKey(ctx, tx, input));
}
