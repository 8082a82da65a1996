import { get, type Json, type Tree } from './tree.ts';

/** Path of a plan: names of the response, `@` for every item of a list. */
export type PlanPath = readonly (string | number)[];
export type ResponsePath = readonly (string | number)[];

/**
 * The objects at a path, in the order of the response; nulls and what is missing are left out.
 *
 * @param shared Values that stand in several places: they are gone through once.
 */
export function objectsAt(root: Json, path: PlanPath, shared?: ReadonlySet<object>): Tree[] {
  const found: Tree[] = [];
  collect(root, path, 0, found, shared?.size ? { shared, seen: new Set() } : undefined);
  return found;
}

interface Once {
  shared: ReadonlySet<object>;
  seen: Set<object>;
}

function collect(value: Json, path: PlanPath, depth: number, found: Tree[], once: Once | undefined): void {
  if (value === null || typeof value !== 'object') return;
  if (once?.shared.has(value)) {
    if (once.seen.has(value)) return;
    once.seen.add(value);
  }
  if (Array.isArray(value)) {
    const next = path[depth] === '@' ? depth + 1 : depth;
    for (const item of value) collect(item, path, next, found, once);
  } else if (depth === path.length) {
    found.push(value);
  } else {
    collect(get(value, String(path[depth])), path, depth + 1, found, once);
  }
}

/** The objects at a path, each after those that it is in, from the root on. Lists are no steps. */
export function ancestryAt(root: Tree, path: PlanPath): Tree[][] {
  const found: Tree[][] = [];
  walk(root, path, (object, _place, above) => found.push([...above, object]));
  return found;
}

export interface Place {
  path: ResponsePath;
  /** Which of the places of the path it is. */
  index: number;
}

/** Where each object at a path stands in the response. Walked only when a fetch has errors. */
export function placesAt(root: Json, path: PlanPath): Map<Tree, Place[]> {
  const places = new Map<Tree, Place[]>();
  let index = 0;
  walk(root, path, (object, place) => {
    const known = places.get(object);
    if (known === undefined) places.set(object, [{ path: place, index: index++ }]);
    else known.push({ path: place, index: index++ });
  });
  return places;
}

/** Goes to each object at a path, and tells its place and what is above it. */
function walk(
  root: Json,
  path: PlanPath,
  found: (object: Tree, place: ResponsePath, above: readonly Tree[]) => void,
): void {
  const go = (value: Json, depth: number, place: ResponsePath, above: readonly Tree[]): void => {
    if (value === null || typeof value !== 'object') return;
    if (Array.isArray(value)) {
      const next = path[depth] === '@' ? depth + 1 : depth;
      value.forEach((item, index) => {
        go(item, next, [...place, index], above);
      });
    } else if (depth === path.length) {
      found(value, place, above);
    } else {
      const name = String(path[depth]);
      go(get(value, name), depth + 1, [...place, name], [...above, value]);
    }
  };
  go(root, 0, [], []);
}

/** The part of a path that is one place: up to its first list. */
export function commonPlace(path: PlanPath): ResponsePath {
  const list = path.indexOf('@');
  return list < 0 ? path : path.slice(0, list);
}
