import { type Address, isWithin, parseRange, type Range } from '../network/index.ts';

/** One line of an organization's rules. At most one of `roleId` and `keyId` is set; neither: the whole organization. */
export interface NetworkRule {
  id: string;
  effect: 'ALLOW' | 'BLOCK';
  kind: 'RANGE' | 'COUNTRY';
  /** CIDR notation, or ISO 3166-1 alpha-2. */
  value: string;
  roleId: string | null;
  keyId: string | null;
}

/** Somebody at the door. */
export interface Caller {
  address: Address | null;
  country: string | null;
  /** Roles held at the moment. */
  roleIds: readonly string[];
  /** Of an API key; null for a member. */
  keyId: string | null;
}

export interface NetworkVerdict {
  allowed: boolean;
  /** `BLOCKED`: a rule names the caller. `NOT_LISTED`: there is a list for them, and they are not on it. */
  reason: 'ALLOWED' | 'BLOCKED' | 'NOT_LISTED';
  /** The rule that blocks; for `NOT_LISTED` one of the list that the caller is missing from. */
  rule: NetworkRule | null;
}

export interface CompiledRule extends NetworkRule {
  range: Range | null;
}

export function compileRules<R extends NetworkRule>(rules: readonly R[]): (R & CompiledRule)[] {
  return rules.map((rule) => ({ ...rule, range: rule.kind === 'RANGE' ? parseRange(rule.value) : null }));
}

const allowed: NetworkVerdict = { allowed: true, reason: 'ALLOWED', rule: null };

/**
 * No rule that blocks may name the caller; and of each list of what is allowed that concerns them (the organization's, one
 * of each of their roles, the key's) they must be on one line. An unknown address is on no line.
 */
export function networkVerdict(rules: readonly CompiledRule[], caller: Caller): NetworkVerdict {
  const concerning = rules.filter((rule) => concerns(rule, caller));
  const blocking = concerning.find((rule) => rule.effect === 'BLOCK' && names(rule, caller));
  if (blocking !== undefined) return { allowed: false, reason: 'BLOCKED', rule: blocking };
  const lists = Map.groupBy(
    concerning.filter(({ effect }) => effect === 'ALLOW'),
    ({ roleId, keyId }) => roleId ?? keyId ?? 'organization',
  );
  for (const list of lists.values()) {
    if (!list.some((rule) => names(rule, caller))) {
      return { allowed: false, reason: 'NOT_LISTED', rule: list[0] ?? null };
    }
  }
  return allowed;
}

function concerns({ roleId, keyId }: NetworkRule, caller: Caller): boolean {
  if (roleId !== null) return caller.roleIds.includes(roleId);
  return keyId === null || keyId === caller.keyId;
}

function names(rule: CompiledRule, { address, country }: Caller): boolean {
  if (rule.kind === 'COUNTRY') return country === rule.value;
  return rule.range !== null && address !== null && isWithin(address, rule.range);
}
