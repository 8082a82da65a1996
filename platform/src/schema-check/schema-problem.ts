/**
 * Why a text can't be compared. TOO_LARGE: longer than is looked at. SYNTAX: no GraphQL. NO_SUPERGRAPH: GraphQL, and no
 * Federation 2 supergraph. UNKNOWN_SUBGRAPH: the supergraph has none of that name. NOT_COMPOSABLE: the subgraph does not fit the
 * others. TOO_COMPLEX: it nests too deep, or takes too long.
 */
export type SchemaProblemCode =
  | 'TOO_LARGE'
  | 'SYNTAX'
  | 'NO_SUPERGRAPH'
  | 'UNKNOWN_SUBGRAPH'
  | 'NOT_COMPOSABLE'
  | 'TOO_COMPLEX';

export interface SchemaProblem {
  code: SchemaProblemCode;
  message: string;
  /** Where in the text, from 1; null where it is about no place. */
  line: number | null;
  column: number | null;
}

/** Characters of a text that is looked at. */
export const longestSdl = 500_000;

/** The problem of a text that is too long, at the first character too many; null for one that is not. */
export function sizeProblem(sdl: string): SchemaProblem | null {
  if (sdl.length <= longestSdl) return null;
  const lines = sdl.slice(0, longestSdl).split('\n');
  const message = `The text has ${sdl.length} characters, and at most ${longestSdl} are looked at.`;
  return { code: 'TOO_LARGE', message, line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 };
}
