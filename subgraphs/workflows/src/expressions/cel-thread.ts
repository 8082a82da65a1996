import { parentPort } from 'node:worker_threads';
import { type CelInput, type CelResult, celEnv, isCelError, parse, plan } from '@bufbuild/cel';
import { strings } from '@bufbuild/cel/ext';
import type { JsonValue } from '@guardian/platform/events';
import type { Answer, Request } from './cel.ts';
import { fromCel, toCel } from './cel-values.ts';
import { checkExpression } from './expression-check.ts';

// Runs in a worker thread, which `cel.ts` ends when an expression takes too long.

const env = celEnv({ funcs: strings });
type Plan = (variables?: Record<string, CelInput>) => CelResult;
const plans = new Map<string, Plan>();
const keptPlans = 500;

function planOf(source: string): Plan {
  const known = plans.get(source);
  if (known !== undefined) return known;
  const checked = checkExpression(env, source);
  if (checked.problem !== null) throw new Error(checked.problem);
  const made: Plan = plan(env, parse(source));
  if (plans.size >= keptPlans) plans.clear();
  plans.set(source, made);
  return made;
}

function evaluate(source: string, variables: Record<string, JsonValue>): JsonValue {
  const bindings: Record<string, CelInput> = Object.create(null);
  for (const [name, value] of Object.entries(variables)) bindings[name] = toCel(value);
  const result = planOf(source)(bindings);
  if (isCelError(result)) throw new Error(result.message);
  return fromCel(result);
}

function answer(request: Request): Answer {
  try {
    if (request.kind === 'check')
      return { ok: true, value: request.sources.map((source) => checkExpression(env, source)) };
    return { ok: true, value: evaluate(request.source, request.variables) };
  } catch (error) {
    return { ok: false, message: error instanceof Error ? error.message : String(error) };
  }
}

parentPort?.on('message', (request: Request) => parentPort?.postMessage(answer(request)));
parentPort?.postMessage('ready');
