import { get, type Json, put, type Tree } from './tree.ts';

/** Objects that a fetch brings under one name. */
export interface Shape {
  /** In the object that holds them. */
  name: string;
  /** The names that lead there from the top of the response. */
  place: string;
  /** Whether those that are equal become one. */
  joined: boolean;
  /** A plain value that tells most of them apart. */
  key: string | undefined;
  inner: readonly Shape[];
}

/** What was seen so far of one answer, for each place by its key. */
type Seen = Map<Shape, Map<Json, Tree[]>>;

/**
 * Makes equal objects of an answer one, where that is allowed: a list of reviews names the same few products again and
 * again, and everything after this has to be done for each of them once. What then stands in several places goes to `shared`.
 */
export function joinEqual(answers: readonly Json[], shape: Shape, shared: Set<object>): void {
  const seen: Seen = new Map();
  for (const answer of answers) if (typeof answer === 'object' && answer !== null) inEach(answer, shape, seen, shared);
}

function inEach(object: Tree, { inner }: Shape, seen: Seen, shared: Set<object>): void {
  for (const shape of inner) {
    const value = get(object, shape.name);
    if (typeof value !== 'object' || value === null) continue;
    const joined = join(value, shape, seen, shared);
    if (joined !== value) put(object, shape.name, joined);
  }
}

function join(value: Json, shape: Shape, seen: Seen, shared: Set<object>): Json {
  if (Array.isArray(value)) {
    for (let index = 0; index < value.length; index++) {
      const item = value[index];
      if (typeof item === 'object' && item !== null) value[index] = join(item, shape, seen, shared);
    }
    return value;
  }
  inEach(value, shape, seen, shared);
  if (!shape.joined || shape.key === undefined) return value;
  let known = seen.get(shape);
  if (known === undefined) {
    known = new Map();
    seen.set(shape, known);
  }
  const key = get(value, shape.key);
  const candidates = known.get(key);
  if (candidates === undefined) {
    known.set(key, [value]);
    return value;
  }
  for (const candidate of candidates) {
    if (!areEqual(candidate, value)) continue;
    shared.add(candidate);
    return candidate;
  }
  // Different objects of the same key are rare; many of them would be compared with each other.
  if (candidates.length < 4) candidates.push(value);
  return value;
}

/** Whether two objects hold the same: what is within them has been joined before. */
function areEqual(one: Tree, other: Tree): boolean {
  let names = 0;
  for (const name in other) {
    if (!isSame(get(one, name), get(other, name))) return false;
    names++;
  }
  for (const _name in one) names--;
  return names === 0;
}

function isSame(one: Json, other: Json): boolean {
  if (one === other) return true;
  if (!Array.isArray(one) || !Array.isArray(other) || one.length !== other.length) return false;
  return one.every((item, index) => isSame(item, other[index]));
}
