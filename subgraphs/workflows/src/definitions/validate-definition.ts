import type { InputProblem } from '@guardian/platform/errors';
import type { Cel } from '../expressions/index.ts';
import { limits, type WorkflowDefinition } from './definition.ts';
import { definitionSchema } from './definition-schema.ts';
import { checkExpressions } from './expression-problems.ts';
import { checkGraph } from './graph-check.ts';
import { deepest, nestsTooDeep } from './nesting.ts';
import { checkNodes } from './node-problems.ts';
import { checkSchema } from './schema-check.ts';

/** Either the definition, or everything that is wrong with it. */
export type ValidatedDefinition =
  | { definition: WorkflowDefinition; problems: [] }
  | { definition: null; problems: InputProblem[] };

/**
 * Checks a definition without any effect: size, form, ids, references, cycles, reach, schedule, expressions.
 * Later checks assume what earlier ones found, so each group is only reported when the groups before found nothing.
 *
 * @param path Where the definition stands in the caller's input.
 */
export async function validateDefinition(value: unknown, path: string[], cel: Cel): Promise<ValidatedDefinition> {
  if (nestsTooDeep(value)) {
    const message = `A definition nests at most ${deepest} levels deep.`;
    return { definition: null, problems: [{ path, code: 'TOO_DEEP', message }] };
  }
  const size = Buffer.byteLength(JSON.stringify(value) ?? '');
  if (size > limits.definitionBytes) {
    const message = `A definition has at most ${limits.definitionBytes / 1024} kB; this one has ${Math.ceil(size / 1024)}.`;
    return { definition: null, problems: [{ path, code: 'TOO_LONG', message }] };
  }
  const form = checkSchema(definitionSchema, value, path);
  if (form.length > 0) return { definition: null, problems: form.slice(0, 100) };
  // The schema describes the type.
  const definition = value as WorkflowDefinition;
  const graph = [...checkNodes(definition, path), ...checkGraph(definition, path)];
  const problems = graph.length > 0 ? graph : await checkExpressions(definition, path, cel);
  return problems.length > 0 ? { definition: null, problems: problems.slice(0, 100) } : { definition, problems: [] };
}
