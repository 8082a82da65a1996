/** A value of a response that is being put together. */
// biome-ignore lint/suspicious/noExplicitAny: custom scalars may be of every shape; types are checked at completion.
export type Json = any;
export type Tree = Record<string, Json>;

/**
 * A property of the object itself: an alias may be called `constructor` or `__proto__`. What objects inherit are functions,
 * which data never is, so that only those are looked at twice.
 */
export function get(object: Tree, name: string): Json | undefined {
  const value = object[name];
  if (typeof value !== 'function' && name !== '__proto__') return value;
  return Object.hasOwn(object, name) ? value : undefined;
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

/** Puts what a fetch brought into an object of the response. */
export interface Merging {
  /**
   * Objects that the response lacks are taken over, not copied, so the source must not be used again; lists are merged
   * by index, and replaced when their lengths differ.
   */
  merge(target: Tree, source: Tree): void;
  /** The same, with copies of what the response lacks, but for the named fields: the source goes to several places. */
  mergeCopy(target: Tree, source: Tree, shared?: ReadonlySet<string>): void;
}

/**
 * @param isVague Whether a name is that of an interface. A subgraph with an `@interfaceObject` knows no better; it must
 *   not take the place of the type that another subgraph has told.
 */
export function mergingFor(isVague: (typeName: Json) => boolean): Merging {
  const same: Take = (value) => value;
  return {
    merge: (target, source) => mergeWith(target, source, same, isVague),
    mergeCopy: (target, source, shared) => mergeWith(target, source, copy, isVague, shared),
  };
}

type Take = (value: Json) => Json;
type IsVague = (typeName: Json) => boolean;

function mergeWith(target: Tree, source: Tree, take: Take, isVague: IsVague, shared?: ReadonlySet<string>): void {
  if (target === source) return;
  for (const name of Object.keys(source)) {
    const incoming = source[name];
    if (incoming === undefined) continue;
    if (incoming === null || typeof incoming !== 'object') {
      if (name === '__typename' && target.__typename && isVague(incoming)) continue;
      put(target, name, incoming);
      continue;
    }
    const known = get(target, name);
    if (known !== null && typeof known === 'object') put(target, name, merged(known, incoming, take, isVague));
    else put(target, name, shared?.has(name) ? incoming : take(incoming));
  }
}

function merged(known: Json, incoming: Json, take: Take, isVague: IsVague): Json {
  if (known === incoming) return known;
  if (isTree(known) && isTree(incoming)) {
    mergeWith(known, incoming, take, isVague);
    return known;
  }
  if (!Array.isArray(known) || !Array.isArray(incoming) || known.length !== incoming.length) return take(incoming);
  for (let index = 0; index < incoming.length; index++) {
    const item = incoming[index];
    if (typeof item !== 'object' || item === null) known[index] = item;
    else known[index] = known[index] ? merged(known[index], item, take, isVague) : take(item);
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
