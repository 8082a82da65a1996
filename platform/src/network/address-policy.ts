import type { LookupAddress, LookupOptions } from 'node:dns';
import { lookup } from 'node:dns/promises';
import { isIP } from 'node:net';
import ipaddr from 'ipaddr.js';

/** Something outside was to be reached at an address that only the installation's own network can reach. */
export class ForbiddenAddress extends Error {
  override name = 'ForbiddenAddress';

  constructor(host: string) {
    super(
      `${host} is a loopback, private or reserved address; those are called only when GUARDIAN_ALLOW_PRIVATE_HTTP is true`,
    );
  }
}

/** Whether an IP address is one of the public internet, also when it hides in an IPv6 form. */
export function isPublicAddress(address: string): boolean {
  if (!ipaddr.isValid(address)) return false;
  const parsed = ipaddr.process(address);
  // Of IPv6, 2000::/3 is all that is given out; the rest holds forms of IPv4 and of old local networks.
  const givenOut = parsed.kind() === 'ipv4' || ((parsed.toByteArray()[0] ?? 0) & 0xe0) === 0x20;
  return givenOut && parsed.range() === 'unicast';
}

/** Throws ForbiddenAddress for a URL whose host is itself such an address; names are looked at when they are resolved. */
export function checkLiteral(url: Pick<URL, 'hostname'>, allowPrivate: boolean): void {
  const host = hostOf(url);
  if (!allowPrivate && isIP(host) !== 0 && !isPublicAddress(host)) throw new ForbiddenAddress(host);
}

/** The host of a URL as sockets take it: an IPv6 address without its brackets. */
export function hostOf({ hostname }: Pick<URL, 'hostname'>): string {
  return hostname.replace(/^\[|\]$/g, '');
}

type Callback = (error: Error | null, address?: string | LookupAddress[], family?: number) => void;

/**
 * Resolves names for a socket and refuses those that lead inside. The socket connects to exactly what was checked here,
 * so that a name can't answer differently a moment later.
 */
export function guardedLookup(allowPrivate: boolean) {
  return (hostname: string, options: LookupOptions, callback: Callback): void => {
    lookup(hostname, { ...options, all: true })
      .then((found) => {
        const addresses = allowPrivate ? found : found.filter(({ address }) => isPublicAddress(address));
        const [first] = addresses;
        if (first === undefined) callback(new ForbiddenAddress(hostname));
        else if (options.all) callback(null, addresses);
        else callback(null, first.address, first.family);
      })
      .catch((error: Error) => callback(error));
  };
}
