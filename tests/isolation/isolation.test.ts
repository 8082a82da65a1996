import { readFileSync } from 'node:fs';
import { buildSchema, type GraphQLField, getNamedType, isObjectType } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Answer, client, type Product, startProduct, subscribe } from '../product/index.ts';
import { deepOperations, foreignOperation } from './operations.ts';
import { changeEverything, marker, type TwoOrganizations, twoOrganizations } from './two-organizations.ts';

const schema = buildSchema(readFileSync(new URL('../../schema/api.graphql', import.meta.url), 'utf8'));
const fieldsOf = (type: { getFields(): Record<string, GraphQLField<unknown, unknown>> } | null | undefined) =>
  Object.values(type?.getFields() ?? {});
/** Fields that are of the installation: who is no operator gets FORBIDDEN. */
const operatorFields = ['outbox', 'outboxChanged', 'supergraphs', 'supergraphSdl', 'compareSupergraphs', 'checkSchema'];
/** Fields that anyone may ask before signing in, and what they answer is of no organization. */
const publicFields = ['installation', 'me', 'invitePreview', 'setUpInstallation'];

let product: Product;
let world: TwoOrganizations;

beforeAll(async () => {
  product = await startProduct({ env: { GUARDIAN_SIGN_UP: 'open' } });
  world = await twoOrganizations(product);
}, 120_000);
afterAll(() => product?.[Symbol.asyncDispose]());

/** Nothing of the first organization: neither its texts nor the ids of its things, those asked for left aside. */
function leaks(text: string, asked: Record<string, unknown>): string[] {
  const known = JSON.stringify(asked);
  return [marker, ...Object.values(world.ids)].filter((secret) => text.includes(secret) && !known.includes(secret));
}

function codesIn({ errors }: Answer<unknown>): string[] {
  return (errors ?? []).map(({ extensions }) => extensions.code);
}

/** Of a list's arguments those that say how long it gets; its filters would leave out what is looked for. */
function onlyPages(field: GraphQLField<unknown, unknown>) {
  return field.args.filter(({ name }) => name === 'first');
}

describe('the owner', () => {
  // Without this the tests below could pass because their operations are wrong.
  const byId = fieldsOf(schema.getQueryType()).filter((field) => {
    const type = getNamedType(field.type);
    const hasId = isObjectType(type) && type.getFields().id !== undefined;
    return hasId && field.args.some((argument) => argument.name === 'id');
  });
  it.each(byId.map((field) => [field.name, field] as const))(
    'reads through %s what the stranger must not',
    async (name, field) => {
      const operations = deepOperations('query', field, world.ids);
      for (const { query, variables } of operations) {
        const answer = await world.owner.ask<Record<string, { id?: string } | null>>(query, variables);
        // Of several operations on the field, the first asks for the id.
        expect(answer.data?.[name]).toMatchObject(query === operations[0]?.query ? { id: variables.id } : {});
      }
    },
  );

  it('reads the marker in every list', async () => {
    const lists = [
      ...['contacts', 'workflows', 'alerts', 'alertRules', 'apiKeys', 'activity', 'workflowExecutions'],
      ...['roles', 'teams', 'grants', 'trustedOperations', 'secrets', 'auditStreams'],
    ];
    for (const name of lists) {
      const field = schema.getQueryType()?.getFields()[name];
      if (field === undefined) throw new Error(`there is no list ${name} any more`);
      const seen: string[] = [];
      for (const { query, variables } of deepOperations('query', { ...field, args: onlyPages(field) }, world.ids))
        seen.push(JSON.stringify(await world.owner.ask(query, variables)));
      expect({ name, seen: seen.join().includes(marker) }).toEqual({ name, seen: true });
    }
  });
});

describe('a stranger', () => {
  it.each(fieldsOf(schema.getQueryType()).map((field) => [field.name, field] as const))(
    'reads nothing through %s',
    async (name, field) => {
      for (const { query, variables } of deepOperations('query', field, world.ids)) {
        const answer = await world.stranger.ask<Record<string, unknown>>(query, variables);
        expect(leaks(JSON.stringify(answer), variables)).toEqual([]);
        expect(codesIn(answer)).not.toContain('OPERATION_TOO_COSTLY');
        if (variables.id !== undefined) expect(answer.data?.[name] ?? null).toBeNull();
        if (operatorFields.includes(name)) expect(answer.errors?.[0]?.extensions.code).toBe('FORBIDDEN');
      }
    },
  );

  it.each(fieldsOf(schema.getMutationType()).map((field) => [field.name, field] as const))(
    'changes nothing through %s',
    async (_name, field) => {
      const before = await eventsOfOwner();
      for (const { query, variables } of deepOperations('mutation', field, world.ids)) {
        const answer = await world.stranger.ask(query, variables);
        expect(leaks(JSON.stringify(answer), variables)).toEqual([]);
        expect(codesIn(answer)).not.toContain('OPERATION_TOO_COSTLY');
      }
      expect(await eventsOfOwner()).toEqual(before);
    },
  );

  it('hears nothing through any subscription while everything changes', async () => {
    const organization = world.stranger.headers['guardian-organization'] ?? '';
    const streams = fieldsOf(schema.getSubscriptionType()).flatMap((field) =>
      deepOperations('subscription', field, world.ids).map(({ query, variables }) => ({
        name: field.name,
        variables,
        stream: subscribe(world.stranger, query, { variables, connectionParams: { organization } }),
      })),
    );
    await new Promise((done) => setTimeout(done, 1000));
    await changeEverything(world.owner, world.ids);
    await new Promise((done) => setTimeout(done, 2000));
    for (const { name, variables, stream } of streams) {
      expect({ name, leaks: leaks(JSON.stringify(stream.deliveries), variables) }).toEqual({ name, leaks: [] });
      await stream[Symbol.asyncDispose]();
    }
  }, 60_000);

  it('sees the status of components, and no indicator of the installation', async () => {
    const { systemHealth } = await world.stranger.data<{
      systemHealth: { components: unknown[]; indicators: unknown };
    }>('{ systemHealth { components { id } indicators { id } } }');
    expect(systemHealth.components.length).toBeGreaterThan(3);
    expect(systemHealth.indicators).toBeNull();
  });

  it('is not let into an organization by naming it', async () => {
    const { ids } = world;
    const headers = { 'guardian-organization': ids.Organization ?? '' };
    const answer = await world.stranger.ask('{ contacts { nodes { id firstName } } }', {}, headers);
    expect(answer.errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    expect(leaks(JSON.stringify(answer), {})).toEqual([]);
  });
});

describe('an anonymous caller', () => {
  const roots = [
    ['query', schema.getQueryType()],
    ['mutation', schema.getMutationType()],
  ] as const;
  const fields = roots.flatMap(([kind, type]) => fieldsOf(type).map((field) => [field.name, kind, field] as const));
  it.each(fields.filter(([name]) => !publicFields.includes(name)))(
    'gets UNAUTHENTICATED from %s',
    async (_name, kind, field) => {
      const { query, variables } = foreignOperation(kind, field, world.ids);
      const answer = await client(product.url).ask(query, variables);
      expect(answer.errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
    },
  );
});

/** What the log of the first organization holds: a change by a stranger would be one more. */
async function eventsOfOwner(): Promise<string[]> {
  const { activity } = await world.owner.data<{ activity: { nodes: { id: string; type: string }[] } }>(
    '{ activity(first: 5, filter: { types: ["contact.*", "workflow.*", "alert.*", "alertRule.*", "apiKey.*", "invite.*", "member.*", "organization.*", "role.*", "team.*", "grant.*", "operation.*", "secret.*", "auditStream.*"] }) { nodes { id type } } }',
  );
  return activity.nodes.map((event) => `${event.id} ${event.type}`);
}
