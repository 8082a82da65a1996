import type { GraphQLSchema } from 'graphql';
import { expect, it } from 'vitest';
import { may, noRights, open, type Permission, type RuleTree } from '../access/index.ts';
import { StartError } from '../environment/index.ts';
import { secretsFrom } from '../secrets/index.ts';
import { createLogger } from '../telemetry/index.ts';
import { buildSubgraph, rehearsal } from './build-subgraph.ts';
import type { RequestContext } from './context.ts';
import { defineSubgraph, delivered } from './definition.ts';
import { executeOperation } from './execute-operation.ts';
import { requestLoader } from './request-loader.ts';
import type { Runtime } from './runtime.ts';

const log = createLogger({ logLevel: 'silent' });
// Only the database is looked at, as a key.
const runtime = { database: {}, secrets: secretsFrom('x'.repeat(32)) } as Runtime;
let resolved = 0;

function build(rules: RuleTree): GraphQLSchema {
  const definition = defineSubgraph({
    name: 'insights',
    typeDefs: [
      `type Note @key(fields: "id") { id: ID! at: DateTime data: JSON }
       extend type Query { note(at: DateTime): Note }
       extend type Subscription { noted: Note! @facts(types: ["note.*"]) }`,
    ],
    resolvers: {
      Query: { note: (_root: unknown, { at }: { at: string }) => ({ id: '1', at, data: { a: [1] } }) },
      Note: { __resolveReference: ({ id }: { id: string }) => ({ id }) },
      Subscription: {
        noted: delivered(({ event }) => {
          resolved += 1;
          return { id: event.subjectId };
        }),
      },
    },
    rules,
  });
  return buildSubgraph(definition, runtime);
}

const whole: RuleTree = {
  Query: { note: open },
  Subscription: { noted: may('contact.read') },
  entities: { Note: may('contact.read') },
};

function context(...held: Permission[]): RequestContext {
  const rights = { ...noRights, may: (permission: Permission) => held.includes(permission) };
  return {
    requestId: 'r',
    principal: { kind: 'system', organizationId: 'o' },
    organizationId: 'o',
    rights,
  } as RequestContext;
}

it.each([
  ['a root field', { ...whole, Query: {} }, 'Query.note'],
  ['a subscription', { ...whole, Subscription: {} }, 'Subscription.noted'],
  ['an entity', { ...whole, entities: {} }, 'Note'],
  ['nothing, with a rule for what is not there', { ...whole, Mutation: { gone: open } }, 'Mutation.gone'],
])('does not start with %s open to anyone', (_name, rules, named) => {
  expect(() => build(rules)).toThrow(StartError);
  expect(() => build(rules)).toThrow(named);
});

it('takes and gives instants and JSON', async () => {
  const query = '{ note(at: "2026-03-01T10:30:00+01:00") { at data } }';
  const { data } = await executeOperation(build(whole), { query }, context(), log);
  expect(data).toEqual({ note: { at: '2026-03-01T09:30:00.000Z', data: { a: [1] } } });
  const wrong = await executeOperation(build(whole), { query: '{ note(at: "soon") { id } }' }, context(), log);
  expect(wrong.errors?.[0]?.extensions?.code).toBe('BAD_USER_INPUT');
});

it('runs the rules of a subscription field in a rehearsal, and not its resolver', async () => {
  const query = 'subscription { noted { __typename } }';
  const before = resolved;
  const ask = (ctx: RequestContext) => executeOperation(build(whole), { query, rootValue: rehearsal }, ctx, log);
  expect((await ask(context('contact.read'))).data).toEqual({ noted: { __typename: 'Note' } });
  expect((await ask(context())).errors?.[0]?.extensions?.code).toBe('FORBIDDEN');
  expect(resolved).toBe(before);
});

it('gives no entity by reference without the rule of its type', async () => {
  const query = 'query($r: [_Any!]!) { _entities(representations: $r) { ... on Note { id } } }';
  const variables = { r: [{ __typename: 'Note', id: '7' }] };
  const refused = await executeOperation(build(whole), { query, variables }, context(), log);
  expect(refused.errors?.[0]?.extensions?.code).toBe('FORBIDDEN');
  const given = await executeOperation(build(whole), { query, variables }, context('contact.read'), log);
  expect(given.data).toEqual({ _entities: [{ id: '7' }] });
});

it('loads once for a request, and shares nothing between two', async () => {
  const batches: string[][] = [];
  const loader = requestLoader(async (_ctx, keys: readonly string[]) => {
    batches.push([...keys]);
    return [...keys];
  });
  const [one, other] = [context(), context()];
  await Promise.all([loader(one).load('a'), loader(one).load('b'), loader(other).load('a')]);
  expect(batches).toEqual([['a', 'b'], ['a']]);
});
