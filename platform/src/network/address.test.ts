import { describe, expect, it } from 'vitest';
import { isWithin, parseAddress, parseRange, rangeText } from './address.ts';

describe('parseAddress', () => {
  it.each([
    ['192.0.2.1', '192.0.2.1'],
    ['2001:DB8::1', '2001:db8::1'],
    ['::ffff:192.0.2.1', '192.0.2.1'],
    ['::ffff:c000:201', '192.0.2.1'],
  ])('%s → %s', (text, expected) => expect(parseAddress(text)?.toString()).toBe(expected));

  it.each(['', '1', '0x7f.1', '010.0.0.1', '192.0.2', '192.0.2.256', 'fe80::1%eth0', '192.0.2.1:80', ' 192.0.2.1'])(
    'refuses "%s"',
    (text) => expect(parseAddress(text)).toBeNull(),
  );
});

describe('parseRange', () => {
  it.each([
    ['192.0.2.0/24', '192.0.2.0/24'],
    ['192.0.2.1', '192.0.2.1/32'],
    ['0.0.0.0/0', '0.0.0.0/0'],
    ['2001:db8::/32', '2001:db8::/32'],
    ['2001:db8::1', '2001:db8::1/128'],
    ['::ffff:192.0.2.0/120', '192.0.2.0/24'],
    ['10.128.0.0/9', '10.128.0.0/9'],
  ])('%s → %s', (text, expected) => {
    const range = parseRange(text);
    expect(range && rangeText(range)).toBe(expected);
  });

  it.each([
    '192.0.2.1/24',
    '192.0.2.0/33',
    '192.0.2.0/-1',
    '192.0.2.0/',
    '2001:db8::1/32',
    '::ffff:192.0.2.0/24',
    '1/8',
  ])('refuses %s', (text) => expect(parseRange(text)).toBeNull());

  it.each([
    ['192.0.2.0/24', '192.0.2.255', true],
    ['192.0.2.0/24', '192.0.3.0', false],
    ['192.0.2.0/24', '::ffff:192.0.2.9', true],
    ['0.0.0.0/0', '2001:db8::1', false],
    ['2001:db8::/33', '2001:db8:7fff::1', true],
    ['2001:db8::/33', '2001:db8:8000::1', false],
  ])('%s holds %s: %s', (range, address, expected) => {
    const [parsed, tested] = [parseRange(range), parseAddress(address)];
    expect(parsed && tested && isWithin(tested, parsed)).toBe(expected);
  });
});
