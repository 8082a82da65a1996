/** Reads the address: every value is text, a repeated name a list. A reader of a route makes more of it. */
export function parseSearch(search: string): Record<string, string | string[]> {
  const read: Record<string, string | string[]> = {};
  for (const [name, value] of new URLSearchParams(search)) {
    const before = read[name];
    read[name] = before === undefined ? value : [...(Array.isArray(before) ? before : [before]), value];
  }
  return read;
}

/** Writes the address; what is undefined, null or empty is left out, so that a plain list has a plain address. */
export function stringifySearch(values: Record<string, unknown>): string {
  const written = new URLSearchParams();
  for (const [name, value] of Object.entries(values)) {
    for (const each of Array.isArray(value) ? value : [value]) {
      if (each !== undefined && each !== null && each !== '') written.append(name, String(each));
    }
  }
  const text = written.toString();
  return text ? `?${text}` : '';
}
