import type { InputProblem } from '@guardian/platform/errors';
import { type Cel, ExpressionError, type Reference } from '../expressions/index.ts';
import type { WorkflowDefinition } from './definition.ts';
import { type ExpressionPlace, expressionPlaces } from './expression-places.ts';
import { ancestorsOf } from './graph-check.ts';
import { secretNamedBy } from './secret-places.ts';

const variables = ['trigger', 'steps', 'execution', 'workflow'];

/** What is wrong with the expressions of a definition: their syntax, with the position, and what they read. */
export async function checkExpressions(
  definition: WorkflowDefinition,
  path: string[],
  cel: Cel,
): Promise<InputProblem[]> {
  const places = expressionPlaces(definition, path);
  const ancestors = ancestorsOf(definition);
  try {
    const checked = await cel.check(places.map((place) => place.source));
    return places.flatMap((place, index) => {
      const result = checked[index];
      if (result === undefined) return [];
      if (result.problem !== null) return [problem(place, result.offset, 'INVALID_EXPRESSION', result.problem)];
      return result.references.flatMap((reference) => checkReference(place, reference, ancestors));
    });
  } catch (error) {
    if (!(error instanceof ExpressionError)) throw error;
    return [{ path, code: 'INVALID_EXPRESSION', message: `The expressions can't be checked: ${error.message}.` }];
  }
}

function checkReference(
  place: ExpressionPlace,
  { name, member, offset }: Reference,
  ancestors: Map<string, Set<string>>,
): InputProblem[] {
  if (name === 'secrets') return checkSecret(place, offset);
  const known = place.nodeId === null ? ['trigger'] : variables;
  if (!known.includes(name)) {
    return [problem(place, offset, 'UNKNOWN_VARIABLE', `there is no variable "${name}"; use ${known.join(', ')}`)];
  }
  if (name !== 'steps' || member === null || place.nodeId === null) return [];
  if (!ancestors.has(member)) return [problem(place, offset, 'UNKNOWN_NODE', `there is no node "${member}"`)];
  if (ancestors.get(place.nodeId)?.has(member)) return [];
  const message = `"${member}" does not come before "${place.nodeId}", so its outcome isn't known there`;
  return [problem(place, offset, 'NOT_BEFORE', message)];
}

/** What an expression computes may end up in the data of a run, and in messages: so none computes with a secret. */
function checkSecret(place: ExpressionPlace, offset: number): InputProblem[] {
  if (!place.takesSecrets) {
    const message = 'secrets are put into the address, the headers and the body of HTTP requests, and nowhere else';
    return [problem(place, offset, 'SECRET_NOT_HERE', message)];
  }
  if (secretNamedBy(place.source) !== null) return [];
  const message = 'a secret is put in as it is: {{ secrets.NAME }}; nothing can be computed with it';
  return [problem(place, offset, 'SECRET_COMPUTED', message)];
}

function problem(place: ExpressionPlace, offset: number, code: string, message: string): InputProblem {
  const column = place.offset + offset + 1;
  return { path: place.path, code, message: `At character ${column}: ${message}.` };
}
