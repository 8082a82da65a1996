import { rotateDataKey } from '@guardian/platform/sealing';
import type { OrganizationContext } from '@guardian/platform/subgraph';
import { requireConfirmed } from '../organizations/index.ts';

/** Makes a new key the one that seals. What follows is a job. Throws STEP_UP_REQUIRED, CONFLICT while a rotation runs. */
export async function rotateEncryptionKey(ctx: OrganizationContext): Promise<object> {
  await requireConfirmed(ctx);
  await rotateDataKey(ctx);
  return {};
}
