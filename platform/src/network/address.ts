import ipaddr from 'ipaddr.js';

export type Address = ipaddr.IPv4 | ipaddr.IPv6;

/** An address range: its first address and the number of leading bits that count. */
export interface Range {
  address: Address;
  bits: number;
}

/**
 * An IPv4 or IPv6 address in its usual notation; null for anything else, also for what only old libraries take for one
 * (`1`, `0x7f.1`, `010.0.0.1`). IPv4 in IPv6 (`::ffff:192.0.2.1`) comes as IPv4, so that a rule for it applies either way.
 */
export function parseAddress(text: string): Address | null {
  const usual = ipaddr.IPv4.isValidFourPartDecimal(text) || (text.includes(':') && ipaddr.IPv6.isValid(text));
  if (!usual || /%|(^|\.)0\d/.test(text)) return null;
  return ipaddr.process(text);
}

/** `192.0.2.0/24`, `2001:db8::/32`, or one address. Null if it is none, or has bits set behind the prefix. */
export function parseRange(text: string): Range | null {
  const [before = '', prefix, ...rest] = text.trim().split('/');
  const address = parseAddress(before);
  if (address === null || rest.length > 0) return null;
  const most = address.kind() === 'ipv4' ? 32 : 128;
  if (prefix === undefined) return { address, bits: most };
  if (!/^\d{1,3}$/.test(prefix)) return null;
  // `::ffff:192.0.2.0/120` is an IPv4 range written in IPv6.
  const bits = before.includes(':') && most === 32 ? Number(prefix) - 96 : Number(prefix);
  if (bits < 0 || bits > most) return null;
  const range = { address, bits };
  return firstOf(range).toString() === address.toString() ? range : null;
}

export function rangeText({ address, bits }: Range): string {
  return `${address.toString()}/${bits}`;
}

export function isWithin(address: Address, range: Range): boolean {
  return address.kind() === range.address.kind() && address.match(range.address as never, range.bits);
}

function firstOf({ address, bits }: Range): Address {
  const bytes = address.toByteArray();
  return ipaddr.fromByteArray(
    bytes.map((byte, index) => byte & (0xff << Math.min(8, Math.max(0, 8 * (index + 1) - bits)))),
  );
}
