// Its events can start workflows.
import '@guardian/insights';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cel } from '../engine/cel.ts';
import { aDefinition, node, work } from '../testing/a-definition.ts';
import type { WorkflowDefinition, WorkflowNode } from './definition.ts';
import { definitionWarnings } from './definition-warnings.ts';
import { findCycle } from './graph-check.ts';
import { workflowTemplates } from './templates.ts';
import { validateDefinition } from './validate-definition.ts';

async function problemsOf(value: unknown): Promise<string[]> {
  const { problems } = await validateDefinition(value, ['definition'], cel);
  return problems.map(({ path, code, message }) => `${path.slice(1).join('.')} ${code} ${message}`);
}

it.each(workflowTemplates.map((template) => [template.id, template.definition]))(
  'offers no template that it would refuse: %s',
  async (_id, definition) => {
    expect(await problemsOf(definition)).toEqual([]);
  },
);

describe('the form', () => {
  it.each([
    [null, ' INVALID_TYPE This must be an object.'],
    [{ nodes: [], edges: [] }, 'trigger REQUIRED "trigger" is missing.'],
    [aDefinition([]), 'nodes TOO_SHORT Give at least 1.'],
    [
      { ...aDefinition([work('a')]), trigger: { kind: 'clock' } },
      'trigger.kind INVALID_VALUE Use one of manual, schedule, event as kind.',
    ],
    [
      { ...aDefinition([work('a')]), colour: 'red' },
      'colour UNKNOWN_PROPERTY "colour" is unknown here; use trigger, nodes, edges.',
    ],
    [
      aDefinition([{ ...work('a'), kind: 'shell' } as unknown as WorkflowNode]),
      'nodes.0.kind INVALID_VALUE Use one of http, condition, delay, createContact, raiseAlert as kind.',
    ],
    [
      aDefinition([node('a', 'delay', { seconds: -1 })]),
      'nodes.0.config.seconds OUT_OF_RANGE Use a number from 0 to 2592000.',
    ],
  ])('is refused with the place and what would be right: %#', async (value, problem) => {
    expect(await problemsOf(value)).toContain(problem);
  });

  it('is refused when it is larger than 256 kB or has more than 200 nodes', async () => {
    const many = Array.from({ length: 201 }, (_, index) => work(`n${index}`));
    expect(await problemsOf(aDefinition(many))).toEqual(['nodes TOO_LONG Use at most 200; these are 201.']);
    const large = aDefinition([node('a', 'http', { method: 'POST', url: 'https://a.b', body: 'x'.repeat(300_000) })]);
    expect(await problemsOf(large)).toEqual([' TOO_LONG A definition has at most 256 kB; this one has 294.']);
  });
});

describe('the graph', () => {
  it.each([
    [aDefinition([work('a'), work('a')]), 'nodes.1.id TAKEN Another node has the id "a". Choose another.'],
    [aDefinition([work('trigger')]), 'nodes.0.id RESERVED "trigger" names the trigger. Choose another.'],
    [aDefinition([work('a')], ['a → b']), 'edges.0.to UNKNOWN_NODE There is no node "b".'],
    [aDefinition([work('a')], ['b → a']), 'edges.0.from UNKNOWN_NODE There is no node "b".'],
    [
      aDefinition([work('a'), work('b')], ['a → b: true']),
      `edges.0.on INVALID_OUTCOME "a" is no condition, so it can't end in true.`,
    ],
    [
      aDefinition([work('a'), work('b')], ['a → b', 'b → a']),
      'edges.1 CYCLE These nodes wait for each other: a → b → a. Remove one of the edges.',
    ],
    [
      aDefinition([work('a'), work('b'), work('c')], ['a → b', 'b → c', 'c → b']),
      'edges.2 CYCLE These nodes wait for each other: b → c → b. Remove one of the edges.',
    ],
    [
      aDefinition([work('a')], ['a → a']),
      'edges.0 CYCLE These nodes wait for each other: a → a. Remove one of the edges.',
    ],
    [
      aDefinition([work('a'), work('b')], ['trigger → a']),
      'nodes.1 UNREACHABLE No path leads from the trigger to "b". Connect it or remove it.',
    ],
  ])('is refused with the nodes named: %#', async (value, problem) => {
    expect(await problemsOf(value)).toEqual([problem]);
  });
});

describe('expressions', () => {
  const reading = (expression: string) =>
    aDefinition([work('a'), node('check', 'condition', { expression }), work('other')], ['a → check']);

  it.each([
    ['1 +', 'INVALID_EXPRESSION At character 3: found + but expecting end of input.'],
    [
      'now > 1',
      'UNKNOWN_VARIABLE At character 1: there is no variable "now"; use trigger, steps, execution, workflow.',
    ],
    ['true && steps.b.output == 1', 'UNKNOWN_NODE At character 9: there is no node "b".'],
    [
      'steps.other.output == 1',
      `NOT_BEFORE At character 1: "other" does not come before "check", so its outcome isn't known there.`,
    ],
    ['exec("ls")', 'INVALID_EXPRESSION At character 1: there is no function "exec".'],
    [`${'('.repeat(3000)}1${')'.repeat(3000)}`, 'TOO_LONG Use at most 2000 characters.'],
    [`${'('.repeat(41)}1${')'.repeat(41)}`, 'INVALID_EXPRESSION At character 41: brackets nest at most 40 deep.'],
  ])('are refused with the character: %s', async (expression, problem) => {
    expect(await problemsOf(reading(expression))).toEqual([`nodes.1.config.expression ${problem}`]);
  });

  it.each(['steps.a.output.body.risk == "high"', 'trigger.tags.exists(t, t == "vip")', 'has(steps.a.output)'])(
    'may read what came before: %s',
    async (expression) => expect(await problemsOf(reading(expression))).toEqual([]),
  );

  it('in a text are counted from the beginning of the text', async () => {
    const text = aDefinition([node('a', 'raiseAlert', { title: 'Hello {{ who.name }}' })]);
    expect(await problemsOf(text)).toEqual([
      'nodes.0.config.title UNKNOWN_VARIABLE At character 10: there is no variable "who"; use trigger, steps, execution, workflow.',
    ]);
  });
});

describe('triggers and requests', () => {
  it.each([
    [
      aDefinition([work('a')], [], { kind: 'event', types: ['contact.*', 'contact.born'] }),
      'trigger.types.1 UNKNOWN_EVENT No event "contact.born" starts workflows; there are contact.created, contact.deleted, contact.updated.',
    ],
    [
      aDefinition([work('a')], [], { kind: 'schedule', cron: '* * * *' }),
      'trigger.cron INVALID_FORMAT A schedule has five fields (minute, hour, day of month, month, day of week), not 4.',
    ],
    [
      aDefinition([work('a')], [], { kind: 'schedule', cron: '0 8 * * *', timeZone: 'Mars/Base' }),
      'trigger.timeZone INVALID_FORMAT "Mars/Base" is no IANA time zone such as Europe/Berlin.',
    ],
    [
      aDefinition([node('a', 'http', { method: 'GET', url: 'ftp://a.b/' })]),
      'nodes.0.config.url INVALID_FORMAT Use an address that starts with http or https.',
    ],
    [
      aDefinition([node('a', 'http', { method: 'GET', url: 'https://a.b/', headers: { 'Idempotency-Key': 'x' } })]),
      'nodes.0.config.headers.Idempotency-Key RESERVED The header Idempotency-Key is set by the request itself.',
    ],
  ])('that would never work are refused: %#', async (value, problem) => {
    expect(await problemsOf(value)).toEqual([problem]);
  });
});

/** Graphs whose edges lead from earlier to later nodes, in an order that the ids don't show. */
const dag = fc.integer({ min: 1, max: 12 }).chain((size) =>
  fc.record({
    order: fc.shuffledSubarray(
      Array.from({ length: size }, (_, index) => index),
      { minLength: size, maxLength: size },
    ),
    pairs: fc.uniqueArray(fc.tuple(fc.nat(size - 1), fc.nat(size - 1)), { selector: String, maxLength: 30 }),
  }),
);

function graphOf({ order, pairs }: { order: number[]; pairs: [number, number][] }): WorkflowDefinition {
  const forward = pairs.filter(([from, to]) => from < to);
  return aDefinition(
    order.map((index) => work(`n${index}`)),
    forward.map(([from, to]) => `n${from} → n${to}`),
  );
}

it('accepts every graph without a cycle', async () => {
  await fc.assert(
    fc.asyncProperty(dag, async (shape) => {
      expect(await problemsOf(graphOf(shape))).toEqual([]);
    }),
    { numRuns: 100 },
  );
});

it('names a real cycle of every graph that gets an edge back', () => {
  fc.assert(
    fc.property(dag, ({ order, pairs }) => {
      const graph = graphOf({ order, pairs });
      const [edge] = graph.edges;
      fc.pre(edge !== undefined);
      graph.edges.push({ from: edge?.to ?? '', to: edge?.from ?? '' });
      const cycle = findCycle(graph) ?? [];
      expect(cycle.length).toBeGreaterThan(1);
      expect(cycle[0]).toBe(cycle.at(-1));
      for (const [index, from] of cycle.slice(0, -1).entries()) {
        expect(graph.edges).toContainEqual({ from, to: cycle[index + 1] });
      }
    }),
  );
});

describe('secrets', () => {
  const call = (config: Partial<Extract<WorkflowNode, { kind: 'http' }>['config']>) =>
    aDefinition([node('call', 'http', { method: 'POST', url: 'https://example.com/', ...config })]);

  it.each([
    call({ headers: { authorization: 'Bearer {{ secrets.CRM }}' }, body: { deep: ['a {{secrets.CRM}}'] } }),
    call({ url: 'https://example.com/{{ trigger.id }}?key={{ secrets.CRM }}' }),
    call({ url: '{{ secrets.HOOK }}' }),
    call({ url: 'https://{{ secrets.CRM }}.example.com/{{ trigger.id }}' }),
  ])('may stand in address, headers and body: %#', async (definition) => {
    expect(await problemsOf(definition)).toEqual([]);
  });

  it.each([
    [call({ body: '{{ "x" + secrets.CRM }}' }), 'SECRET_COMPUTED'],
    [call({ body: '{{ secrets["CRM"] }}' }), 'SECRET_COMPUTED'],
    [call({ body: '{{ secrets }}' }), 'SECRET_COMPUTED'],
    [call({ body: '{{ secrets.CRM.size() }}' }), 'SECRET_COMPUTED'],
    [aDefinition([node('a', 'condition', { expression: 'secrets.CRM == "x"' })]), 'SECRET_NOT_HERE'],
    [aDefinition([node('a', 'raiseAlert', { title: '{{ secrets.CRM }}' })]), 'SECRET_NOT_HERE'],
    [aDefinition([node('a', 'createContact', { company: '{{ secrets.CRM }}' })]), 'SECRET_NOT_HERE'],
    [call({ url: 'https://{{ trigger.host }}/', headers: { 'x-api-key': '{{ secrets.CRM }}' } }), 'COMPUTED_HOST'],
    [call({ url: '{{ trigger.url }}', body: '{{ secrets.CRM }}' }), 'COMPUTED_HOST'],
    [call({ url: 'https://example.com{{ trigger.rest }}?k={{ secrets.CRM }}' }), 'COMPUTED_HOST'],
    [call({ url: 'https:{{ trigger.rest }}/?k={{ secrets.CRM }}' }), 'COMPUTED_HOST'],
    [call({ url: 'https:///{{ trigger.host }}/?k={{ secrets.CRM }}' }), 'COMPUTED_HOST'],
    [call({ url: 'https://\n/{{ trigger.host }}/?k={{ secrets.CRM }}' }), 'COMPUTED_HOST'],
  ])('may stand nowhere else, and nothing is computed with them: %#', async (definition, code) => {
    expect((await problemsOf(definition)).join()).toContain(` ${code} `);
  });

  it('are asked for where a credential stands in a header, and TLS where one is sent', () => {
    const codes = (definition: WorkflowDefinition) => definitionWarnings(definition).map(({ code }) => code);
    const headers = (value: string, name = 'Authorization') => codes(call({ headers: { [name]: value } }));
    for (const value of ['Bearer abcdefghij', 'Basic YWRhOmxvdmU=', '{{ trigger.user }}:abcdefghij']) {
      expect(headers(value), value).toEqual(['CREDENTIAL_IN_PLAIN']);
    }
    for (const name of ['cookie', 'X-Api-Key', 'X-Auth-Token', 'api_key']) {
      expect(headers('abcdefghij', name), name).toEqual(['CREDENTIAL_IN_PLAIN']);
    }
    expect(headers('abcdefghij', 'accept')).toEqual([]);
    for (const value of ['Bearer {{ secrets.CRM }}', '{{ trigger.token }}', 'none']) expect(headers(value)).toEqual([]);
    expect(codes(call({ url: 'http://example.com/?k={{ secrets.CRM }}' }))).toEqual(['SECRET_WITHOUT_TLS']);
  });
});
