import type { IncomingMessage } from 'node:http';
import ipaddr from 'ipaddr.js';

type Address = ipaddr.IPv4 | ipaddr.IPv6;

/**
 * The caller's address: that of the connection, or, if that is a trusted proxy, the last one in `X-Forwarded-For` that is
 * none. What stands before it was written by the caller and proves nothing. The same for requests, streams and sockets.
 *
 * @param trustedProxies Addresses and CIDR ranges, as `environment.trustedProxies`.
 * @returns Null when the connection is gone already. IPv4 in IPv6 (`::ffff:192.0.2.1`) comes as IPv4.
 */
export function clientAddress(request: IncomingMessage, trustedProxies: readonly string[]): string | null {
  let caller = parsed(request.socket.remoteAddress);
  if (caller === null) return null;
  for (const hop of hopsOf(request)) {
    if (!isTrusted(caller, trustedProxies)) break;
    const before = parsed(hop);
    if (before === null) break; // a proxy of ours reported nonsense: the proxy itself is the last that is known
    caller = before;
  }
  return caller.toString();
}

/** The nearest first. Proxies append, and some add a port. */
function hopsOf({ headers }: IncomingMessage): string[] {
  const header = headers['x-forwarded-for'];
  const text = Array.isArray(header) ? header.join(',') : (header ?? '');
  return text
    .split(',')
    .map((hop) => hop.trim())
    .filter((hop) => hop !== '')
    .reverse();
}

function parsed(text: string | undefined): Address | null {
  const bare = text?.replace(/^\[(.+)\](:\d+)?$/, '$1').replace(/^(\d+\.\d+\.\d+\.\d+):\d+$/, '$1') ?? '';
  // `ipaddr.js` alone would take `1` and `0x7f.1` for addresses.
  const strict = ipaddr.IPv4.isValidFourPartDecimal(bare) || ipaddr.IPv6.isValid(bare);
  return strict ? ipaddr.process(bare) : null;
}

const rangesOf = new WeakMap<readonly string[], [Address, number][]>();

function isTrusted(address: Address, trustedProxies: readonly string[]): boolean {
  let ranges = rangesOf.get(trustedProxies);
  if (ranges === undefined) {
    ranges = trustedProxies.map(range);
    rangesOf.set(trustedProxies, ranges);
  }
  return ranges.some((each) => each[0].kind() === address.kind() && address.match(each as never));
}

function range(text: string): [Address, number] {
  if (text.includes('/')) return ipaddr.parseCIDR(text);
  const address = ipaddr.process(text);
  return [address, address.kind() === 'ipv4' ? 32 : 128];
}
