const names = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'code' });

/** `DE` → `Germany`. */
export function countryName(code: string): string {
  return names.of(code) ?? code;
}

/** Where somebody was: `192.0.2.1, Germany`. Null if nothing is known. */
export function placeOf({ ipAddress, country }: { ipAddress?: string | null; country?: string | null }): string | null {
  const parts = [ipAddress, country ? countryName(country) : null].filter((part) => part != null);
  return parts.length > 0 ? parts.join(', ') : null;
}
