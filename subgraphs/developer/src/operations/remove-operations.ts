import { changeAccess } from '@guardian/platform/access';
import { Check } from '@guardian/platform/errors';
import type { OrganizationContext } from '@guardian/platform/subgraph';
import { changeOperationPolicy, deleteOperations, operationsRemoved, registerPayload } from '@guardian/platform/trust';

const most = 1_000;

/** Takes operations out of the register and says how many there were. Throws InvalidInput for none or too many ids. */
export async function removeOperations(ctx: OrganizationContext, ids: readonly string[]): Promise<number> {
  const check = new Check();
  if (ids.length === 0 || ids.length > most) check.add(['ids'], 'OUT_OF_RANGE', `Name 1 to ${most} operations.`);
  check.done();
  return changeAccess(ctx, async (tx) => {
    const removed = await deleteOperations(tx, ids);
    if (removed.length === 0) return 0;
    const { version } = await changeOperationPolicy(tx);
    tx.record(operationsRemoved({ id: tx.organizationId, version, payload: registerPayload(removed) }));
    return removed.length;
  });
}
