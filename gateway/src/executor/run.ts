import type { GraphQLError } from 'graphql';
import type { FetchContext, Source } from '../execute/source.ts';
import type { Tree } from './tree.ts';

/** One execution of an operation: what it was given, and what it has found so far. */
export interface Run {
  variables: Tree;
  ctx: FetchContext;
  sources: ReadonlyMap<string, Source>;
  /** The response as the fetches brought it: by response names, with more than the client asked for. */
  root: Tree;
  errors: GraphQLError[];
  /** Values that stand in several places of the response. */
  shared: Set<object>;
  /** Told of fetches that parts of the answer wait for, by their ids in the plan. */
  onFetched?: ((id: string) => void) | undefined;
}

/** A node of a plan, ready to run. Never rejects: what goes wrong is among the run's errors. */
export type Step = (run: Run) => Promise<void> | undefined;

export function sourceOf(run: Run, name: string): Source {
  const source = run.sources.get(name);
  if (source === undefined) throw new Error(`Couldn't find service with name "${name}"`);
  return source;
}

/** The variables that a fetch uses, as far as they were given. */
export function pick(variables: Tree, names: readonly string[] | undefined): Tree {
  const picked: Tree = {};
  for (const name of names ?? []) {
    if (Object.hasOwn(variables, name) && variables[name] !== undefined) picked[name] = variables[name];
  }
  return picked;
}
