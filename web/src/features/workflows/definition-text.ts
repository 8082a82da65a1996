import type { TriggerKind } from '../../graph/generated/graphql.ts';

/** Properties as people write them; the database gives them back in an order of its own. */
const order = [
  'trigger',
  'nodes',
  'edges',
  'id',
  'name',
  'kind',
  'from',
  'to',
  'on',
  'method',
  'url',
  'title',
  'message',
];
const rank = (name: string): number => (order.includes(name) ? order.indexOf(name) : order.length);

/** A definition as the editor shows it: indented, its properties in a fixed order. */
export function definitionText(definition: unknown): string {
  return JSON.stringify(arranged(definition), null, 2);
}

function arranged(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(arranged);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).toSorted(([one], [other]) => rank(one) - rank(other));
  return Object.fromEntries(entries.map(([name, each]) => [name, arranged(each)]));
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
