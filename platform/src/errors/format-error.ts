import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { CodedError } from './coded-error.ts';
import { type ErrorCode, isErrorCode } from './codes.ts';
import { InvalidInput } from './invalid-input.ts';

/** Where unexpected errors go, with their cause and the id that the caller was told. */
export interface ErrorLog {
  error(fields: { err: unknown; requestId: string; path?: string }, message: string): void;
}

/**
 * The one way from an error to what a client sees. Coded errors pass with their code; GraphQL's own (parse,
 * validation) too; anything else is masked as INTERNAL, and logged with its cause under the request id.
 */
export function formatError(error: unknown, requestId: string, log: ErrorLog): GraphQLFormattedError {
  const { locations, path } = error instanceof GraphQLError ? error : {};
  const cause = rootCause(error);
  const visible = visibleError(error, cause);
  if (visible === null)
    log.error({ err: cause, requestId, ...(path ? { path: path.join('.') } : {}) }, 'request failed');
  const { code, message, details } = visible ?? masked(requestId);
  return {
    message,
    ...(locations ? { locations } : {}),
    ...(path ? { path } : {}),
    extensions: { ...details, code, requestId },
  };
}

interface VisibleError {
  code: ErrorCode;
  message: string;
  details?: Record<string, unknown>;
}

function masked(requestId: string): VisibleError {
  return {
    code: 'INTERNAL',
    message: `Something went wrong on our side. Quote request ${requestId} to your operator.`,
  };
}

function rootCause(error: unknown): unknown {
  let cause = error;
  while (cause instanceof GraphQLError && cause.originalError !== undefined && cause.originalError !== null) {
    cause = cause.originalError;
  }
  return cause;
}

/** Null for whatever the client must not see. */
function visibleError(error: unknown, cause: unknown): VisibleError | null {
  if (cause instanceof CodedError) {
    return { code: cause.code, message: cause.message, ...(cause.details ? { details: cause.details } : {}) };
  }
  if (cause instanceof InvalidInput) {
    return { code: 'BAD_USER_INPUT', message: cause.message, details: { problems: cause.problems } };
  }
  if (isUnreadableValue(cause)) {
    return { code: 'BAD_USER_INPUT', message: "A value has a form that its field can't hold, e.g. a NUL character." };
  }
  if (!(cause instanceof GraphQLError) && !isFormatted(cause)) return null;
  const graphql = cause as GraphQLFormattedError;
  const outer = error as GraphQLFormattedError;
  const code = graphql.extensions?.code ?? outer.extensions?.code;
  if (isErrorCode(code) && code !== 'INTERNAL') {
    const {
      code: _code,
      stacktrace: _stack,
      serviceName: _service,
      requestId: _id,
      ...details
    } = graphql.extensions ?? {};
    return { code, message: graphql.message, details };
  }
  // graphql-js reports variables that don't coerce without a code.
  if (cause instanceof GraphQLError && code === undefined && cause.path === undefined) {
    return { code: 'BAD_USER_INPUT', message: cause.message };
  }
  return null;
}

// Text that is no UTF-8 or no JSON for Postgres, no id, no instant: of the values a statement gets, these are the caller's.
const unreadableValue = new Set(['22021', '22P05', '22P02', '22007', '22008']);

/** Postgres could not read a value that it was given; drizzle puts its error behind one of its own. */
function isUnreadableValue(cause: unknown): boolean {
  if (!(cause instanceof Error)) return false;
  const { code } = (cause.cause ?? cause) as { code?: unknown };
  return typeof code === 'string' && unreadableValue.has(code);
}

function isFormatted(value: unknown): value is GraphQLFormattedError {
  return typeof value === 'object' && value !== null && 'message' in value && 'extensions' in value;
}
