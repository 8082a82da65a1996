import type { FormattedExecutionResult } from 'graphql';
import { CallFailure } from './call-failure.ts';
import type { HttpReply } from './http-client.ts';

/** What a subgraph answered, for one caller or for several who shared the call. */
export interface Answer {
  /** A result of the caller's own, to change as it likes. */
  take(): FormattedExecutionResult;
}

/** The same as `readReply`, for several readers: what is read once for all of them is the text. */
export function readAnswer(reply: HttpReply): Answer {
  let first: FormattedExecutionResult | undefined = readReply(reply);
  return {
    take() {
      const result = first ?? (JSON.parse(reply.text) as FormattedExecutionResult);
      first = undefined;
      return result;
    },
  };
}

const json = new Set(['application/graphql-response+json', 'application/json']);
const busy = new Set([429, 502, 503, 504]);

/**
 * The GraphQL result in an answer. Throws a CallFailure for anything else: HTML, broken JSON, a result of another shape.
 * A result with errors is a result, under whatever status a subgraph sends it.
 */
export function readReply({ status, contentType, text }: HttpReply): FormattedExecutionResult {
  const graphql = json.has(contentType) || contentType.endsWith('+json');
  if (!graphql) {
    if (busy.has(status)) throw new CallFailure('refused', `status ${status}`);
    throw invalid(`status ${status} and content type "${contentType}" in place of JSON`, text);
  }
  const value = parse(text, status);
  if (isResult(value)) {
    // A proxy in front of the subgraph answers in JSON too; without data, "busy" is all it says.
    if (busy.has(status) && value.data === undefined) throw new CallFailure('refused', `status ${status}`);
    return value;
  }
  if (busy.has(status)) throw new CallFailure('refused', `status ${status}`);
  throw invalid(`status ${status} and JSON that is no GraphQL result`, text);
}

function parse(text: string, status: number): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw invalid(`status ${status} and broken JSON`, text);
  }
}

function isResult(value: unknown): value is FormattedExecutionResult {
  if (typeof value !== 'object' || value === null) return false;
  const { data, errors } = value as Record<string, unknown>;
  if (data === undefined && errors === undefined) return false;
  if (data !== undefined && data !== null && (typeof data !== 'object' || Array.isArray(data))) return false;
  return errors === undefined || errors === null || (Array.isArray(errors) && errors.every(isError));
}

function isError(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  const { message, path, extensions } = value as Record<string, unknown>;
  return (
    (message === undefined || typeof message === 'string') &&
    (path === undefined || path === null || Array.isArray(path)) &&
    (extensions === undefined || extensions === null || typeof extensions === 'object')
  );
}

const invalid = (what: string, text: string) => new CallFailure('invalid', `${what}: ${text.slice(0, 200)}`);
