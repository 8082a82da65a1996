import { limits } from './definition.ts';
import type { Schema } from './schema-check.ts';

const seconds = (maximum: number, description: string): Schema => ({
  type: 'number',
  minimum: 0,
  maximum,
  description,
});
const template = (maxLength: number, description: string): Schema => ({
  type: 'string',
  minLength: 1,
  maxLength,
  description: `${description} May hold \`{{ … }}\` with a CEL expression over trigger, steps, execution and workflow.`,
});

const retry: Schema = {
  type: 'object',
  description: 'How failed attempts are repeated: exponentially, with jitter.',
  properties: {
    attempts: { type: 'integer', minimum: 1, maximum: 20, description: 'Attempts in all, the first included.' },
    initialSeconds: seconds(3600, 'Wait before the second attempt. 1 when left out.'),
    factor: { type: 'number', minimum: 1, maximum: 10, description: 'Growth of the wait. 2 when left out.' },
    maxSeconds: seconds(86_400, 'Longest wait. 300 when left out.'),
  },
  required: ['attempts'],
  additionalProperties: false,
};

function node(kind: string, description: string, config: Schema): Schema {
  return {
    type: 'object',
    title: kind,
    description,
    properties: {
      id: {
        type: 'string',
        pattern: '^[A-Za-z][A-Za-z0-9_]{0,39}$',
        description: 'Name in edges and expressions: a letter, then at most 39 letters, digits or underscores.',
      },
      name: { type: 'string', minLength: 1, maxLength: 80, description: 'Name for people.' },
      kind: { const: kind },
      config,
      retry,
    },
    required: ['id', 'name', 'kind', 'config'],
    additionalProperties: false,
  };
}

function config(properties: Record<string, Schema>, required: string[]): Schema {
  return { type: 'object', properties, required, additionalProperties: false };
}

const nodes: Schema[] = [
  node(
    'http',
    'Sends an HTTP request with an Idempotency-Key that stays the same over all attempts. An answer of 400 or above fails the step. Output: status, headers, body.',
    config(
      {
        method: { enum: ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE'] },
        url: template(
          4000,
          'http or https. Values put into it are percent-encoded. `{{ secrets.NAME }}` puts in a secret.',
        ),
        headers: {
          type: 'object',
          maxProperties: 40,
          additionalProperties: { type: 'string', maxLength: 4000 },
          description: 'Header → value; values may hold `{{ … }}`, and `{{ secrets.NAME }}` for a secret.',
        },
        body: {
          description:
            'Sent as JSON, a text as it is. Any text in it may hold `{{ … }}`, and `{{ secrets.NAME }}` for a secret.',
        },
        timeoutSeconds: { type: 'number', minimum: 0.01, maximum: 120, description: '30 when left out.' },
      },
      ['method', 'url'],
    ),
  ),
  node(
    'condition',
    'Decides which edges are followed: `true` or `false`. Output: result.',
    config({ expression: { type: 'string', minLength: 1, maxLength: 2000, description: 'CEL that yields a bool.' } }, [
      'expression',
    ]),
  ),
  node('delay', 'Waits.', config({ seconds: seconds(2_592_000, 'At most 30 days.') }, ['seconds'])),
  node(
    'createContact',
    'Creates a contact as the workflow. Output: contactId.',
    config(
      {
        email: template(1000, 'E-mail address.'),
        firstName: template(1000, 'First name.'),
        lastName: template(1000, 'Last name.'),
        phone: template(1000, 'Phone number.'),
        company: template(1000, 'Company.'),
        jobTitle: template(1000, 'Job title.'),
        country: template(1000, 'ISO 3166-1 alpha-2 code.'),
        tags: { type: 'array', items: template(1000, 'Tag.'), maxItems: 20 },
      },
      [],
    ),
  ),
  node(
    'raiseAlert',
    'Raises an alert as the workflow. Output: alertId.',
    config(
      {
        title: template(1000, 'At most 200 characters when filled in.'),
        message: template(4000, 'Text.'),
        severity: { enum: ['INFO', 'WARNING', 'CRITICAL'], description: 'WARNING when left out.' },
        deduplicationKey: template(1000, 'Alerts with an equal key are one while open.'),
      },
      ['title'],
    ),
  ),
];

const triggers: Schema[] = [
  {
    ...config({ kind: { const: 'manual' } }, ['kind']),
    title: 'manual',
    description: 'Started by executeWorkflow only. `trigger` is its input.',
  },
  {
    ...config(
      {
        kind: { const: 'schedule' },
        cron: {
          type: 'string',
          minLength: 1,
          maxLength: 120,
          description: 'Minute, hour, day of month, month, day of week.',
        },
        timeZone: { type: 'string', maxLength: 64, description: 'IANA time zone. UTC when left out.' },
      },
      ['kind', 'cron'],
    ),
    title: 'schedule',
    description: '`trigger` is {scheduledAt}.',
  },
  {
    ...config(
      {
        kind: { const: 'event' },
        types: {
          type: 'array',
          minItems: 1,
          maxItems: 20,
          items: {
            type: 'string',
            pattern: '^[a-z][A-Za-z]*\\.([a-z][A-Za-z]*|\\*)$',
            description: 'e.g. contact.created, or alert.* for all of them.',
          },
        },
        condition: {
          type: 'string',
          minLength: 1,
          maxLength: 2000,
          description: 'CEL over trigger that yields a bool.',
        },
      },
      ['kind', 'types'],
    ),
    title: 'event',
    description: '`trigger` is {type, subjectType, subjectId, subjectVersion, occurredAt, actorId, payload}.',
  },
];

/** The published schema of a definition. What it says is what is checked: both are this object. */
export const definitionSchema: Schema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'Guardian workflow definition',
  type: 'object',
  properties: {
    trigger: { description: 'What starts the workflow.', oneOf: triggers },
    nodes: { type: 'array', minItems: 1, maxItems: limits.nodes, items: { oneOf: nodes } },
    edges: {
      type: 'array',
      maxItems: limits.edges,
      items: {
        type: 'object',
        properties: {
          from: { type: 'string', description: 'Id of a node, or `trigger`.' },
          to: { type: 'string', description: 'Id of a node.' },
          on: {
            enum: ['success', 'failure', 'true', 'false'],
            description: '`success` when left out; `true` and `false` follow a condition.',
          },
        },
        required: ['from', 'to'],
        additionalProperties: false,
      },
    },
  },
  required: ['trigger', 'nodes', 'edges'],
  additionalProperties: false,
};
