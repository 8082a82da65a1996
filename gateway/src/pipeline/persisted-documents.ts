import { createHash } from 'node:crypto';
import { badRequest, CodedError } from '@guardian/platform/errors';
import type { OperationRequest } from './pipeline.ts';
import { segmentedCache } from './segmented-cache.ts';

/**
 * Automatic persisted queries (https://www.apollographql.com/docs/apollo-server/performance/apq): a client sends the
 * SHA-256 of a document in its place, and the document itself only when it is told that nobody knows it.
 */
export interface PersistedDocuments {
  /**
   * The request with its document. Throws CodedErrors: PERSISTED_QUERY_NOT_FOUND for a hash that nobody knows, BAD_REQUEST
   * for one of another version, or that is not the document's.
   */
  complete(request: OperationRequest): OperationRequest;
  /** From now on the document is known by the hash that the request brought. Call it for documents that are no rubbish. */
  remember(request: OperationRequest): void;
}

/** Bytes of documents that are kept by their hash. */
const room = 8_000_000;

export function persistedDocuments(): PersistedDocuments {
  const texts = segmentedCache<string>(room);
  return {
    complete(request) {
      const hash = hashOf(request);
      if (hash === null) {
        if (request.query === '') throw badRequest('`query` must be the text of a GraphQL document.');
        return request;
      }
      if (request.query !== '') {
        if (sha256(request.query) !== hash) throw badRequest('`sha256Hash` is not the SHA-256 of `query`.');
        return request;
      }
      const query = texts.get(hash);
      // Clients know this sentence.
      if (query === undefined) throw new CodedError('PERSISTED_QUERY_NOT_FOUND', 'PersistedQueryNotFound');
      return { ...request, query };
    },
    remember(request) {
      const hash = hashOf(request);
      if (hash !== null && texts.get(hash) === undefined)
        texts.set(hash, request.query, request.query.length * 2 + 200);
    },
  };
}

/** The hash that a request names its document by; null for none. */
export function hashOf({ extensions }: OperationRequest): string | null {
  const given = extensions?.persistedQuery;
  if (given === undefined || given === null) return null;
  const { version, sha256Hash } = given as { version?: unknown; sha256Hash?: unknown };
  if (version !== 1 || typeof sha256Hash !== 'string' || !/^[0-9a-f]{64}$/.test(sha256Hash)) {
    throw badRequest(
      '`extensions.persistedQuery` must be `{ "version": 1, "sha256Hash": "<64 hexadecimal digits>" }`.',
    );
  }
  return sha256Hash;
}

export function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
