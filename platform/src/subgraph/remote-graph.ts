import type { ExecutionResult } from 'graphql';
import type { Secrets } from '../secrets/index.ts';
import { requestId } from '../telemetry/index.ts';
import type { GraphClient } from './runtime.ts';
import { mintServiceToken, serviceTokenHeader } from './service-token.ts';

/** The graph of a gateway in another process, called with a service token for the principal. */
export function remoteGraph(gateway: URL, secrets: Secrets): GraphClient {
  const endpoint = new URL('/graphql', gateway);
  return {
    async execute({ principal, query, variables, idempotencyKey }) {
      const call = { principal, idempotencyKey: idempotencyKey ?? null, ipAddress: null, userAgent: null };
      const token = mintServiceToken(secrets, 'gateway', call);
      const response = await fetch(endpoint, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          'x-request-id': requestId(),
          [serviceTokenHeader]: token,
        },
        body: JSON.stringify({ query, variables }),
        signal: AbortSignal.timeout(30_000),
      });
      if (!response.headers.get('content-type')?.includes('json')) {
        throw new Error(`The gateway at ${endpoint.href} answered ${response.status} and no JSON.`);
      }
      return (await response.json()) as ExecutionResult;
    },
  };
}
