import { type NetworkRuleRow, type PolicyRow, readPolicyRow, readRules } from '@guardian/platform/entry';
import { countryOf } from '@guardian/platform/network';
import type { OrganizationContext } from '@guardian/platform/subgraph';

export interface NetworkRules {
  rules: NetworkRuleRow[];
  enforced: boolean;
  overriddenUntil: Date | null;
  overrideReason: string | null;
  yourAddress: string | null;
  yourCountry: string | null;
  version: number;
}

/** From where the organization lets people and keys in. */
export async function networkRules(ctx: OrganizationContext): Promise<NetworkRules> {
  const [policy, rules] = await Promise.all([
    readPolicyRow(ctx.db, ctx.organizationId),
    readRules(ctx.db, ctx.organizationId),
  ]);
  return shownRules(ctx, policy, rules);
}

export async function shownRules(
  { ipAddress }: Pick<OrganizationContext, 'ipAddress'>,
  policy: PolicyRow,
  rules: NetworkRuleRow[],
): Promise<NetworkRules> {
  const overridden = policy.overrideUntil !== null && policy.overrideUntil.getTime() > Date.now();
  return {
    rules,
    enforced: policy.networkEnforced,
    overriddenUntil: overridden ? policy.overrideUntil : null,
    overrideReason: overridden ? policy.overrideReason : null,
    yourAddress: ipAddress,
    yourCountry: await countryOf(ipAddress),
    version: policy.version,
  };
}
