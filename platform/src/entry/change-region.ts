import { changeAccess } from '../access/change-access.ts';
import type { OrganizationContext } from '../subgraph/context.ts';
import { regionChanged } from './events.ts';
import { setRegion } from './write-policy.ts';

/**
 * Says in which region the organization's data is kept; null: wherever it is. It moves no data. Every installation that has
 * the organization asks again at the door, for open connections too. Gives the former region.
 */
export function changeRegion(ctx: OrganizationContext, region: string | null): Promise<string | null> {
  return changeAccess(ctx, async (tx) => {
    const before = await setRegion(tx, region);
    if (before !== region) {
      tx.record(regionChanged({ id: tx.organizationId, version: 1, payload: { before, region } }));
    }
    return before;
  });
}
