import { CodedError, type ErrorCode, errorCodes, formatError } from '@guardian/platform/errors';
import type { Logger } from '@guardian/platform/telemetry';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';

/** A coded error as Apollo Server wants it: with the HTTP status of its code. */
export function coded(code: ErrorCode, message: string): GraphQLError {
  return new GraphQLError(message, {
    originalError: new CodedError(code, message),
    extensions: { code, http: { status: errorCodes[code].status } },
  });
}

/** Whether a parser went down so deep that the stack did not hold it. */
export function isOverflow(error: unknown): boolean {
  return error instanceof RangeError && error.message.includes('call stack');
}

export function nestsTooDeep(): GraphQLError {
  return coded('OPERATION_TOO_DEEP', 'The document nests too deep to be read. Split it.');
}

/** Any error as the client sees it. One that a subgraph has masked and logged already passes as it is. */
export function clientError(error: unknown, requestId: string, log: Logger): GraphQLFormattedError {
  if (error instanceof GraphQLError && error.extensions.code === 'INTERNAL' && error.extensions.requestId) {
    const { code, requestId: id } = error.extensions;
    const { message, path } = error;
    return { message, ...(path ? { path } : {}), extensions: { code, requestId: id } };
  }
  const unread = error instanceof GraphQLError && error.extensions.code === 'GRAPHQL_PARSE_FAILED';
  const formatted = formatError(unread && isOverflow(causeOf(error)) ? nestsTooDeep() : error, requestId, log);
  const { http: _http, ...extensions } = formatted.extensions ?? {};
  return { ...formatted, extensions };
}

function causeOf(error: GraphQLError): unknown {
  const { originalError } = error;
  return originalError instanceof GraphQLError ? causeOf(originalError) : originalError;
}
