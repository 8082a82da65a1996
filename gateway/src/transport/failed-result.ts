import type { ErrorCode } from '@guardian/platform/errors';
import type { FormattedExecutionResult } from 'graphql';
import type { CallFailureReason } from './call-failure.ts';

interface Told {
  code: ErrorCode;
  message: (name: string) => string;
}

const silent: Told = {
  code: 'SUBGRAPH_UNAVAILABLE',
  message: (name) => `The part "${name}" of the graph does not answer. Try again.`,
};
const senseless: Told = {
  code: 'SUBGRAPH_RESPONSE_INVALID',
  message: (name) => `The part "${name}" of the graph answered with something that is no GraphQL result.`,
};

const told: Record<CallFailureReason, Told> = {
  unreachable: silent,
  broken: silent,
  refused: silent,
  'circuit-open': silent,
  timeout: {
    code: 'SUBGRAPH_TIMEOUT',
    message: (name) => `The part "${name}" of the graph did not answer in time. Try again, or ask for less.`,
  },
  invalid: senseless,
  'too-large': { ...senseless, message: (name) => `The answer of the part "${name}" of the graph is too large.` },
  cancelled: { code: 'CANCELLED', message: (name) => `The part "${name}" of the graph was not waited for.` },
};

/** A call that brought nothing, as a subgraph's result: its fields are null, and the error says why. */
export function failedResult(name: string, reason: CallFailureReason): FormattedExecutionResult {
  const { code, message } = told[reason];
  return { errors: [{ message: message(name), extensions: { code, subgraph: name } }] };
}
