import type { FetchNode, PlanNode, QueryPlan } from '@apollo/query-planner';
import { type DocumentNode, type FieldNode, Kind, parse, type SelectionSetNode } from 'graphql';
import { isEvent } from './event-plan.ts';
import type { Shape } from './join-equal.ts';
import type { PlanPath } from './places.ts';

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
  const fetches = [...fetchesOf(node, [])];
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

function* fetchesOf(node: PlanNode, path: PlanPath): Generator<{ fetch: FetchNode; path: PlanPath }> {
  switch (node.kind) {
    case 'Fetch':
      yield { fetch: node, path };
      break;
    case 'Flatten':
      yield* fetchesOf(node.node, [...path, ...node.path]);
      break;
    case 'Sequence':
    case 'Parallel':
      for (const each of node.nodes) yield* fetchesOf(each, path);
      break;
    case 'Condition':
      for (const each of [node.ifClause, node.elseClause]) if (each) yield* fetchesOf(each, path);
      break;
    case 'Defer':
      for (const each of [node.primary, ...node.deferred]) if (each.node) yield* fetchesOf(each.node, path);
  }
}

/** The objects that a fetch brings, right from what it is merged into. */
function shapeOf({ operation, requires }: FetchNode, path: PlanPath): Shape {
  const document = parse(operation, { noLocation: true });
  const sets = document.definitions.flatMap((each) =>
    each.kind === Kind.OPERATION_DEFINITION ? [each.selectionSet] : [],
  );
  const own = requires ? fieldsIn(document, sets).flatMap(({ selectionSet }) => selectionSet ?? []) : sets;
  return shapeFor(document, '', placeOf(path), own);
}

function shapeFor(document: DocumentNode, name: string, place: string, sets: readonly SelectionSetNode[]): Shape {
  const objects = new Map<string, SelectionSetNode[]>();
  let key: string | undefined;
  for (const field of fieldsIn(document, sets)) {
    const fieldName = (field.alias ?? field.name).value;
    if (field.selectionSet) objects.set(fieldName, [...(objects.get(fieldName) ?? []), field.selectionSet]);
    else if (fieldName !== '__typename') key ??= fieldName;
  }
  const inner = [...objects].map(([innerName, innerSets]) =>
    shapeFor(document, innerName, place === '' ? innerName : `${place} ${innerName}`, innerSets),
  );
  return { name, place, joined: false, key, inner };
}

function fieldsIn(document: DocumentNode, sets: readonly SelectionSetNode[]): FieldNode[] {
  return sets.flatMap(({ selections }) =>
    selections.flatMap((each) => {
      if (each.kind === Kind.FIELD) return [each];
      const set = each.kind === Kind.INLINE_FRAGMENT ? each.selectionSet : fragmentOf(document, each.name.value);
      return fieldsIn(document, [set]);
    }),
  );
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

function fragmentOf({ definitions }: DocumentNode, name: string): SelectionSetNode {
  for (const each of definitions) {
    if (each.kind === Kind.FRAGMENT_DEFINITION && each.name.value === name) return each.selectionSet;
  }
  throw new Error(`The plan has no fragment "${name}".`);
}
