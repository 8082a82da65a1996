import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseAddress } from '../network/index.ts';
import { type Caller, compileRules, type NetworkRule, networkVerdict } from './network-verdict.ts';

let count = 0;
const rule = (effect: 'ALLOW' | 'BLOCK', value: string, target: Partial<NetworkRule> = {}): NetworkRule => ({
  ...{ id: String(++count), effect, value, roleId: null, keyId: null },
  kind: /^[A-Z]{2}$/.test(value) ? 'COUNTRY' : 'RANGE',
  ...target,
});
const from = (address: string, country: string | null = null, who: Partial<Caller> = {}): Caller => ({
  ...{ address: parseAddress(address), country, roleIds: [], keyId: null },
  ...who,
});
const may = (rules: NetworkRule[], caller: Caller) => networkVerdict(compileRules(rules), caller).allowed;

describe('networkVerdict', () => {
  const office = rule('ALLOW', '192.0.2.0/24');
  const office6 = rule('ALLOW', '2001:db8::/32');
  const germany = rule('ALLOW', 'DE');
  const admins = rule('ALLOW', '192.0.2.8/29', { roleId: 'admin' });
  const ofKey = rule('ALLOW', '203.0.113.5', { keyId: 'k' });

  it.each([
    ['nobody is kept out without rules', [], from('203.0.113.1'), true],
    ['an address on the list', [office, office6], from('192.0.2.77'), true],
    ['one of IPv6 on the list', [office, office6], from('2001:db8::9'), true],
    ['one that is not', [office, office6], from('203.0.113.1'), false],
    ['IPv4 in IPv6 is no way around', [office], from('::ffff:203.0.113.1'), false],
    ['IPv4 in IPv6 is no trap either', [office], from('::ffff:192.0.2.1'), true],
    ['a country on the list', [office, germany], from('198.51.100.1', 'DE'), true],
    ['another country', [office, germany], from('198.51.100.1', 'FR'), false],
    ['an unknown country', [germany], from('10.0.0.1', null), false],
    ['an unknown address', [office], { ...from('192.0.2.1'), address: null }, false],
    ['a blocked range within an allowed one', [office, rule('BLOCK', '192.0.2.66')], from('192.0.2.66'), false],
    ['a blocked country', [rule('BLOCK', 'KP')], from('203.0.113.1', 'KP'), false],
    ['others, when a country is blocked', [rule('BLOCK', 'KP')], from('203.0.113.1', 'SE'), true],
    ['a role with a list of its own', [office, admins], from('192.0.2.9', null, { roleIds: ['admin'] }), true],
    ['outside of it', [office, admins], from('192.0.2.77', null, { roleIds: ['admin'] }), false],
    ['who has not that role', [office, admins], from('192.0.2.77', null, { roleIds: ['viewer'] }), true],
    ['a key from where it belongs', [ofKey], from('203.0.113.5', null, { keyId: 'k' }), true],
    ['a key from elsewhere', [ofKey], from('203.0.113.6', null, { keyId: 'k' }), false],
    ['another key', [ofKey], from('203.0.113.6', null, { keyId: 'other' }), true],
    ['a key that is on its own list only', [office, ofKey], from('203.0.113.5', null, { keyId: 'k' }), false],
  ])('%s', (_what, rules, caller, expected) => expect(may(rules, caller)).toBe(expected));

  it('lets nobody in by one more rule that blocks, and keeps nobody on a list out by one more line on it', () => {
    const byte = fc.integer({ min: 0, max: 3 });
    const range = fc
      .tuple(byte, fc.constantFrom(30, 31, 32))
      .map(([low, bits]) => `10.0.0.${bits === 30 ? 0 : low & ~(32 - bits)}/${bits}`);
    const rules = fc.array(fc.tuple(fc.constantFrom('ALLOW' as const, 'BLOCK' as const), range), { maxLength: 6 });
    fc.assert(
      fc.property(rules, range, byte, (lines, another, low) => {
        const list = lines.map(([effect, value]) => rule(effect, value));
        const caller = from(`10.0.0.${low}`);
        const before = may(list, caller);
        if (!before) expect(may([...list, rule('BLOCK', another)], caller)).toBe(false);
        const listed = list.some(({ effect }) => effect === 'ALLOW');
        if (before && listed) expect(may([...list, rule('ALLOW', another)], caller)).toBe(true);
      }),
    );
  });
});
