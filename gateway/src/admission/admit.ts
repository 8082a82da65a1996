import type { Principal } from '@guardian/platform/access';
import { unauthenticated } from '@guardian/platform/errors';
import { type Runtime, readServiceToken } from '@guardian/platform/subgraph';
import type { Credential } from './credential.ts';

/** Who asks, as of now. */
export interface Admission {
  principal: Principal;
  /** When the credential ends by itself: milliseconds since 1970, or Infinity. */
  endsAt: number;
  /** Given with a service token; null otherwise. */
  idempotencyKey: string | null;
}

const anonymous: Admission = {
  principal: { kind: 'anonymous' },
  endsAt: Number.POSITIVE_INFINITY,
  idempotencyKey: null,
};

/**
 * Who a credential stands for at this moment. A key or service token that is not good throws UNAUTHENTICATED; a cookie
 * that is no longer good makes an anonymous request, so that the sign-in page can be reached with it.
 *
 * @param organization Id or slug that the request names; null for the session's default.
 */
export async function admit(
  runtime: Pick<Runtime, 'access' | 'identity' | 'secrets'>,
  credential: Credential,
  organization: string | null,
): Promise<Admission> {
  switch (credential.kind) {
    case 'none':
      return anonymous;
    case 'session': {
      const session = await runtime.identity.session(credential.cookie);
      if (session === null) return anonymous;
      const principal = await runtime.access.resolveSession(session, organization);
      return { principal, endsAt: session.expiresAt.getTime(), idempotencyKey: null };
    }
    case 'key': {
      const principal = await runtime.access.resolveKey(credential.secret);
      if (principal === null) throw unauthenticated('This API key is unknown, expired or revoked.');
      return { ...anonymous, principal };
    }
    case 'service': {
      const call = readServiceToken(runtime.secrets, 'gateway', credential.token);
      if (call === null) throw unauthenticated('This service token is forged or expired.');
      return { ...anonymous, principal: call.principal, idempotencyKey: call.idempotencyKey };
    }
  }
}
