import { badRequest, CodedError } from '@guardian/platform/errors';
import type { FastifyRequest } from 'fastify';
import type { OperationRequest } from '../pipeline/pipeline.ts';

/** Operations that one request may hold. */
export const maxBatch = 10;

/** What a request asks for: one operation, or a batch of them, which is answered by a list in the same order. */
export type Asked = { batch: false; operation: OperationRequest } | { batch: true; operations: OperationRequest[] };

/** Reads the parameters of the GraphQL over HTTP specification. Throws what is wrong with them, before anything ran. */
export function readOperations(request: FastifyRequest): Asked {
  if (request.method === 'GET') return { batch: false, operation: readOperation(fromSearch(request.query)) };
  if (!/^application\/json\s*(;|$)/i.test(request.headers['content-type'] ?? '')) {
    throw badRequest('Send the operation as JSON, with `content-type: application/json`.');
  }
  const { body } = request;
  if (!Array.isArray(body)) return { batch: false, operation: readOperation(body) };
  if (body.length === 0) throw badRequest('A batch holds at least one operation.');
  if (body.length > maxBatch) {
    throw new CodedError(
      'BATCH_TOO_LARGE',
      `A batch holds at most ${maxBatch} operations, and this one ${body.length}.`,
    );
  }
  return { batch: true, operations: body.map(readOperation) };
}

function readOperation(body: unknown): OperationRequest {
  if (!isMap(body)) throw badRequest('The body must be a JSON object with a `query`.');
  const { query, documentId, operationName, variables, extensions } = body;
  if (!isAbsent(documentId) && (typeof documentId !== 'string' || documentId === '')) {
    throw badRequest('`documentId` must be text.');
  }
  // A document that is known already is named by `documentId` or by `extensions.persistedQuery`.
  const isNamed = !isAbsent(documentId) || (isMap(extensions) && extensions.persistedQuery !== undefined);
  const named = isAbsent(query) && isNamed;
  if (!named && (typeof query !== 'string' || query === '')) {
    throw badRequest('`query` must be the text of a GraphQL document.');
  }
  if (!isAbsent(operationName) && typeof operationName !== 'string') {
    throw badRequest('`operationName` must be text.');
  }
  if (!isAbsent(variables) && !isMap(variables)) throw badRequest('`variables` must be a JSON object.');
  if (!isAbsent(extensions) && !isMap(extensions)) throw badRequest('`extensions` must be a JSON object.');
  const text = named ? '' : String(query);
  return { query: text, documentId, operationName: operationName || undefined, variables, extensions };
}

/** In a URL, maps are written as JSON. */
function fromSearch(search: unknown): Record<string, unknown> {
  const { query, documentId, operationName, variables, extensions } = search as Record<string, unknown>;
  return {
    query,
    documentId,
    operationName,
    variables: fromJson('variables', variables),
    extensions: fromJson('extensions', extensions),
  };
}

function fromJson(name: string, text: unknown): unknown {
  if (text === undefined || text === '') return undefined;
  try {
    return JSON.parse(String(text));
  } catch {
    throw badRequest(`\`${name}\` must be a JSON object.`);
  }
}

function isAbsent(value: unknown): value is null | undefined {
  return value === null || value === undefined;
}

function isMap(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
