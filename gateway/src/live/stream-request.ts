import { badInput } from '@guardian/platform/errors';
import type { FastifyRequest } from 'fastify';
import { resumeCursor, takesPatches } from './resume-cursor.ts';

/** What a client asks a stream for: in the URL (EventSource can do no other) or as a JSON body. */
export interface StreamParameters {
  /** Empty where the document is named. */
  query: string;
  documentId: string | null;
  extensions: Record<string, unknown> | null;
  operationName: string | null;
  variables: Record<string, unknown> | null;
  organization: string | null;
  /** `Last-Event-ID`, which a browser sends by itself, else `extensions.after`. */
  after: string | null;
  /** `extensions.live.patch`: JSON patches are welcome. */
  patch: boolean;
}

export function readStreamRequest(request: FastifyRequest): StreamParameters {
  const search = (request.query ?? {}) as Record<string, unknown>;
  const body = request.method === 'POST' ? ((request.body ?? {}) as Record<string, unknown>) : {};
  const given = { ...search, ...body };
  const extensions = objectOf('extensions', given.extensions);
  const documentId = textOf(given.documentId);
  const query = textOf(given.query);
  if (query === null && documentId === null && extensions?.persistedQuery === undefined) {
    throw badInput('A stream needs a `query` or a `documentId`, in the URL or in a JSON body.');
  }
  return {
    query: query ?? '',
    documentId,
    extensions,
    operationName: textOf(given.operationName),
    variables: objectOf('variables', given.variables),
    organization: textOf(search.organization),
    after: textOf(request.headers['last-event-id']) ?? textOf(search.lastEventId) ?? resumeCursor(extensions),
    patch: takesPatches(extensions),
  };
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}

function objectOf(name: string, value: unknown): Record<string, unknown> | null {
  if (value === undefined || value === null || value === '') return null;
  const parsed = typeof value === 'string' ? parseJson(value) : value;
  if (typeof parsed === 'object' && parsed !== null && !Array.isArray(parsed)) return parsed as Record<string, unknown>;
  throw badInput(`\`${name}\` must be a JSON object.`);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
