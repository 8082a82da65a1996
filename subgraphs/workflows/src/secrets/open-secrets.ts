import { transact } from '@guardian/platform/database';
import { openValues } from '@guardian/platform/sealing';
import type { OrganizationContext } from '@guardian/platform/subgraph';
import { markUsed, sealedSecrets } from './queries.ts';
import { secretValue } from './secret-value.ts';

/** Milliseconds between two notes of a use. */
const markEvery = 60_000;

/** Values of secrets by name, for a call that is about to be made; those that are not there are left out. */
export async function openSecrets(
  ctx: OrganizationContext,
  names: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const { db, organizationId } = ctx;
  const rows = await sealedSecrets(db, organizationId, names);
  const sealed = rows.map(({ id, value }) => ({ rowId: id, sealed: value }));
  const texts = await openValues(ctx, db, secretValue, sealed);
  const before = new Date(Date.now() - markEvery);
  const unmarked = rows.filter(({ lastUsedAt }) => lastUsedAt === null || lastUsedAt < before).map(({ id }) => id);
  if (unmarked.length > 0) await transact(ctx, (tx) => markUsed(tx.db, organizationId, unmarked, before));
  return new Map(rows.map(({ name }, position) => [name, texts[position] ?? '']));
}
