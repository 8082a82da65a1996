import type { Seen } from './both.ts';

/**
 * Where the reference is wrong, and ours differs on purpose:
 * - It numbers the entities that it sends, but looks their places up among all that are there, those it does not send
 *   included, so that the path may lead to another entity. Ours must lead to a null.
 * - An error of a whole fetch gets a path like `reviews.@.product._entities`, which is in no response. Ours ends before
 *   the first list.
 */
export function misplaced(reference: Seen, ours: Seen): boolean {
  const data = JSON.parse(ours.data) as unknown;
  const [wrong, right] = [paths(reference), paths(ours)];
  const aboutEntities = right.filter((path) => !wrong.some((other) => JSON.stringify(other) === JSON.stringify(path)));
  const ofFetches = wrong.filter((path) => path?.includes('_entities')).map(beforeLists);
  return (
    wrong.length === right.length &&
    aboutEntities.every(
      (path) => leadsToNull(data, path) || ofFetches.some((place) => JSON.stringify(place) === JSON.stringify(path)),
    )
  );
}

type Path = (string | number)[] | null;

const paths = (seen: Seen) => seen.paths.map((path) => JSON.parse(path) as Path);

function beforeLists(path: Path): Path {
  return (
    path?.slice(
      0,
      path.findIndex((part) => part === '@' || part === '_entities'),
    ) ?? null
  );
}

function leadsToNull(data: unknown, path: Path): boolean {
  let value = data;
  for (const part of path ?? []) {
    if (value === null || value === undefined) return true;
    value = (value as Record<string | number, unknown>)[part];
  }
  return path === null || value === null || value === undefined;
}
