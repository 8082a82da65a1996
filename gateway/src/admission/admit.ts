import { organizationOf, type Principal } from '@guardian/platform/access';
import { countRefused } from '@guardian/platform/audit';
import { refusalError } from '@guardian/platform/entry';
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
 * @param ipAddress Of the caller as far as proxies are trusted.
 * @param options `background`: nobody is at the browser, e.g. an open stream; it does not keep a session awake.
 */
export async function admit(
  runtime: Pick<Runtime, 'access' | 'identity' | 'secrets'>,
  credential: Credential,
  organization: string | null,
  ipAddress: string | null,
  options: { background?: boolean } = {},
): Promise<Admission> {
  switch (credential.kind) {
    case 'none':
      return anonymous;
    case 'session': {
      const session = await runtime.identity.session(credential.cookie, options);
      if (session === null) return anonymous;
      const principal = await runtime.access.resolveSession(session, organization);
      const endsAt = session.expiresAt.getTime();
      if (principal.kind === 'user') return { principal, endsAt, idempotencyKey: null };
      const verdict = await runtime.access.entry.decide(principal, session, ipAddress);
      if (verdict.kind === 'welcome')
        return { principal, endsAt: Math.min(endsAt, verdict.until), idempotencyKey: null };
      if (verdict.kind === 'refused') {
        const { userId, sessionId, operator } = principal;
        const outside = { kind: 'user' as const, userId, sessionId, operator, refusal: verdict.refusal };
        return { principal: outside, endsAt, idempotencyKey: null };
      }
      await runtime.identity.revokeSession(session.userId, session.id);
      return anonymous;
    }
    case 'key': {
      const principal = await runtime.access.resolveKey(credential.secret, ipAddress);
      if (principal === null) throw unauthenticated('This API key is unknown, expired or revoked.');
      const verdict = await runtime.access.entry.decide(principal, null, ipAddress);
      if (verdict.kind === 'refused') throw refusalError(verdict.refusal);
      return { ...anonymous, principal };
    }
    case 'service': {
      const call = readServiceToken(runtime.secrets, 'gateway', credential.token);
      if (call === null) {
        countRefused('forged-token');
        throw unauthenticated('This service token is forged or expired.');
      }
      const organizationId = organizationOf(call.principal);
      if (organizationId !== null) await runtime.access.entry.requireServed(organizationId);
      return { ...anonymous, principal: call.principal, idempotencyKey: call.idempotencyKey };
    }
  }
}
