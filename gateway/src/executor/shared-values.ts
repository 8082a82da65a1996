import type { FetchNode, QueryPlan } from '@apollo/query-planner';
import { Kind, type SelectionSetNode } from 'graphql';
import { responseName } from '../planning/document.ts';
import { documentOf, fetchesIn } from '../planning/plan-fetches.ts';
import { isEvent } from './event-plan.ts';
import type { Shape } from './join-equal.ts';
import type { PlanPath } from './places.ts';
import { fieldsIn } from './selection.ts';

/** What of a response may be one value that stands in several places. */
export interface Sharing {
  /** The places, by the names that lead there: lists are not told. */
  places: ReadonlySet<string>;
  /** What a fetch brings, down to where equal objects may become one; absent where that is of no use. */
  shapeOf(fetch: FetchNode): Shape | undefined;
}

export const nothingShared: Sharing = { places: new Set(), shapeOf: () => undefined };

/**
 * A value may stand in several places if one fetch alone brings objects to them: then nothing is ever merged into it for
 * one of its holders only, and what is fetched for something within it is the same for all of them.
 */
export function sharingOf({ node }: QueryPlan): Sharing {
  if (node === undefined || node.kind === 'Subscription') return nothingShared;
  const fetches = [...fetchesIn(node)];
  if (fetches.some(({ fetch }) => isUnclear(fetch))) return nothingShared;
  const brought = fetches.map(({ fetch, path }) => ({ fetch, shape: shapeOf(fetch, path) }));
  const times = new Map<string, number>();
  for (const { shape } of brought) for (const { place } of within(shape)) times.set(place, (times.get(place) ?? 0) + 1);
  const isOwn = ({ place }: Shape) => times.get(place) === 1;

  const wanted = new Set(fetches.flatMap(({ path }) => repeatedPlaces(path)));
  const places = new Set<string>();
  const shapes = new Map<FetchNode, Shape>();
  for (const { fetch, shape } of brought) {
    if (fetch.requires) for (const inner of shape.inner) if (isOwn(inner)) places.add(inner.place);
    const kept = joinable(shape, (inner) => wanted.has(inner.place) && [inner, ...within(inner)].every(isOwn));
    if (kept === undefined) continue;
    shapes.set(fetch, kept);
    for (const inner of within(kept)) if (inner.joined) places.add(inner.place);
  }
  return { places, shapeOf: (fetch) => shapes.get(fetch) };
}

/**
 * A renamed field is merged under another name than it is asked for; arguments from around an entity tell places apart; an
 * event brings what no text says.
 */
function isUnclear(fetch: FetchNode): boolean {
  return Boolean(fetch.outputRewrites?.length || fetch.contextRewrites?.length) || isEvent(fetch);
}

export function placeOf(path: PlanPath): string {
  return path.filter((part) => part !== '@').join(' ');
}

/** Where a path leads from the items of a list to single objects: these are often the same few. */
function repeatedPlaces(path: PlanPath): string[] {
  const first = path.indexOf('@');
  return path.flatMap((part, index) =>
    first >= 0 && index > first && part !== '@' && path[index + 1] !== '@' ? [placeOf(path.slice(0, index + 1))] : [],
  );
}

/** The objects that a fetch brings, right from what it is merged into. */
function shapeOf(fetch: FetchNode, path: PlanPath): Shape {
  const sets = documentOf(fetch).definitions.flatMap((each) =>
    each.kind === Kind.OPERATION_DEFINITION ? [each.selectionSet] : [],
  );
  const own = fetch.requires ? fieldsIn(sets).flatMap(({ selectionSet }) => selectionSet ?? []) : sets;
  return shapeFor('', placeOf(path), own);
}

function shapeFor(name: string, place: string, sets: readonly SelectionSetNode[]): Shape {
  const objects = new Map<string, SelectionSetNode[]>();
  let key: string | undefined;
  for (const field of fieldsIn(sets)) {
    const fieldName = responseName(field);
    if (field.selectionSet) objects.set(fieldName, [...(objects.get(fieldName) ?? []), field.selectionSet]);
    else if (fieldName !== '__typename') key ??= fieldName;
  }
  const inner = [...objects].map(([innerName, innerSets]) =>
    shapeFor(innerName, place === '' ? innerName : `${place} ${innerName}`, innerSets),
  );
  return { name, place, joined: false, key, inner };
}

function* within(shape: Shape): Generator<Shape> {
  for (const inner of shape.inner) {
    yield inner;
    yield* within(inner);
  }
}

/** The part of a shape that leads to what may be joined; below that all of it may be. */
function joinable(shape: Shape, may: (inner: Shape) => boolean): Shape | undefined {
  const inner = shape.inner.flatMap((each) => {
    const kept = may(each) ? joined(each) : joinable(each, may);
    return kept === undefined ? [] : [kept];
  });
  return inner.length === 0 ? undefined : { ...shape, inner };
}

function joined(shape: Shape): Shape {
  return { ...shape, joined: true, inner: shape.inner.map(joined) };
}
