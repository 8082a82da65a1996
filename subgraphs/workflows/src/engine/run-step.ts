import type { JsonValue } from '@guardian/platform/events';
import { limits, type WorkflowNode } from '../definitions/index.ts';
import { ExpressionError } from '../expressions/index.ts';
import { runCreateContact } from './nodes/create-contact-node.ts';
import { runHttp } from './nodes/http-node.ts';
import { type NodeRun, StepFailure } from './nodes/node-run.ts';
import { runRaiseAlert } from './nodes/raise-alert-node.ts';
import type { Happening } from './run.ts';
import { storable, storableText } from './storable.ts';

const defaultSeconds = 30;
const longestError = 1_000;

/** Runs a node once and says what happened. Never throws: what goes wrong is an outcome of the step. */
export async function runStep(node: WorkflowNode, run: Omit<NodeRun, 'signal'>): Promise<Happening> {
  const seconds = node.kind === 'http' ? (node.config.timeoutSeconds ?? defaultSeconds) : defaultSeconds;
  const signal = AbortSignal.timeout(seconds * 1000);
  try {
    const output = storable(await Promise.race([runNode(node, { ...run, signal }), aborted(signal)]));
    if (Buffer.byteLength(JSON.stringify(output)) > limits.outputBytes) {
      const message = `What the step leaves behind is larger than ${limits.outputBytes / 1024} kB`;
      throw new StepFailure(message, { retryable: false });
    }
    return { kind: 'stepSucceeded', nodeId: node.id, output };
  } catch (error) {
    return failureOf(node, error, signal.aborted ? seconds : null);
  }
}

function runNode(node: WorkflowNode, run: NodeRun): Promise<JsonValue> {
  switch (node.kind) {
    case 'http':
      return runHttp(node.config, run);
    case 'condition':
      return runCondition(node.config.expression, run);
    case 'createContact':
      return runCreateContact(node.config, run);
    case 'raiseAlert':
      return runRaiseAlert(node.config, run);
    case 'delay':
      return Promise.resolve(null);
  }
}

async function runCondition(expression: string, { cel, variables }: NodeRun): Promise<JsonValue> {
  const result = await cel.evaluate(expression, variables);
  if (typeof result === 'boolean') return { result };
  throw new StepFailure(`The expression yields ${JSON.stringify(result).slice(0, 80)} rather than true or false`, {
    retryable: false,
  });
}

function aborted(signal: AbortSignal): Promise<never> {
  return new Promise((_resolve, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
  });
}

function failureOf(node: WorkflowNode, error: unknown, timedOutAfter: number | null): Happening {
  const told = (message: string, retryable: boolean, output: JsonValue = null): Happening => ({
    kind: 'stepFailed',
    nodeId: node.id,
    error: storableText(message).slice(0, longestError),
    output,
    retryable,
  });
  if (error instanceof StepFailure) return told(error.message, error.retryable, error.output);
  if (error instanceof ExpressionError) return told(`An expression failed: ${error.message}`, false);
  if (timedOutAfter !== null) return told(`No answer within ${timedOutAfter} s`, true);
  // Whatever it is, it is not the author's: it may be over by the next attempt.
  return told(error instanceof Error ? error.message : String(error), true);
}
