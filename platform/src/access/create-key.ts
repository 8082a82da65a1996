import { type Tx, uuidv7 } from '../database/index.ts';
import { Check, forbidden } from '../errors/index.ts';
import { frozen } from '../events/frozen.ts';
import type { OrganizationContext } from '../subgraph/context.ts';
import { apiKeyCreated } from './events.ts';
import { newKey } from './key-format.ts';
import { isInstallationPermission, isPermission } from './permissions.ts';
import { principalIdOf } from './principal.ts';
import { type ApiKeyRow, apiKeyRow } from './rows.ts';
import { apiKeys, principals, restrictions } from './tables.ts';

export interface NewKey {
  /** 1 to 80 characters. */
  name: string;
  /** At least one permission that the creator holds. */
  scopes: readonly string[];
  /** Null: it does not expire. */
  expiresAt?: Date | string | null;
  /** Principal that bounds the key; the caller when left out. Needed where the installation itself makes the key. */
  createdBy?: string;
}

/**
 * A key with a principal of its own, which holds its scopes as far as its creator holds them. The secret is known here
 * only. Records `apiKey.created`. Throws InvalidInput with paths below `input`.
 *
 * Do not run it under an idempotency key: the stored result would keep the secret.
 */
export async function createKey(
  ctx: OrganizationContext,
  tx: Tx,
  input: NewKey,
): Promise<{ apiKey: ApiKeyRow; secret: string }> {
  const { name, scopes, expiresAt } = checked(ctx, input);
  const createdBy = input.createdBy ?? principalIdOf(ctx.principal);
  if (createdBy === null) throw forbidden('A key belongs to whoever makes it: name its creator.');
  const { organizationId } = tx;
  const { secret, prefix, hash } = newKey();
  const principalId = uuidv7();
  await tx.db
    .insert(principals)
    .values({ organizationId, id: principalId, kind: 'key', name, boundedBy: createdBy, restricted: true });
  await tx.db.insert(restrictions).values(scopes.map((permission) => ({ organizationId, principalId, permission })));
  const [row] = await tx.db
    .insert(apiKeys)
    .values({ organizationId, id: uuidv7(), principalId, name, prefix, hash, createdBy, expiresAt })
    .returning();
  if (row === undefined) throw new Error('A key was written, but none came back.');
  const apiKey = apiKeyRow(row, scopes);
  tx.record(apiKeyCreated({ id: row.id, version: row.version, payload: { apiKey: frozen(apiKey) } }));
  return { apiKey, secret };
}

function checked(ctx: OrganizationContext, input: NewKey): { name: string; scopes: string[]; expiresAt: Date | null } {
  const check = new Check();
  const name = check.requiredText(['input', 'name'], input.name, { max: 80 });
  const path = ['input', 'scopes'];
  const scopes = [...new Set(input.scopes)].sort();
  if (scopes.length === 0) check.add(path, 'REQUIRED', 'Choose at least one permission for the key.');
  for (const scope of scopes) {
    if (!isPermission(scope) || isInstallationPermission(scope)) {
      check.add(path, 'NOT_FOUND', `${scope} is no permission that a key can hold.`);
    } else if (!ctx.rights.may(scope)) {
      check.add(path, 'NOT_HELD', `You can't give ${scope} to a key, since you don't hold it.`);
    }
  }
  const expiresAt = input.expiresAt == null ? null : new Date(input.expiresAt);
  if (expiresAt !== null && !(expiresAt.getTime() > Date.now())) {
    check.add(['input', 'expiresAt'], 'OUT_OF_RANGE', 'Choose an expiry in the future.');
  }
  check.done();
  return { name, scopes, expiresAt };
}
