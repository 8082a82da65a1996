import { CodedError, type ErrorCode, errorCodes, isErrorCode } from '@guardian/platform/errors';
import type { Logger } from '@guardian/platform/telemetry';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { clientError } from '../execute/coded.ts';
import { retryAfterOf } from '../http/rate-limit-headers.ts';

/** Fastify's own refusals in the words of our registry. */
const transportErrors: Record<string, { code: ErrorCode; message: string }> = {
  FST_ERR_CTP_BODY_TOO_LARGE: { code: 'PAYLOAD_TOO_LARGE', message: 'The body is larger than 1 MB.' },
  FST_REQ_FILE_TOO_LARGE: { code: 'PAYLOAD_TOO_LARGE', message: 'The file is larger than the limit.' },
  FST_ERR_CTP_INVALID_JSON_BODY: { code: 'BAD_REQUEST', message: 'The body is not valid JSON.' },
  FST_ERR_CTP_EMPTY_JSON_BODY: { code: 'BAD_REQUEST', message: 'The body is empty.' },
  FST_ERR_CTP_INVALID_MEDIA_TYPE: { code: 'BAD_REQUEST', message: 'Send `content-type: application/json`.' },
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: { code: 'BAD_REQUEST', message: 'The body is not as long as its length says.' },
};

/** Every error outside of an operation: `{ errors: [...] }` as from the graph, under the HTTP status of its code. */
export function errorResponse(error: unknown, request: FastifyRequest, reply: FastifyReply, log: Logger): FastifyReply {
  const formatted = clientError(known(error), request.id, log);
  const { code } = formatted.extensions ?? {};
  const status = isErrorCode(code) ? errorCodes[code].status : 500;
  const seconds = retryAfterOf(error);
  if (seconds > 0) reply.header('retry-after', String(seconds));
  return reply
    .code(status)
    .type('application/json; charset=utf-8')
    .send({ errors: [formatted] });
}

function known(error: unknown): unknown {
  const { code, statusCode, expose, message } = error as {
    code?: string;
    statusCode?: number;
    /** Set by libraries that throw errors of HTTP, e.g. for a path that leads to a folder. */
    expose?: boolean;
    message?: string;
  };
  const transport = transportErrors[code ?? ''];
  if (transport !== undefined) return new CodedError(transport.code, transport.message);
  if (statusCode === undefined || statusCode < 400 || statusCode >= 500) return error;
  if (code?.startsWith('FST_')) return new CodedError('BAD_REQUEST', message ?? 'The request is malformed.');
  // Said of files, by the library that serves them.
  if (statusCode === 403 || statusCode === 404) return new CodedError('NOT_FOUND', 'There is nothing here.');
  if (!expose) return error;
  return new CodedError('BAD_REQUEST', message ?? 'The request is malformed.');
}
