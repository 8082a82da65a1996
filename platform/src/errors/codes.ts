interface CodeDefinition {
  /** HTTP status when the whole request fails with it. */
  status: number;
  /** What it means and what the caller can do. */
  description: string;
  /** Version that added it. */
  since: string;
}

/** Every code that `errors[].extensions.code` can carry. The documents are made from this registry. */
export const errorCodes = {
  UNAUTHENTICATED: {
    status: 401,
    description: 'The request carries no valid session or key. Sign in or send a key.',
    since: '0.1.0',
  },
  FORBIDDEN: { status: 403, description: 'The principal lacks the permission that the field needs.', since: '0.1.0' },
  STEP_UP_REQUIRED: {
    status: 403,
    description:
      'The change is sensitive, and its person has not proved to be there within 15 minutes. Confirm by one of `methods`, then send it again.',
    since: '0.2.0',
  },
  NETWORK_NOT_ALLOWED: {
    status: 403,
    description: 'The network rules of the organization do not let the caller in from this address.',
    since: '0.2.0',
  },
  SECOND_FACTOR_REQUIRED: {
    status: 403,
    description: 'The organization asks for more than a password: add a second factor, or confirm with it.',
    since: '0.2.0',
  },
  ORGANIZATION_DELETED: {
    status: 403,
    description: 'The organization waits to be erased. An owner can restore it until then.',
    since: '0.2.0',
  },
  WRONG_REGION: {
    status: 403,
    description:
      'The data of the organization is kept in another `region` than this installation serves. Go to `url`, where it is given.',
    since: '0.2.0',
  },
  NOT_FOUND: {
    status: 404,
    description: 'There is no such thing in the organization, or the caller may not see it.',
    since: '0.1.0',
  },
  CONFLICT: {
    status: 409,
    description: 'The thing is in a state that does not allow the change. Read it again.',
    since: '0.1.0',
  },
  BAD_USER_INPUT: { status: 400, description: 'An argument is out of its range or malformed.', since: '0.1.0' },
  BAD_REQUEST: { status: 400, description: 'The request itself is malformed.', since: '0.1.0' },
  METHOD_NOT_ALLOWED: { status: 405, description: 'A mutation was sent by GET. Send it by POST.', since: '0.1.0' },
  NOT_ACCEPTABLE: {
    status: 406,
    description: 'The client accepts no media type that an answer could have. Accept `application/json`.',
    since: '0.1.0',
  },
  BATCH_TOO_LARGE: {
    status: 400,
    description: 'The request holds more operations than a batch may. Send several requests.',
    since: '0.1.0',
  },
  GRAPHQL_PARSE_FAILED: { status: 400, description: 'The document is not valid GraphQL syntax.', since: '0.1.0' },
  GRAPHQL_VALIDATION_FAILED: { status: 400, description: 'The document does not fit the schema.', since: '0.1.0' },
  OPERATION_RESOLUTION_FAILURE: {
    status: 400,
    description: 'The named operation is not in the document.',
    since: '0.1.0',
  },
  PERSISTED_QUERY_NOT_FOUND: {
    status: 200,
    description: 'The hash is unknown: send it once with the document.',
    since: '0.1.0',
  },
  PERSISTED_DOCUMENT_NOT_FOUND: {
    status: 400,
    description:
      'The organization has registered no operation by this `documentId`. Register it, or send the document.',
    since: '0.2.0',
  },
  PERSISTED_OPERATION_ONLY: {
    status: 403,
    description: 'The organization or the key has registered operations executed only, and this is none of them.',
    since: '0.2.0',
  },
  PERSISTED_QUERY_NOT_SUPPORTED: { status: 200, description: 'Persisted queries are switched off.', since: '0.1.0' },
  OPERATION_TOO_DEEP: {
    status: 400,
    description: 'The operation nests deeper than the limit. Split it.',
    since: '0.1.0',
  },
  OPERATION_TOO_LARGE: {
    status: 400,
    description: 'The document has too many tokens, aliases or root fields. Split it.',
    since: '0.1.0',
  },
  OPERATION_TOO_COMPLEX: {
    status: 400,
    description:
      'The operation takes too long to plan, or there are too many ways to plan it. Split it, or select less.',
    since: '0.1.0',
  },
  OPERATION_TOO_COSTLY: {
    status: 400,
    description: 'The operation would cost more than one may, by the weights of the schema. Ask for shorter pages.',
    since: '0.1.0',
  },
  OPERATION_TIMEOUT: {
    status: 504,
    description:
      'The operation took longer than 30 s, and nothing of it is answered. A query is given up, a mutation runs to its end. Ask for less.',
    since: '0.1.0',
  },
  REQUEST_TIMEOUT: {
    status: 408,
    description: 'The body of the request did not come in time. Send it again.',
    since: '0.1.0',
  },
  PAYLOAD_TOO_LARGE: { status: 413, description: 'The body is larger than the limit.', since: '0.1.0' },
  RATE_LIMITED: {
    status: 429,
    description:
      'A rate limit is used up: `policy` names it, `retryAfter` says in how many seconds there is room, as `Retry-After` does.',
    since: '0.1.0',
  },
  CSRF: {
    status: 403,
    description: 'A request with a cookie lacks the header that proves it comes from the app.',
    since: '0.1.0',
  },
  ORIGIN_NOT_ALLOWED: {
    status: 403,
    description: 'The `Origin` of a socket or stream with a cookie is not this installation.',
    since: '0.1.0',
  },
  CURSOR_INVALID: {
    status: 400,
    description: 'The cursor was not made by this installation for this organization. Start without it.',
    since: '0.1.0',
  },
  CURSOR_EXPIRED: {
    status: 410,
    description: 'The position is no longer kept, or lies before a restore. Read the state again, then subscribe.',
    since: '0.1.0',
  },
  ENTITY_GONE: {
    status: 200,
    description: 'The entity that a field leads to no longer exists; the field is null.',
    since: '0.1.0',
  },
  IDEMPOTENCY_KEY_REUSED: {
    status: 422,
    description: 'The idempotency key was used with another input. Use a new key for a new request.',
    since: '0.1.0',
  },
  SUBGRAPH_UNAVAILABLE: {
    status: 503,
    description: 'A part of the graph does not answer; its fields are null. Try again.',
    since: '0.1.0',
  },
  SUBGRAPH_TIMEOUT: {
    status: 504,
    description: 'A part of the graph did not answer in time; its fields are null. Try again, or ask for less.',
    since: '0.1.0',
  },
  SUBGRAPH_RESPONSE_INVALID: {
    status: 502,
    description: 'A part of the graph answered with something that is no GraphQL result; its fields are null.',
    since: '0.1.0',
  },
  CANCELLED: {
    status: 499,
    description: 'The operation was given up before all of it was answered, because nobody waited for it any more.',
    since: '0.1.0',
  },
  UNAVAILABLE: { status: 503, description: 'The installation is starting or stopping. Try again.', since: '0.1.0' },
  INTERNAL: {
    status: 500,
    description: 'A defect or an outage. Quote the request id to the operator.',
    since: '0.1.0',
  },
} as const satisfies Record<string, CodeDefinition>;

export type ErrorCode = keyof typeof errorCodes;

export function isErrorCode(code: unknown): code is ErrorCode {
  return typeof code === 'string' && Object.hasOwn(errorCodes, code);
}
