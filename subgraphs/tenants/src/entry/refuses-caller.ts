import { compileRules, type NetworkRule, networkVerdictOf, readHolders } from '@guardian/platform/entry';
import type { OrganizationContext } from '@guardian/platform/subgraph';

/** Whether rules would keep the caller of this very request out. */
export async function refusesCaller(
  ctx: OrganizationContext,
  rules: readonly Omit<NetworkRule, 'id'>[],
): Promise<boolean> {
  const { principal, organizationId, ipAddress } = ctx;
  if (principal.kind !== 'member' && principal.kind !== 'key') return false;
  const holders = await readHolders(ctx.db, organizationId, rules);
  const unstored = { organizationId, id: '', note: '', createdAt: new Date(0) };
  const policy = { rules: compileRules(rules.map((rule) => ({ ...unstored, ...rule }))), holders };
  return !(await networkVerdictOf(policy, principal, ipAddress, Date.now())).allowed;
}
