import { compileRules, networkVerdictOf, readRules } from '@guardian/platform/entry';
import { badInput } from '@guardian/platform/errors';
import { countryOf, parseAddress } from '@guardian/platform/network';
import type { OrganizationContext } from '@guardian/platform/subgraph';

export interface AddressVerdict {
  allowed: boolean;
  address: string;
  country: string | null;
  reason: string;
}

interface Question {
  address: string;
  roleId?: string | null;
  apiKeyId?: string | null;
}

/** Whether the stored rules would let an address in, enforced or not. Throws BAD_USER_INPUT for what is no address. */
export async function testAddress(ctx: OrganizationContext, question: Question): Promise<AddressVerdict> {
  const parsed = parseAddress(question.address.trim());
  if (parsed === null) {
    throw badInput('Write an IPv4 or IPv6 address, e.g. 192.0.2.1 or 2001:db8::1.', { argument: 'address' });
  }
  const address = parsed.toString();
  const rules = compileRules(await readRules(ctx.db, ctx.organizationId));
  const roleId = question.roleId ?? null;
  const held = roleId === null ? [] : [{ roleId, startsAt: new Date(0), expiresAt: null }];
  const policy = { rules, holders: new Map([['tested', held]]) };
  const caller = { id: 'tested', ...(question.apiKeyId == null ? {} : { keyId: question.apiKeyId }) };
  const { allowed, reason, rule } = await networkVerdictOf(policy, caller, address, Date.now());
  const sentences = {
    ALLOWED: rules.length === 0 ? 'There are no rules.' : 'No rule keeps it out.',
    BLOCKED: `The rule for ${rule?.value} blocks it.`,
    NOT_LISTED: `It is on no line of the list that ${rule?.value} is on.`,
  };
  return { allowed, address, country: await countryOf(address), reason: sentences[reason] };
}
