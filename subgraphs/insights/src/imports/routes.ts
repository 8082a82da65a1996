import { Readable } from 'node:stream';
import multipart from '@fastify/multipart';
import {
  CodedError,
  errorCodes,
  forbidden,
  formatError,
  isErrorCode,
  unauthenticated,
} from '@guardian/platform/errors';
import {
  type OrganizationContext,
  organizationContext,
  type RequestContext,
  type Runtime,
} from '@guardian/platform/subgraph';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { maxFileSize, receiveUpload, tooLarge } from './receive-upload.ts';
import { refusedRowsCsv } from './refused-rows.ts';

/** Bytes of a multipart request around the file itself. */
const envelope = 64 * 1024;

/** Upload of files and download of refused rows: what does not fit a graph. */
export async function importRoutes(server: FastifyInstance, runtime: Runtime): Promise<void> {
  await server.register(async (scope) => {
    await scope.register(multipart, {
      throwFileSizeLimit: false,
      limits: { files: 1, fields: 10, fileSize: maxFileSize + 1 },
    });
    for (const type of ['text/csv', 'application/csv', 'text/plain', 'application/octet-stream']) {
      scope.removeContentTypeParser(type);
      scope.addContentTypeParser(type, (_request, body, done) => done(null, body));
    }
    scope.setErrorHandler((error, request, reply) => {
      const formatted = formatError(coded(error), request.guardian.requestId, runtime.log);
      const code = formatted.extensions?.code;
      // Whatever is still on its way is not read.
      reply.header('connection', 'close').status(isErrorCode(code) ? errorCodes[code].status : 500);
      return reply.send({ errors: [formatted] });
    });

    scope.post('/imports/contacts', { bodyLimit: maxFileSize + envelope }, async (request, reply) => {
      const ctx = allowed(request.guardian);
      refuseForeignForm(request);
      if (Number(request.headers['content-length'] ?? 0) > maxFileSize + envelope) throw tooLarge();
      const { id } = await receiveUpload(ctx, await fileOf(request));
      return reply.status(201).send({ id });
    });

    scope.get<{ Params: { id: string } }>('/imports/:id/refused.csv', async (request, reply) => {
      const rows = await refusedRowsCsv(allowed(request.guardian), request.params.id);
      return reply
        .header('content-type', 'text/csv; charset=utf-8')
        .header('content-disposition', 'attachment; filename="refused-contacts.csv"')
        .header('cache-control', 'no-store')
        .send(Readable.from(rows));
    });
  });
}

function allowed(ctx: RequestContext): OrganizationContext {
  if (ctx.principal.kind === 'anonymous') throw unauthenticated('Sign in or send an API key.');
  if (!ctx.rights.may('contact.import')) {
    throw forbidden('This needs the permission contact.import.', { permission: 'contact.import' });
  }
  return organizationContext(ctx);
}

/** A form of another site can send a file with the user's cookie, but not a header of its own. */
function refuseForeignForm(request: FastifyRequest): void {
  const { principal } = request.guardian;
  if (principal.kind !== 'member' && principal.kind !== 'user') return;
  if (request.headers['guardian-csrf'] !== undefined) return;
  throw new CodedError('CSRF', 'Send the header `Guardian-CSRF: 1` with an upload that uses the session.');
}

async function fileOf(request: FastifyRequest): Promise<{ name: string; bytes: AsyncIterable<Uint8Array> }> {
  if (request.isMultipart()) {
    const part = await request.file();
    if (part === undefined) throw new CodedError('BAD_REQUEST', 'The form holds no file.');
    return { name: part.filename, bytes: part.file };
  }
  if (!(request.body instanceof Readable)) {
    throw new CodedError('BAD_REQUEST', 'Send the file as multipart/form-data or as text/csv.');
  }
  return { name: nameOf(request), bytes: request.body };
}

/** Of a raw upload: `?fileName=`. */
function nameOf(request: FastifyRequest): string {
  const { fileName } = request.query as { fileName?: unknown };
  return typeof fileName === 'string' ? fileName : 'contacts.csv';
}

/** Fastify's own errors about the request, in our codes. */
function coded(error: unknown): unknown {
  const { statusCode, message } = error as { statusCode?: number; message?: string };
  if (error instanceof CodedError || statusCode === undefined || statusCode >= 500) return error;
  return statusCode === 413 ? tooLarge() : new CodedError('BAD_REQUEST', message ?? 'The request is malformed.');
}
