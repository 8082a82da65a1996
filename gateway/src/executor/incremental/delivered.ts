import type { GraphQLSchema } from 'graphql';
import { askedName } from '../../planning/asked-names.ts';
import { typeTest } from '../requires.ts';
import { get, type Json, type Tree } from '../tree.ts';

export type ResponsePath = readonly (string | number)[];

/** What the client has of the answer: what is null there is not delivered to. */
export interface Delivered {
  add(path: ResponsePath, data: Json): void;
  /** Whether the client has an object at that path. */
  has(path: ResponsePath): boolean;
}

export function nothingDelivered(): Delivered {
  const layers = new Map<string, Json[]>();
  const keyOf = (path: ResponsePath) => JSON.stringify(path);
  return {
    add(path, data) {
      const key = keyOf(path);
      layers.set(key, [...(layers.get(key) ?? []), data]);
    },
    has(path) {
      let isKnown = false;
      for (let start = 0; start <= path.length; start++) {
        for (const data of layers.get(keyOf(path.slice(0, start))) ?? []) {
          const value = walk(data, path.slice(start));
          if (value === null) return false;
          if (value !== undefined) isKnown = true;
        }
      }
      return isKnown;
    },
  };
}

/** Null if the path leads to, or through, a null; undefined if it leads out of what is there. */
function walk(data: Json, path: ResponsePath): Json {
  let value = data;
  for (const part of path) {
    if (value === null || value === undefined) return value;
    value = typeof part === 'number' ? value[part] : get(value, part);
  }
  return value;
}

/** The objects that a part is about, with their places in the client's answer. */
export function placesOf(schema: GraphQLSchema, root: Tree, path: readonly string[]): [Tree, ResponsePath][] {
  const found: [Tree, ResponsePath][] = [];
  const conditions = path.map((part) => (part.startsWith('... on ') ? typeTest(schema, part.slice(7)) : null));
  const visit = (value: Json, depth: number, place: ResponsePath): void => {
    if (value === null || typeof value !== 'object') return;
    if (Array.isArray(value)) {
      value.forEach((item, index) => {
        visit(item, depth, [...place, index]);
      });
    } else if (depth === path.length) {
      found.push([value, place]);
    } else {
      const applies = conditions[depth];
      const name = path[depth] as string;
      if (!applies) visit(get(value, name), depth + 1, [...place, askedName(name)]);
      else if (typeof value.__typename !== 'string' || applies(value.__typename)) visit(value, depth + 1, place);
    }
  };
  visit(root, 0, []);
  return found;
}
