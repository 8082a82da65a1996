import type { Instant } from '@guardian/platform/access';
import type { Check } from '@guardian/platform/errors';

/** An organization as the graph shows it; dates are ISO strings when it comes from an event. */
export interface Organization {
  id: string;
  name: string;
  slug: string;
  /** IANA time zone. */
  timeZone: string;
  createdAt: Instant;
  version: number;
}

/** Lower-case letters, digits and hyphens, 1 to 40 characters, neither first nor last a hyphen. */
const slugPattern = /^[a-z0-9](?:[a-z0-9-]{0,38}[a-z0-9])?$/;

/** A name in URLs made from a display name: `Müller & Söhne` → `muller-sohne`. */
export function slugFrom(name: string): string {
  const slug = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 32)
    .replace(/^-+|-+$/g, '');
  return slug === '' ? 'organization' : slug;
}

export function checkName(check: Check, name: string | null | undefined): string {
  return check.requiredText(['input', 'name'], name, { max: 80 });
}

export function checkSlug(check: Check, slug: string | null | undefined): string {
  return check.requiredText(['input', 'slug'], slug, {
    pattern: slugPattern,
    message: 'Use 1 to 40 lower-case letters, digits and hyphens; begin and end with a letter or digit.',
  });
}

export function checkTimeZone(check: Check, timeZone: string | null | undefined): string {
  const text = check.requiredText(['input', 'timeZone'], timeZone);
  if (text !== '' && !isTimeZone(text)) {
    check.add(['input', 'timeZone'], 'INVALID_FORMAT', 'Choose an IANA time zone such as Europe/Berlin.');
  }
  return text;
}

function isTimeZone(name: string): boolean {
  try {
    // An offset such as `+02:00` is accepted too, but knows no summer time.
    return /^[A-Za-z]/.test(new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone);
  } catch {
    return false;
  }
}
