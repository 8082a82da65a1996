import type { FetchDataRewrite } from '@apollo/query-planner';
import type { GraphQLSchema } from 'graphql';
import { typeTest } from './requires.ts';
import { get, isTree, type Json, put, type Tree } from './tree.ts';

const typePrefix = '... on ';

/** Changes a value in place: what a fetch sends, or what it brought. */
export type Rewrite = (value: Json) => void;

/** The rewrites of a fetch as one function; undefined when there are none. */
export function compileRewrites(
  schema: GraphQLSchema,
  rewrites: readonly FetchDataRewrite[] | undefined,
): Rewrite | undefined {
  const all = (rewrites ?? []).map((rewrite) => compileRewrite(schema, rewrite));
  if (all.length === 0) return undefined;
  return (value) => {
    for (const rewrite of all) rewrite(value);
  };
}

function compileRewrite(schema: GraphQLSchema, rewrite: FetchDataRewrite): Rewrite {
  const field = rewrite.path.at(-1);
  if (field === undefined || field.startsWith(typePrefix)) throw new Error('A rewrite must end in a field.');
  return rewrite.path
    .slice(0, -1)
    .reduceRight<Rewrite>((inner, part) => atPart(schema, part, inner), inEach(change(rewrite, field)));
}

function change(rewrite: FetchDataRewrite, field: string): (object: Tree) => void {
  if (rewrite.kind === 'ValueSetter') return (object) => put(object, field, rewrite.setValueTo);
  return (object) => {
    const value = get(object, field);
    if (value === undefined) return;
    put(object, rewrite.renameKeyTo, value);
    delete object[field];
  };
}

function atPart(schema: GraphQLSchema, part: string, inner: Rewrite): Rewrite {
  if (!part.startsWith(typePrefix)) return inEach((object) => inner(get(object, part)));
  const applies = typeTest(schema, part.slice(typePrefix.length));
  return inEach((object) => {
    const typeName = object.__typename;
    // Not every object has been asked for its type; a rewrite then takes it for one that is meant.
    if (typeof typeName !== 'string' || applies(typeName)) inner(object);
  });
}

/** Lists are gone through, however deep; what is no object has nothing to rewrite. */
function inEach(act: (object: Tree) => void): Rewrite {
  const each: Rewrite = (value) => {
    if (Array.isArray(value)) value.forEach(each);
    else if (isTree(value)) act(value);
  };
  return each;
}

/** The path of an error in what a fetch brought, with the names that the rewrites give. */
export function renamedPath(
  rewrites: readonly FetchDataRewrite[] | undefined,
): (path: readonly (string | number)[]) => readonly (string | number)[] {
  // The planner makes aliases that are nowhere else in the fetch, so that the name alone tells which one is meant.
  const names = new Map<string | number | undefined, string>();
  for (const rewrite of rewrites ?? []) {
    if (rewrite.kind === 'KeyRenamer') names.set(rewrite.path.at(-1), rewrite.renameKeyTo);
  }
  return names.size === 0 ? (path) => path : (path) => path.map((part) => names.get(part) ?? part);
}
