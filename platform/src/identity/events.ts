import { defineEvent } from '../events/index.ts';
import type { SecurityEventType } from './security-events.ts';

/** What happened to a member's account, as their organizations are told. */
export interface MemberSecurityPayload {
  userId: string;
  member: { id: string; name: string };
  ipAddress: string | null;
  /** ISO 3166-1 alpha-2 of where the address is registered. */
  country: string | null;
  userAgent: string | null;
  detail: Record<string, unknown>;
}

const place = ({ ipAddress, country }: MemberSecurityPayload) =>
  ipAddress === null ? '' : ` from ${ipAddress}${country === null ? '' : ` (${country})`}`;

const define = (
  type: SecurityEventType,
  risk: 'LOW' | 'MEDIUM' | 'HIGH',
  description: string,
  summary: (payload: MemberSecurityPayload) => string,
) => defineEvent<MemberSecurityPayload>(`security.${type}`, { subject: 'Member', description, risk, summary });

export const memberSecurityEvents = {
  signedIn: define('signedIn', 'LOW', 'A member signed in: every factor was right.', (p) => `signed in${place(p)}`),
  signInFailed: define(
    'signInFailed',
    'MEDIUM',
    'Somebody tried to sign in as a member and failed. Told at most once in five minutes for each member.',
    (p) => `could not sign in${place(p)}`,
  ),
  signInBlocked: define(
    'signInBlocked',
    'HIGH',
    'An address has tried too many passwords of a member and has to wait. The member can sign in from elsewhere.',
    (p) => `is protected from an address that tried too often${place(p)}`,
  ),
  passwordChanged: define(
    'passwordChanged',
    'MEDIUM',
    'A member changed or reset their password.',
    (p) => `changed their password${place(p)}`,
  ),
  emailChanged: define(
    'emailChanged',
    'HIGH',
    'A member confirmed another e-mail address for their account.',
    (p) => `changed the address they sign in with${place(p)}`,
  ),
  twoFactorEnabled: define(
    'twoFactorEnabled',
    'LOW',
    'A member added an authenticator app.',
    (p) => `added an authenticator app${place(p)}`,
  ),
  twoFactorDisabled: define(
    'twoFactorDisabled',
    'HIGH',
    'A member removed their authenticator app.',
    (p) => `removed their authenticator app${place(p)}`,
  ),
  recoveryCodesChanged: define(
    'recoveryCodesChanged',
    'MEDIUM',
    'A member used a recovery code or made new ones.',
    (p) => `used or renewed their recovery codes${place(p)}`,
  ),
  passkeyAdded: define('passkeyAdded', 'MEDIUM', 'A member added a passkey.', (p) => `added a passkey${place(p)}`),
  passkeyRemoved: define(
    'passkeyRemoved',
    'MEDIUM',
    'A member removed a passkey.',
    (p) => `removed a passkey${place(p)}`,
  ),
} satisfies Record<SecurityEventType, unknown>;
