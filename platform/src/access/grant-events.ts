import { defineEvent } from '../events/index.ts';
import type { GrantRow } from './grant-queries.ts';

interface GrantPayload {
  /** As of the event. */
  grant: GrantRow;
  roleName: string;
  memberName: string;
}

const term = ({ grant }: GrantPayload) =>
  grant.expiresAt === null
    ? ''
    : ` until ${new Date(grant.expiresAt).toISOString().slice(0, 16).replace('T', ' ')} UTC`;

export const grantCreated = defineEvent<GrantPayload>('grant.created', {
  subject: 'Grant',
  description: 'A member was given a role for a time.',
  risk: 'HIGH',
  summary: (payload) => `gave ${payload.memberName} the role ${payload.roleName}${term(payload)}`,
});

export const grantDelegated = defineEvent<GrantPayload>('grant.delegated', {
  subject: 'Grant',
  description: 'Somebody lent a member what they hold themselves, for as long as they hold it.',
  risk: 'HIGH',
  summary: (payload) => `lent ${payload.memberName} the role ${payload.roleName}${term(payload)}`,
});

export const grantRevoked = defineEvent<GrantPayload>('grant.revoked', {
  subject: 'Grant',
  description: 'A role that was given for a time or lent was taken back.',
  risk: 'MEDIUM',
  summary: ({ memberName, roleName }) => `took the role ${roleName} back from ${memberName}`,
});
