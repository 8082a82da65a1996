/** A value of a response that is being put together. */
// biome-ignore lint/suspicious/noExplicitAny: custom scalars may be of every shape; types are checked at completion.
export type Json = any;
export type Tree = Record<string, Json>;

/** A property of the object itself: an alias may be called `constructor` or `__proto__`. */
export function get(object: Tree, name: string): Json | undefined {
  return name in Object.prototype ? (Object.hasOwn(object, name) ? object[name] : undefined) : object[name];
}

/** Sets a property of the object itself, whatever it is called. */
export function put(object: Tree, name: string, value: Json): void {
  if (name === '__proto__') {
    Object.defineProperty(object, name, { value, configurable: true, enumerable: true, writable: true });
  } else {
    object[name] = value;
  }
}

export const isTree = (value: Json): value is Tree =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * Merges what a fetch brought into the response. Objects that the response lacks are taken over, not copied, so the
 * source must not be used again; lists are merged by index, and replaced when their lengths differ.
 */
export function merge(target: Tree, source: Tree): void {
  if (target === source) return;
  for (const name of Object.keys(source)) {
    const incoming = source[name];
    if (incoming === undefined) continue;
    const known = get(target, name);
    if (known !== null && typeof known === 'object' && incoming !== null && typeof incoming === 'object') {
      put(target, name, merged(known, incoming));
    } else {
      put(target, name, incoming);
    }
  }
}

function merged(known: Json, incoming: Json): Json {
  if (known === incoming) return known;
  if (isTree(known) && isTree(incoming)) {
    merge(known, incoming);
    return known;
  }
  if (!Array.isArray(known) || !Array.isArray(incoming) || known.length !== incoming.length) return incoming;
  for (let index = 0; index < incoming.length; index++) {
    const item = incoming[index];
    known[index] = typeof item === 'object' && item !== null && known[index] ? merged(known[index], item) : item;
  }
  return known;
}

/** A copy down to the leaves, so that two places of the response never share an object. */
export function copy(value: Json): Json {
  if (Array.isArray(value)) return value.map(copy);
  // Scalars of a subgraph in this process may be instances, e.g. dates; plain objects alone are walked.
  if (typeof value !== 'object' || value === null || !isPlain(value)) return value;
  const result: Tree = {};
  for (const name of Object.keys(value)) put(result, name, copy(value[name]));
  return result;
}

function isPlain(value: object): boolean {
  const prototype = Object.getPrototypeOf(value);
  return prototype === null || prototype === Object.prototype;
}
