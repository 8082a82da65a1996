import { parseJson } from './json-position.ts';

/** One thing wrong with a definition, with the line it is on (from 1; null when it has none). */
export interface DefinitionProblem {
  line: number | null;
  /** Where in the definition, e.g. `nodes.1.url`; empty for the text itself. */
  path: string;
  message: string;
}

/** Something that may be saved and better would not. */
export interface DefinitionWarning extends DefinitionProblem {
  code: string;
  /** `path` in its parts. */
  keys: string[];
}

interface ReportedProblem {
  path: string[];
  message: string;
}

/** A definition as the server takes it, or the reason why its text can't be read. */
export type ReadDefinition = { value: unknown; problem: null } | { value: null; problem: DefinitionProblem };

export function readDefinition(text: string): ReadDefinition {
  const parsed = parseJson(text);
  if (parsed.ok) return { value: parsed.value, problem: null };
  const { line, column } = parsed.position;
  return { value: null, problem: { line, path: '', message: `Column ${column}: ${parsed.message}` } };
}

/**
 * Puts the server's problems beside their lines. Its paths begin with the argument (`definition`, or `input` and
 * `definition` in a mutation), which the text does not have.
 */
export function locateProblems(text: string, reported: readonly ReportedProblem[]): DefinitionProblem[] {
  const parsed = parseJson(text);
  return reported.map((problem) => {
    const at = problem.path.indexOf('definition');
    const path = at >= 0 ? problem.path.slice(at + 1) : problem.path;
    return { line: parsed.ok ? parsed.lineOf(path) : null, path: path.join('.'), message: problem.message };
  });
}

/** Puts the server's warnings, whose paths begin in the definition, beside their lines. */
export function locateWarnings(
  text: string,
  reported: readonly (ReportedProblem & { code: string })[],
): DefinitionWarning[] {
  return locateProblems(text, reported).map((problem, index) => {
    const { code = '', path: keys = [] } = reported[index] ?? {};
    return { ...problem, code, keys };
  });
}
