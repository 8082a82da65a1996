import { defineEvent } from '../events/index.ts';
import type { ApiKeyRow, MemberRow } from './rows.ts';

interface MemberPayload {
  /** Frozen as of the event, dates as ISO strings, with the roles held then. */
  member: MemberRow;
  /** By which processes forget what they know of the person. */
  userId: string;
}

export const memberJoined = defineEvent<MemberPayload>('member.joined', {
  subject: 'Member',
  description: 'Someone became a member: as the first owner, or by an invite.',
  risk: 'MEDIUM',
  summary: () => 'joined the organization',
});

export const memberRolesChanged = defineEvent<MemberPayload>('member.rolesChanged', {
  subject: 'Member',
  description: 'The roles of a member were replaced.',
  risk: 'HIGH',
  summary: ({ member }) => `changed the roles of ${member.name}`,
});

export const memberRenamed = defineEvent<MemberPayload>('member.renamed', {
  subject: 'Member',
  description: 'A person changed their display name.',
  summary: ({ member }) => `changed their name to ${member.name}`,
});

export const memberEmailChanged = defineEvent<MemberPayload>('member.emailChanged', {
  subject: 'Member',
  description: 'A person changed the e-mail address of their account, and confirmed the new one.',
  risk: 'HIGH',
  summary: ({ member }) => `changed their e-mail address to ${member.email}`,
});

export const memberRemoved = defineEvent<MemberPayload>('member.removed', {
  subject: 'Member',
  description: 'A membership ended. The person lost the organization at once.',
  risk: 'HIGH',
  summary: ({ member }) => `removed ${member.name}`,
});

interface ApiKeyPayload {
  /** Frozen as of the event, dates as ISO strings; never the secret nor its hash. */
  apiKey: ApiKeyRow;
}

export const apiKeyCreated = defineEvent<ApiKeyPayload>('apiKey.created', {
  subject: 'ApiKey',
  description: 'An API key was made.',
  risk: 'HIGH',
  summary: ({ apiKey }) => `created the API key ${apiKey.name}`,
});

export const apiKeyRevoked = defineEvent<ApiKeyPayload>('apiKey.revoked', {
  subject: 'ApiKey',
  description: 'An API key was ended.',
  risk: 'MEDIUM',
  summary: ({ apiKey }) => `revoked the API key ${apiKey.name}`,
});

export const apiKeyTrustChanged = defineEvent<ApiKeyPayload>('apiKey.trustChanged', {
  subject: 'ApiKey',
  description: 'An API key was held to registered operations, or let go again.',
  risk: 'HIGH',
  summary: ({ apiKey }) =>
    apiKey.trustedOnly
      ? `held the API key ${apiKey.name} to registered operations`
      : `let the API key ${apiKey.name} execute any operation`,
});
