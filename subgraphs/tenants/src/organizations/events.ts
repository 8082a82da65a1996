import { defineEvent, type Frozen } from '@guardian/platform/events';
import type { EventRoot } from '@guardian/platform/subgraph';
import type { Organization } from './organization.ts';

interface OrganizationPayload {
  organization: Frozen<Organization>;
}

export const organizationCreated = defineEvent<OrganizationPayload>('organization.created', {
  subject: 'Organization',
  description: 'An organization was made, with its first owner.',
  risk: 'MEDIUM',
  summary: ({ organization }) => `created the organization ${organization.name}`,
});

export const organizationUpdated = defineEvent<OrganizationPayload>('organization.updated', {
  subject: 'Organization',
  description: 'Name, slug or time zone of the organization changed.',
  risk: 'MEDIUM',
  summary: ({ organization }) => `changed the settings of ${organization.name}`,
});

export const organizationDeletionScheduled = defineEvent<OrganizationPayload & { eraseAfter: string }>(
  'organization.deletionScheduled',
  {
    subject: 'Organization',
    description: 'An owner deleted the organization. It is closed at once and erased after 30 days.',
    risk: 'HIGH',
    summary: ({ organization, eraseAfter }) => `deleted ${organization.name}; it is erased after ${eraseAfter}`,
  },
);

export const organizationRestored = defineEvent<OrganizationPayload>('organization.restored', {
  subject: 'Organization',
  description: 'An owner brought the organization back, which was to be erased.',
  risk: 'HIGH',
  summary: ({ organization }) => `restored ${organization.name}`,
});

/** What `organizationChanged` delivers for an event. */
export function organizationEvent({ event }: EventRoot) {
  const { organization } = event.payload as unknown as OrganizationPayload; // as the definitions above wrote it
  return { type: event.type, occurredAt: event.occurredAt, subjectVersion: event.subjectVersion, organization };
}
