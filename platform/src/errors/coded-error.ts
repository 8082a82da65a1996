import type { ErrorCode } from './codes.ts';

export interface ErrorDetails {
  [key: string]: unknown;
}

/** An error the caller is meant to see: a code of the registry and a sentence. Knows no transport. */
export class CodedError extends Error {
  override name = 'CodedError';
  readonly code: ErrorCode;
  /** Added to the error's `extensions`. */
  readonly details: ErrorDetails | undefined;

  constructor(code: ErrorCode, message: string, details?: ErrorDetails) {
    super(message);
    this.code = code;
    this.details = details;
  }
}

const coded = (code: ErrorCode) => (message: string, details?: ErrorDetails) => new CodedError(code, message, details);

export const unauthenticated = coded('UNAUTHENTICATED');
export const forbidden = coded('FORBIDDEN');
export const notFound = coded('NOT_FOUND');
export const conflict = coded('CONFLICT');
export const badRequest = coded('BAD_REQUEST');
export const badInput = coded('BAD_USER_INPUT');
