import { Readable } from 'node:stream';
import multipart from '@fastify/multipart';
import { auditNotesOf } from '@guardian/platform/audit';
import { CodedError } from '@guardian/platform/errors';
import { requirePermissions } from '@guardian/platform/subgraph';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { maxFileSize, receiveUpload, tooLarge } from './receive-upload.ts';
import { refusedRowsCsv } from './refused-rows.ts';

/** Bytes of a multipart request around the file itself. */
const envelope = 64 * 1024;

/**
 * Upload of files and download of refused rows: what does not fit a graph. The gateway has answered who asks, and has
 * refused forms of other sites.
 */
export async function importRoutes(server: FastifyInstance): Promise<void> {
  await server.register(multipart, {
    throwFileSizeLimit: false,
    limits: { files: 1, fields: 10, fileSize: maxFileSize + 1 },
  });
  server.removeContentTypeParser('text/plain');
  for (const type of ['text/csv', 'application/csv', 'text/plain', 'application/octet-stream']) {
    server.addContentTypeParser(type, (_request, body, done) => done(null, body));
  }

  server.post('/imports/contacts', async (request, reply) => {
    try {
      const ctx = requirePermissions(request.guardian, 'uploadContacts', ['contactImport.upload']);
      if (Number(request.headers['content-length'] ?? 0) > maxFileSize + envelope) throw tooLarge();
      const { id } = await receiveUpload(ctx, await fileOf(request));
      return reply.status(201).send({ id });
    } catch (error) {
      // A client reads the answer only when it has sent everything, so that the rest has to go somewhere.
      request.raw.unpipe();
      request.raw.resume();
      throw error;
    }
  });

  server.get<{ Params: { id: string } }>('/imports/:id/refused.csv', async (request, reply) => {
    const ctx = requirePermissions(request.guardian, 'exportRefusedRows', ['contactImport.readRefused']);
    const { id } = request.params;
    const rows = await refusedRowsCsv(ctx, id);
    auditNotesOf(ctx.database)?.read(ctx, { field: 'exportRefusedRows', details: { importId: id } });
    return reply
      .header('content-type', 'text/csv; charset=utf-8')
      .header('content-disposition', 'attachment; filename="refused-contacts.csv"')
      .header('cache-control', 'no-store')
      .send(Readable.from(rows));
  });
}

async function fileOf(request: FastifyRequest): Promise<{ name: string; bytes: AsyncIterable<Uint8Array> }> {
  if (request.isMultipart()) {
    const part = await request.file().catch(() => undefined);
    if (part === undefined) throw new CodedError('BAD_REQUEST', 'The form holds no file.');
    return { name: part.filename, bytes: piecesOf(part.file) };
  }
  if (!(request.body instanceof Readable)) {
    throw new CodedError('BAD_REQUEST', 'Send the file as multipart/form-data or as text/csv.');
  }
  return { name: nameOf(request), bytes: piecesOf(request.body) };
}

/** The bytes as they come. Not destroyed when given up, since the answer goes over the same connection. */
async function* piecesOf(stream: Readable): AsyncGenerator<Uint8Array> {
  const pieces = stream.iterator({ destroyOnReturn: false });
  for (;;) {
    const piece = await pieces.next().catch(() => {
      throw new CodedError('BAD_REQUEST', 'The upload broke off, or the form is malformed.');
    });
    if (piece.done) return;
    yield piece.value;
  }
}

/** Of a raw upload: `?fileName=`. */
function nameOf(request: FastifyRequest): string {
  const { fileName } = request.query as { fileName?: unknown };
  return typeof fileName === 'string' ? fileName : 'contacts.csv';
}
