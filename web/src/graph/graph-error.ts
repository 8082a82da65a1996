import type { CombinedError } from '@urql/core';

/** An error as the pages show it. `code` is one of the gateway's codes, or `OFFLINE`. */
export interface GraphError {
  code: string;
  message: string;
  /** What a person can quote to an operator. */
  requestId: string | null;
  /** Whether trying again may help. */
  retryable: boolean;
}

const permanent = new Set(['UNAUTHENTICATED', 'FORBIDDEN', 'NOT_FOUND', 'BAD_USER_INPUT', 'CONFLICT', 'INVALID_INPUT']);

/** The one error of a result that says most; null for none. */
export function graphError(error: CombinedError | undefined): GraphError | null {
  if (!error) return null;
  const first = error.graphQLErrors[0];
  if (!first) {
    const offline = error.networkError !== undefined && !error.response;
    return {
      code: offline ? 'OFFLINE' : 'INTERNAL',
      message: offline ? 'The server cannot be reached.' : 'The server gave an answer that could not be read.',
      requestId: requestIdOf(error),
      retryable: true,
    };
  }
  const code = typeof first.extensions?.code === 'string' ? first.extensions.code : 'INTERNAL';
  const requestId = first.extensions?.requestId;
  return {
    code,
    message: first.message,
    requestId: typeof requestId === 'string' ? requestId : requestIdOf(error),
    retryable: !permanent.has(code),
  };
}

export function hasCode(error: CombinedError | undefined, code: string): boolean {
  return error?.graphQLErrors.some((each) => each.extensions?.code === code) ?? false;
}

function requestIdOf(error: CombinedError): string | null {
  const response = error.response as Response | undefined;
  return response?.headers?.get('x-request-id') ?? null;
}
