import {
  CodedError,
  type ErrorCode,
  type ErrorDetails,
  errorCodes,
  formatError,
  isErrorCode,
} from '@guardian/platform/errors';
import type { Logger } from '@guardian/platform/telemetry';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { OperationRefused } from '../pipeline/operation-refused.ts';

/** A coded error in the form of graphql-js. */
export function coded(code: ErrorCode, message: string, details?: ErrorDetails): GraphQLError {
  return new GraphQLError(message, { originalError: new CodedError(code, message, details), extensions: { code } });
}

/** HTTP status of an answer that is nothing but errors: that of the first one's code. */
export function statusOf([first]: readonly GraphQLFormattedError[]): number {
  const code = first?.extensions?.code;
  return isErrorCode(code) ? errorCodes[code].status : errorCodes.INTERNAL.status;
}

/** Whether a parser went down so deep that the stack did not hold it. */
export function isOverflow(error: unknown): boolean {
  return error instanceof RangeError && error.message.includes('call stack');
}

export function nestsTooDeep(): GraphQLError {
  return coded('OPERATION_TOO_DEEP', 'The document nests too deep to be read. Split it.');
}

/**
 * Any error as the client sees it; of an operation that was refused, the first. One that a subgraph has masked and logged
 * already passes as it is.
 */
export function clientError(error: unknown, requestId: string, log: Pick<Logger, 'error'>): GraphQLFormattedError {
  if (error instanceof OperationRefused) return clientError(error.errors[0], requestId, log);
  if (error instanceof GraphQLError && error.extensions.code === 'INTERNAL' && error.extensions.requestId) {
    const { code, requestId: id } = error.extensions;
    const { message, path } = error;
    return { message, ...(path ? { path } : {}), extensions: { code, requestId: id } };
  }
  return formatError(error, requestId, log);
}
