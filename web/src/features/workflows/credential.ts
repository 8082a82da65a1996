/** A credential that stands in a header, and the word before it that says of which kind it is. */
export interface Credential {
  /** e.g. `Bearer ` with its blank; empty where there is none. */
  scheme: string;
  value: string;
}

/** The credential at a place of a definition; null where there is none that can be moved as a whole. */
export function credentialAt(definition: unknown, path: readonly string[]): Credential | null {
  const text = valueAt(definition, path);
  if (typeof text !== 'string' || text.includes('{{')) return null;
  const [, scheme = '', value = ''] = /^((?:Basic|Bearer|Digest|Token|ApiKey)\s+)?(.+)$/is.exec(text) ?? [];
  return value.trim().length < 8 ? null : { scheme, value: value.trim() };
}

/** The definition with a secret named in the place of a credential. */
export function withSecret(definition: unknown, path: readonly string[], name: string): unknown {
  const credential = credentialAt(definition, path);
  return credential === null ? definition : replaced(definition, path, `${credential.scheme}{{ secrets.${name} }}`);
}

/** A name to offer, of the node and its header: `call` and `x-api-key` → `CALL_X_API_KEY`. */
export function secretNameFor(definition: unknown, path: readonly string[]): string {
  const node = valueAt(definition, path.slice(0, 2));
  const id = typeof node === 'object' && node !== null && 'id' in node ? String(node.id) : '';
  const words = `${id}_${path.at(-1) ?? ''}`.replaceAll(/([a-z])([A-Z])/g, '$1_$2');
  return words
    .replaceAll(/[^A-Za-z0-9]+/g, '_')
    .toUpperCase()
    .slice(0, 60);
}

function valueAt(value: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>((at, key) => (at as Record<string, unknown> | null | undefined)?.[key], value);
}

function replaced(value: unknown, [key, ...rest]: readonly string[], by: string): unknown {
  if (key === undefined) return by;
  if (Array.isArray(value))
    return value.map((each, index) => (String(index) === key ? replaced(each, rest, by) : each));
  const fields = value as Record<string, unknown>;
  return Object.fromEntries(
    Object.entries(fields).map(([name, each]) => [name, name === key ? replaced(each, rest, by) : each]),
  );
}
