import { type ApiKeyRow, changeAccess } from '@guardian/platform/access';
import type { OrganizationContext } from '@guardian/platform/subgraph';
import {
  changeOperationPolicy,
  type OperationPolicyRow,
  operationTrustChanged,
  readOperationPolicy,
  restrictKey,
} from '@guardian/platform/trust';

interface TrustInput {
  trustedOnly: boolean;
  apiKeyId?: string | null | undefined;
}

/** Holds the organization or one key to registered operations, or lets it go. Throws NOT_FOUND for a key that is none. */
export function setTrustedOnly(
  ctx: OrganizationContext,
  { trustedOnly, apiKeyId }: TrustInput,
): Promise<{ operationTrust: OperationPolicyRow; apiKey: ApiKeyRow | null }> {
  return changeAccess(ctx, async (tx) => {
    if (apiKeyId != null) {
      const apiKey = await restrictKey(tx, apiKeyId, trustedOnly);
      return { operationTrust: await readOperationPolicy(tx.db, tx.organizationId), apiKey };
    }
    const before = await readOperationPolicy(tx.db, tx.organizationId);
    if (before.trustedOnly === trustedOnly) return { operationTrust: before, apiKey: null };
    const operationTrust = await changeOperationPolicy(tx, { trustedOnly });
    const { version } = operationTrust;
    tx.record(operationTrustChanged({ id: tx.organizationId, version, payload: { trustedOnly } }));
    return { operationTrust, apiKey: null };
  });
}
