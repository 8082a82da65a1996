import { expect, it } from 'vitest';
import { checkLiteral, ForbiddenAddress, isPublicAddress } from './address-policy.ts';

it.each([
  '127.0.0.1',
  '10.1.2.3',
  '172.16.0.1',
  '192.168.1.1',
  '169.254.169.254',
  '100.64.0.1',
  '0.0.0.0',
  '224.0.0.1',
  '255.255.255.255',
  '192.0.2.1',
  '::1',
  '::',
  'fe80::1',
  'fd00::1',
  '::ffff:127.0.0.1',
  '::ffff:7f00:1',
  '64:ff9b::7f00:1',
  '2002:7f00:1::',
  '::127.0.0.1',
  '64:ff9b:1::7f00:1',
  'fec0::1',
  '5f00::1',
  '2001:db8::1',
  'no address',
])('keeps whoever calls out from %s', (address) => {
  expect(isPublicAddress(address)).toBe(false);
});

it.each(['93.184.215.14', '8.8.8.8', '2606:2800:21f:cb07:6820:80da:af6b:8b2c'])('lets it call %s', (address) => {
  expect(isPublicAddress(address)).toBe(true);
});

it.each(['http://2130706433/', 'http://0x7f.1/', 'http://0/', 'http://[::ffff:7f00:1]/', 'http://127。0。0。1/'])(
  'knows an address in disguise: %s',
  (url) => {
    expect(() => checkLiteral(new URL(url), false)).toThrow(ForbiddenAddress);
  },
);
