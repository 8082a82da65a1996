import type { TriggerKind } from '../../graph/generated/graphql.ts';

/** A definition as the editor shows it. */
export function definitionText(definition: unknown): string {
  return JSON.stringify(definition, null, 2);
}

/** The least that is valid: started by hand, and one alert to see that it ran. */
export const blankDefinition = {
  trigger: { kind: 'manual' },
  nodes: [
    {
      id: 'alert',
      name: 'Raise an alert',
      kind: 'raiseAlert',
      config: { title: 'It works', severity: 'INFO' },
    },
  ],
  edges: [],
};

/** Input to offer for a run by hand: what the nodes would read as `trigger` if it had fired. */
export function sampleInput(trigger: TriggerKind): string {
  if (trigger === 'MANUAL') return '{}';
  if (trigger === 'SCHEDULE') return definitionText({ scheduledAt: new Date().toISOString() });
  return definitionText({
    type: 'contact.created',
    subjectType: 'Contact',
    payload: {
      contact: {
        email: 'ada@example.com',
        firstName: 'Ada',
        lastName: 'Lovelace',
        company: 'Analytical Engines',
        country: 'GB',
        tags: ['test'],
      },
    },
  });
}
