import type { Principal } from '../access/index.ts';
import { type Secrets, sign, verify } from '../secrets/index.ts';

/** Whom one part of the installation acts for when it calls another. */
export interface ServiceCall {
  principal: Principal;
  requestId: string;
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
  const claims = Buffer.from(JSON.stringify({ ...call, audience, expires: Date.now() + lifetime })).toString(
    'base64url',
  );
  return `${claims}.${sign(secrets.derive('service-token'), claims)}`;
}

/** The call behind a token; null if it is forged, expired, malformed or for another audience. */
export function readServiceToken(secrets: Secrets, audience: ServiceAudience, token: unknown): ServiceCall | null {
  if (typeof token !== 'string') return null;
  const [claims = '', signature = '', ...rest] = token.split('.');
  if (rest.length > 0 || !verify(secrets.derive('service-token'), claims, signature)) return null;
  const parsed = JSON.parse(Buffer.from(claims, 'base64url').toString()) as ServiceCall & {
    audience: ServiceAudience;
    expires: number;
  };
  if (parsed.audience !== audience || parsed.expires < Date.now()) return null;
  const { audience: _audience, expires: _expires, ...call } = parsed;
  return call;
}
