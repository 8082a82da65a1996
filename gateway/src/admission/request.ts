import { createContext, type RequestContext, type Runtime } from '@guardian/platform/subgraph';
import type { FastifyRequest } from 'fastify';
import { admit } from './admit.ts';
import { clientAddress } from './client-address.ts';
import { credentialOf, organizationHeader } from './credential.ts';

/** The context of an HTTP request. Throws UNAUTHENTICATED for a key or token that is not good. */
export async function requestContext(
  runtime: Runtime,
  request: FastifyRequest,
  organization: string | null = organizationHeader(request.headers),
): Promise<RequestContext> {
  const { headers } = request;
  const ipAddress = clientAddress(request.raw, runtime.environment.trustedProxies);
  const { principal, idempotencyKey } = await admit(runtime, credentialOf(headers), organization, ipAddress);
  return createContext(runtime, {
    principal,
    requestId: request.id,
    idempotencyKey: idempotencyKey ?? headerText(headers['idempotency-key']),
    ipAddress,
    userAgent: headers['user-agent'] ?? null,
  });
}

function headerText(value: string | string[] | undefined): string | null {
  return typeof value === 'string' && value !== '' ? value.slice(0, 255) : null;
}
