import { readFileSync } from 'node:fs';
import { organizationOf, type Principal } from '@guardian/platform/access';
import { badRequest, CodedError } from '@guardian/platform/errors';
import type { Runtime } from '@guardian/platform/subgraph';
import { documentSignature } from '@guardian/platform/trust';
import { parse } from 'graphql';
import type { KnownOperation } from '../pipeline/known-operation.ts';
import { OperationRefused } from '../pipeline/operation-refused.ts';
import { hashOf } from '../pipeline/persisted-documents.ts';
import type { OperationRequest, Pipeline } from '../pipeline/pipeline.ts';

/** The operations of the web app, by signature: its sessions have them executed whatever their organization trusts. */
const ownOperations = new Set(
  Object.keys(JSON.parse(readFileSync(new URL('../../../schema/web-operations.json', import.meta.url), 'utf8'))),
);

/** What a pipeline registers operations by: who is held to registered ones could register none otherwise. */
const registration = documentSignature(
  parse(
    'mutation RegisterOperations($input: RegisterOperationsInput!) { registerOperations(input: $input) { registered unchanged errors { path code message } } }',
  ),
);

/**
 * A request with its document, as far as the caller may have it executed. Throws PERSISTED_DOCUMENT_NOT_FOUND and
 * PERSISTED_QUERY_NOT_FOUND for what nobody registered or sent, BAD_REQUEST, and PERSISTED_OPERATION_ONLY.
 */
export async function trustedOperation(
  { access: { trust } }: Pick<Runtime, 'access'>,
  pipeline: Pipeline,
  asked: OperationRequest,
  principal: Principal,
): Promise<OperationRequest> {
  const registered = await registeredOperation(trust, asked, organizationOf(principal));
  if (registered !== null) return registered;
  const request = pipeline.documents.complete(asked);
  if (!(await trust.holds(principal))) return request;
  const known = knownOrNull(pipeline, request);
  if (known !== null && (await isTrusted(trust, known, principal))) return request;
  const who = principal.kind === 'key' ? 'This key' : 'This organization';
  throw new CodedError(
    'PERSISTED_OPERATION_ONLY',
    `${who} has registered operations executed only. Register this one, and send its \`documentId\`.`,
  );
}

/** The document that the organization has registered by the id of the request; null for a request that names none. */
async function registeredOperation(
  trust: Runtime['access']['trust'],
  asked: OperationRequest,
  organizationId: string | null,
): Promise<OperationRequest | null> {
  const { documentId, ...request } = asked;
  if (documentId === undefined || documentId === null) {
    if (asked.query !== '' || organizationId === null) return null;
    const hash = hashOf(asked);
    const query = hash === null ? null : await trust.textOf(organizationId, hash);
    const { persistedQuery, ...extensions } = asked.extensions ?? {};
    return query === null ? null : { ...request, query, extensions };
  }
  if (asked.query !== '') throw badRequest('Send `documentId` or `query`, not both.');
  const text = organizationId === null ? null : await textOf(trust, organizationId, documentId);
  if (text !== null) return { ...request, query: text };
  throw new CodedError('PERSISTED_DOCUMENT_NOT_FOUND', 'No operation is registered by this `documentId`.');
}

/** The specification's drafts write a SHA-256 as `sha256:<hex>`; manifests leave the prefix out. */
async function textOf(trust: Runtime['access']['trust'], organizationId: string, documentId: string) {
  const text = await trust.textOf(organizationId, documentId);
  if (text !== null || !documentId.startsWith('sha256:')) return text;
  return trust.textOf(organizationId, documentId.slice('sha256:'.length));
}

/** Null for a document that is refused anyway: why is nobody's business who is held to registered ones. */
function knownOrNull(pipeline: Pipeline, request: OperationRequest): KnownOperation | null {
  try {
    return pipeline.operationFor(request);
  } catch (error) {
    if (error instanceof OperationRefused) return null;
    throw error;
  }
}

const signatures = new WeakMap<KnownOperation, string>();

async function isTrusted(trust: Runtime['access']['trust'], known: KnownOperation, principal: Principal) {
  const signature = signatures.get(known) ?? documentSignature(known.document);
  signatures.set(known, signature);
  if (signature === registration || (principal.kind === 'member' && ownOperations.has(signature))) return true;
  const organizationId = organizationOf(principal);
  return organizationId !== null && trust.isRegistered(organizationId, signature);
}
