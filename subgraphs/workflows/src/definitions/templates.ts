import type { WorkflowDefinition } from './definition.ts';

/** A ready-made definition to start from. */
export interface WorkflowTemplate {
  id: string;
  name: string;
  description: string;
  definition: WorkflowDefinition;
}

const contactName = '{{ trigger.payload.contact.firstName }} {{ trigger.payload.contact.lastName }}';

export const workflowTemplates: WorkflowTemplate[] = [
  {
    id: 'new-contact-alert',
    name: 'Alert on a notable new contact',
    description: 'When a contact of a company is created, raise an alert so that someone gets in touch.',
    definition: {
      trigger: { kind: 'event', types: ['contact.created'] },
      nodes: [
        {
          id: 'hasCompany',
          name: 'Has a company?',
          kind: 'condition',
          config: { expression: 'has(trigger.payload.contact.company) && trigger.payload.contact.company != null' },
        },
        {
          id: 'alert',
          name: 'Raise an alert',
          kind: 'raiseAlert',
          config: {
            title: 'New contact at {{ trigger.payload.contact.company }}',
            message: `${contactName} ({{ trigger.payload.contact.email }}) is new. Say hello.`,
            severity: 'INFO',
            deduplicationKey: 'new-contact-{{ trigger.payload.contact.company }}',
          },
        },
      ],
      edges: [{ from: 'hasCompany', to: 'alert', on: 'true' }],
    },
  },
  {
    id: 'new-contact-check',
    name: 'Check a new contact with a service',
    description: 'When a contact is created, ask a service about it over HTTP and raise an alert if it says so.',
    definition: {
      trigger: { kind: 'event', types: ['contact.created'], condition: 'trigger.payload.contact.email != null' },
      nodes: [
        {
          id: 'check',
          name: 'Ask the service',
          kind: 'http',
          config: {
            method: 'POST',
            url: 'https://example.com/contacts/check',
            body: { email: '{{ trigger.payload.contact.email }}', country: '{{ trigger.payload.contact.country }}' },
            timeoutSeconds: 10,
          },
          retry: { attempts: 4, initialSeconds: 1 },
        },
        {
          id: 'risky',
          name: 'Is it risky?',
          kind: 'condition',
          config: { expression: 'has(steps.check.output.body.risk) && steps.check.output.body.risk == "high"' },
        },
        {
          id: 'alert',
          name: 'Raise an alert',
          kind: 'raiseAlert',
          config: {
            title: `Check ${contactName}`,
            message: 'The service calls {{ trigger.payload.contact.email }} risky.',
            severity: 'WARNING',
          },
        },
        {
          id: 'unreachable',
          name: 'Say that the service failed',
          kind: 'raiseAlert',
          config: {
            title: 'Contacts are not being checked',
            message: '{{ steps.check.error }}',
            severity: 'WARNING',
            deduplicationKey: 'contact-check-failed',
          },
        },
      ],
      edges: [
        { from: 'check', to: 'risky' },
        { from: 'risky', to: 'alert', on: 'true' },
        { from: 'check', to: 'unreachable', on: 'failure' },
      ],
    },
  },
  {
    id: 'daily-health-check',
    name: 'Daily check of a website',
    description: 'Every morning at eight, call an address and raise an alert if it does not answer.',
    definition: {
      trigger: { kind: 'schedule', cron: '0 8 * * *', timeZone: 'UTC' },
      nodes: [
        {
          id: 'call',
          name: 'Call the website',
          kind: 'http',
          config: { method: 'GET', url: 'https://example.com/', timeoutSeconds: 10 },
          retry: { attempts: 3, initialSeconds: 5 },
        },
        {
          id: 'alert',
          name: 'Raise an alert',
          kind: 'raiseAlert',
          config: {
            title: 'The website does not answer',
            message: '{{ steps.call.error }}',
            severity: 'CRITICAL',
            deduplicationKey: 'website-down',
          },
        },
      ],
      edges: [{ from: 'call', to: 'alert', on: 'failure' }],
    },
  },
];
