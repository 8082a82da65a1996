import { IncomingMessage } from 'node:http';
import { Socket } from 'node:net';
import { describe, expect, it } from 'vitest';
import { clientAddress } from './client-address.ts';

const proxies = ['10.0.0.0/8', '2001:db8::/32', '192.0.2.7'];

/** A request of a connection from `peer`. */
function from(peer: string | undefined, forwarded?: string): IncomingMessage {
  const socket = new Socket();
  Object.defineProperty(socket, 'remoteAddress', { value: peer });
  const request = new IncomingMessage(socket);
  if (forwarded !== undefined) request.headers['x-forwarded-for'] = forwarded;
  return request;
}

describe('clientAddress', () => {
  it('believes nobody when no proxy is trusted', () => {
    expect(clientAddress(from('10.0.0.1', '203.0.113.9'), [])).toBe('10.0.0.1');
  });

  it.each([
    ['a stranger who names another address', '203.0.113.5', '198.51.100.1', '203.0.113.5'],
    ['a caller behind one proxy', '10.0.0.1', '203.0.113.9', '203.0.113.9'],
    ['a caller behind two', '10.0.0.1', '203.0.113.9, 192.0.2.7', '203.0.113.9'],
    ['a caller who forged what the proxy appended to', '10.0.0.1', '127.0.0.1, 10.9.9.9, 203.0.113.9', '203.0.113.9'],
    ['a caller who forged nonsense', '10.0.0.1', 'unknown, 203.0.113.9', '203.0.113.9'],
    ['nonsense from the proxy', '10.0.0.1', '203.0.113.9, unknown', '10.0.0.1'],
    ['numbers that only look like an address', '10.0.0.1', '0x7f.1', '10.0.0.1'],
    ['only proxies', '10.0.0.1', '10.0.0.2', '10.0.0.2'],
    ['a port', '10.0.0.1', '203.0.113.9:4711', '203.0.113.9'],
    ['a port of IPv6', '2001:db8::1', '[2a00::1]:4711', '2a00::1'],
    ['IPv4 in IPv6', '::ffff:10.0.0.1', '::ffff:203.0.113.9', '203.0.113.9'],
    ['a header without an address', '10.0.0.1', ' , ', '10.0.0.1'],
  ])('%s', (_what, peer, forwarded, expected) => {
    expect(clientAddress(from(peer, forwarded), proxies)).toBe(expected);
  });

  it('knows none of a connection that is gone', () => {
    expect(clientAddress(from(undefined, '203.0.113.9'), proxies)).toBeNull();
  });
});
