import type { ClientName } from '@guardian/platform/history';
import type { Verdict } from '@guardian/platform/limits';
import type { RequestContext } from '@guardian/platform/subgraph';
import type { GraphQLError } from 'graphql';
import { coded } from '../execute/coded.ts';
import type { KnownOperation } from '../pipeline/known-operation.ts';

/** How an operation came to us. */
export interface Door {
  /** The caller is known by a cookie alone, and nothing proves that our own pages sent the request. */
  forgeable: boolean;
  /** False by GET, which is for reading alone. */
  mayMutate: boolean;
  /** Aborts when nobody waits for the answer any more. */
  signal?: AbortSignal | undefined;
  /** The client that sent it, for the history; absent for what is executed on behalf of something that is counted already. */
  client?: ClientName | undefined;
  /** The data of the answer may be text: it is only sent on. */
  asText?: boolean | undefined;
  /** Hears how the operation fared under the limits. */
  limited?: ((verdict: Verdict) => void) | undefined;
}

/** Of operations that come from inside, and over a socket whose origin was looked at when it opened. */
export const openDoor: Door = { forgeable: false, mayMutate: true };

/** Null, or why this caller may not have a known operation executed. */
export function admissionRefusal(
  { operation, introspects }: KnownOperation,
  { rights, principal }: Pick<RequestContext, 'rights' | 'principal'>,
  { forgeable, mayMutate }: Door,
): GraphQLError | null {
  if (operation.operation === 'subscription') {
    return coded('BAD_REQUEST', 'Subscriptions run over WebSocket (/graphql) or server-sent events (/graphql/stream).');
  }
  if (operation.operation === 'mutation' && !mayMutate) {
    return coded('METHOD_NOT_ALLOWED', 'Mutations are sent by POST.');
  }
  if (operation.operation === 'mutation' && forgeable) {
    return coded('CSRF', 'A mutation with a session cookie needs the header `Guardian-CSRF: 1`.');
  }
  if (introspects && !rights.may('schema.read')) {
    const code = principal.kind === 'anonymous' ? 'UNAUTHENTICATED' : 'FORBIDDEN';
    return coded(code, 'Reading the schema needs the permission schema.read.');
  }
  return null;
}
