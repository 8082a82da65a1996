import type { GraphQLError } from 'graphql';
import { type FieldNode, locatedError } from 'graphql';
import type { Path } from 'graphql/jsutils/Path.js';

/** One execution of a compiled operation. */
export interface Run {
  rootValue: unknown;
  contextValue: unknown;
  /** Coerced. */
  variableValues: Record<string, unknown>;
  errors: FieldErrors;
}

/** Errors by where they happened. One below a place that is null already says nothing new, and is left out. */
export class FieldErrors {
  readonly list: GraphQLError[] = [];
  readonly #places = new Set<Path | undefined>();

  add(error: GraphQLError, place: Path | undefined): void {
    for (let path = place; path !== undefined; path = path.prev) if (this.#places.has(path)) return;
    if (this.#places.has(undefined)) return;
    this.#places.add(place);
    this.list.push(error);
  }
}

/** An error as the field's: null if the field may be null, else it is thrown on to whoever may. */
export function fieldError(run: Run, raw: unknown, nodes: readonly FieldNode[], path: Path, nullable: boolean): null {
  const error = locatedError(raw, nodes, keysOf(path));
  if (!nullable) throw error;
  run.errors.add(error, path);
  return null;
}

function keysOf(path: Path): (string | number)[] {
  const keys: (string | number)[] = [];
  for (let at: Path | undefined = path; at !== undefined; at = at.prev) keys.push(at.key);
  return keys.reverse();
}

/** Whether it has to be waited for; the cheap question first, since most values are plain. */
export function isThenable(value: unknown): value is Promise<unknown> {
  return typeof value === 'object' && value !== null && typeof (value as { then?: unknown }).then === 'function';
}
