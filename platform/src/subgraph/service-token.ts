import type { Principal } from '../access/index.ts';
import { type Secrets, sign, verify } from '../secrets/index.ts';

/**
 * Whom one part of the installation acts for when it calls another. The request's id goes beside it, in `X-Request-Id`,
 * so that one token serves all the calls of a principal.
 */
export interface ServiceCall {
  principal: Principal;
  idempotencyKey: string | null;
  ipAddress: string | null;
  userAgent: string | null;
}

/** Who accepts a token: one for a subgraph opens no gateway. */
export type ServiceAudience = 'gateway' | 'subgraph';

/** Milliseconds a token is good for: one call, with clocks a little apart. */
const lifetime = 30_000;

/** Header in which parts of an installation name the principal to each other. */
export const serviceTokenHeader = 'guardian-service';

/** A short-lived token that only holders of the installation's secret can make: `<claims>.<HMAC>`, both base64url. */
export function mintServiceToken(secrets: Secrets, audience: ServiceAudience, call: ServiceCall): string {
  const { principal, idempotencyKey, ipAddress, userAgent } = call;
  const expires = Date.now() + lifetime;
  const claims = Buffer.from(
    JSON.stringify({ principal, idempotencyKey, ipAddress, userAgent, audience, expires }),
  ).toString('base64url');
  return `${claims}.${sign(secrets.derive('service-token'), claims)}`;
}

/** The call behind a token; null if it is forged, expired, malformed or for another audience. */
export function readServiceToken(secrets: Secrets, audience: ServiceAudience, token: unknown): ServiceCall | null {
  return typeof token === 'string' ? (readClaims(secrets, audience, token)?.call ?? null) : null;
}

interface Claims extends ServiceCall {
  audience: ServiceAudience;
  /** Milliseconds since 1970. */
  expires: number;
}

function readClaims(secrets: Secrets, audience: ServiceAudience, token: string) {
  const [claims = '', signature = '', ...rest] = token.split('.');
  if (rest.length > 0 || !verify(secrets.derive('service-token'), claims, signature)) return null;
  const parsed = JSON.parse(Buffer.from(claims, 'base64url').toString()) as Claims;
  if (parsed.audience !== audience || parsed.expires < Date.now()) return null;
  const { audience: _audience, expires, ...call } = parsed;
  return { call, expires };
}

/** Tokens that are kept, on either side. */
const capacity = 5_000;

/**
 * Tokens for calls to others. Calls for the same principal, from the same client, get the same token for half of its
 * life: a plan makes a dozen calls, and equal tokens let a gateway see that two calls are equal.
 */
export function serviceTokens(secrets: Secrets, audience: ServiceAudience): (call: ServiceCall) => string {
  const kept = new Map<string, { token: string; until: number }>();

  return (call) => {
    const { principal, idempotencyKey, ipAddress, userAgent } = call;
    const key = JSON.stringify([principal, idempotencyKey, ipAddress, userAgent]);
    const known = kept.get(key);
    const now = Date.now();
    if (known !== undefined && known.until > now) return known.token;
    const token = mintServiceToken(secrets, audience, call);
    if (kept.size >= capacity) kept.clear();
    kept.set(key, { token, until: now + lifetime / 2 });
    return token;
  };
}

/** Reads tokens as `readServiceToken` does, and checks the signature of one that comes again and again once. */
export function serviceTokenReader(
  secrets: Secrets,
  audience: ServiceAudience,
): (token: unknown) => ServiceCall | null {
  const kept = new Map<string, { call: ServiceCall; expires: number }>();
  return (token) => {
    if (typeof token !== 'string') return null;
    const known = kept.get(token);
    if (known !== undefined && known.expires >= Date.now()) return known.call;
    const read = readClaims(secrets, audience, token);
    if (read === null) return null;
    if (kept.size >= capacity) kept.clear();
    kept.set(token, read);
    return read.call;
  };
}
