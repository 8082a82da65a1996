import type { GraphQLError } from 'graphql';
import { coded } from '../execute/coded.ts';

/** Values in the variables of an operation, at every depth. */
export const maxValues = 20_000;
/** Lists and objects within each other. */
export const maxVariableDepth = 100;

/** Null, or why variables are refused: what has to be gone through several times may not be endless. */
export function variableRefusal(variables: Readonly<Record<string, unknown>>): GraphQLError | null {
  let values = 0;
  let tooDeep = false;
  const count = (value: unknown, depth: number): void => {
    if (typeof value !== 'object' || value === null) return;
    if (depth > maxVariableDepth) {
      tooDeep = true;
      return;
    }
    const within = Array.isArray(value) ? value : Object.values(value);
    values += within.length;
    for (const each of within) {
      if (values > maxValues || tooDeep) return;
      count(each, depth + 1);
    }
  };
  count(variables, 0);
  if (tooDeep) return coded('BAD_USER_INPUT', `Variables nest at most ${maxVariableDepth} levels deep.`);
  if (values > maxValues)
    return coded('BAD_USER_INPUT', `Variables hold at most ${maxValues} values. Send them in parts.`);
  return null;
}
