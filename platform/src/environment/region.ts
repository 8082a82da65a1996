import { StartError } from './start-error.ts';
import type { variables } from './variables.ts';

/** The region that an installation serves, and where those of others are. */
export interface Region {
  /** E.g. `eu`. */
  name: string;
  /** By region; where it is not listed, nobody is told where to go. */
  urls: ReadonlyMap<string, URL>;
}

/** Lower-case letters, digits and hyphens, as `access.organization.region` holds it. */
export function isRegionName(name: string): boolean {
  return /^[a-z][a-z0-9-]{0,31}$/.test(name);
}

export function region(read: ReturnType<typeof variables>): Region | null {
  const name = read.text('GUARDIAN_REGION');
  const urls = regionUrls(read.list('GUARDIAN_REGION_URLS'));
  if (name === null) {
    if (urls.size === 0) return null;
    throw new StartError('GUARDIAN_REGION_URLS is set without GUARDIAN_REGION; set both, or neither for one region.');
  }
  if (isRegionName(name)) return { name, urls };
  throw new StartError(
    `GUARDIAN_REGION must be lower-case letters, digits and hyphens, at most 32, e.g. "eu", but is "${name}".`,
  );
}

function regionUrls(entries: readonly string[]): Map<string, URL> {
  const urls = new Map<string, URL>();
  for (const entry of entries) {
    const equals = entry.indexOf('=');
    const [name, address] = [entry.slice(0, Math.max(0, equals)).trim(), entry.slice(equals + 1).trim()];
    const url = URL.canParse(address) ? new URL(address) : null;
    // Callers are told the address: a password in it would be given away.
    const plain = url !== null && /^https?:$/.test(url.protocol) && url.username === '' && url.password === '';
    if (!isRegionName(name) || !plain || urls.has(name)) {
      throw new StartError(
        'GUARDIAN_REGION_URLS must name each region once with its http or https address and no password, e.g. "us=https://us.example.com,eu=https://eu.example.com".',
      );
    }
    urls.set(name, url);
  }
  return urls;
}
