import { describe, expect, it } from 'vitest';
import { countryOf } from './country.ts';

describe('countryOf', () => {
  it.each([
    ['193.0.6.139', 'NL'], // the RIPE NCC itself
    ['2001:67c:2e8::1', 'NL'],
    ['202.12.29.1', 'AU'], // APNIC
    ['::ffff:193.0.6.139', 'NL'],
    ['10.0.0.1', null],
    ['127.0.0.1', null],
    ['::1', null],
    ['nonsense', null],
    [null, null],
  ])('%s → %s', async (address, country) => {
    expect(await countryOf(address)).toBe(country);
  });
});
