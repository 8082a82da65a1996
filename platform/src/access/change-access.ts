import { type TransactOptions, type Tx, transact } from '../database/index.ts';
import type { OrganizationContext } from '../subgraph/context.ts';
import { accessesOf } from './access.ts';

/**
 * `transact` for verbs that change who may do what: once it has committed, this process forgets the organization's rights
 * at once; the others follow by the access lane, which the recorded events are written to.
 */
export async function changeAccess<T>(
  ctx: OrganizationContext,
  work: (tx: Tx) => Promise<T>,
  options?: TransactOptions,
): Promise<T> {
  const people = new Set<string>();
  const noting = (tx: Tx): Tx => ({
    ...tx,
    record(event) {
      const { userId } = event.payload;
      if (typeof userId === 'string') people.add(userId);
      tx.record(event);
    },
  });
  const result = await transact(ctx, (tx) => work(noting(tx)), options);
  for (const access of accessesOf(ctx.database)) access.forget(ctx.organizationId, [...people]);
  return result;
}
