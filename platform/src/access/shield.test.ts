import { buildSubgraphSchema } from '@apollo/subgraph';
import { type GraphQLSchema, graphql, parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import type { RequestContext } from '../subgraph/context.ts';
import { type RuleTree, uncovered } from './index.ts';
import type { Permission } from './permissions.ts';
import { both, may, open, withinOrganization } from './rules.ts';
import { shieldSchema } from './shield.ts';

const typeDefs = parse(/* GraphQL */ `
  extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"])
  type Query { contacts: [Contact!]! hidden: String status: String }
  type Subscription { contactChanged: String }
  type Contact @key(fields: "id") { id: ID! name: String! note: String }
  type Organization @key(fields: "id") { id: ID! contactCount: Int! }
  type Alert @key(fields: "id", resolvable: false) { id: ID! }
`);

const resolved: string[] = [];
const resolvers = {
  Query: { contacts: () => [{ id: '1', name: 'Ada', note: 'private' }], hidden: () => 'secret', status: () => 'up' },
  Subscription: { contactChanged: { resolve: () => 'changed' } },
  Contact: {
    __resolveReference: ({ id }: { id: string }) => {
      resolved.push(id);
      return { id, name: 'Ada', note: 'private' };
    },
  },
  Organization: { __resolveReference: ({ id }: { id: string }) => ({ id, contactCount: 3 }) },
};

const rules: RuleTree = {
  Query: { contacts: may('contact.read'), status: open },
  Subscription: { contactChanged: may('contact.read') },
  entities: { Contact: may('contact.read'), Organization: both(may('contact.read'), withinOrganization) },
  fields: { Contact: { note: may('contact.update') } },
};

const schema = shieldSchema(buildSubgraphSchema({ typeDefs, resolvers }), rules);

function contextWith(...held: Permission[]): RequestContext {
  const rights = {
    scope: () => 'all',
    may: (name: Permission) => held.includes(name),
    list: () => held,
    validUntil: 0,
  };
  const principal = { kind: 'key', id: 'p', organizationId: 'a', keyId: 'k' };
  return { principal, rights, organizationId: 'a' } as unknown as RequestContext; // only what rules look at
}

async function run(on: GraphQLSchema, source: string, contextValue: object, variableValues = {}) {
  const result = await graphql({ schema: on, source, contextValue, variableValues });
  return {
    data: JSON.parse(JSON.stringify(result.data ?? null)),
    codes: result.errors?.map((error) => (error.originalError as { code?: string } | undefined)?.code),
  };
}

const byReference =
  'query ($r: [_Any!]!) { _entities(representations: $r) { ... on Contact { name } ... on Organization { contactCount } } }';

describe('shieldSchema', () => {
  it('lets through who holds the permission and refuses who does not', async () => {
    expect(await run(schema, '{ contacts { name } }', contextWith('contact.read'))).toMatchObject({
      data: { contacts: [{ name: 'Ada' }] },
    });
    expect((await run(schema, '{ contacts { name } }', contextWith())).codes).toEqual(['FORBIDDEN']);
  });

  it('tells an anonymous caller to sign in', async () => {
    const anonymous = { ...contextWith(), principal: { kind: 'anonymous' }, organizationId: null };
    expect((await run(schema, '{ contacts { name } }', anonymous)).codes).toEqual(['UNAUTHENTICATED']);
    expect((await run(schema, '{ status }', anonymous)).data).toEqual({ status: 'up' });
  });

  it('refuses a root field that nobody gave a rule', async () => {
    expect((await run(schema, '{ hidden }', contextWith('contact.read'))).codes).toEqual(['FORBIDDEN']);
  });

  it('guards a sensitive field on every path to it', async () => {
    const result = await run(schema, '{ contacts { name note } }', contextWith('contact.read'));
    expect(result).toMatchObject({ data: { contacts: [{ name: 'Ada', note: null }] }, codes: ['FORBIDDEN'] });
  });

  it('runs no reference of a type that the caller may not see', async () => {
    const r = [{ __typename: 'Contact', id: '7' }];
    expect((await run(schema, byReference, contextWith(), { r })).codes).toEqual(['FORBIDDEN']);
    expect(resolved).toEqual([]);
    expect((await run(schema, byReference, contextWith('contact.read'), { r })).data).toEqual({
      _entities: [{ name: 'Ada' }],
    });
  });

  it('refuses the reference of another organization', async () => {
    const ctx = contextWith('contact.read');
    const own = await run(schema, byReference, ctx, { r: [{ __typename: 'Organization', id: 'a' }] });
    expect(own.data).toEqual({ _entities: [{ contactCount: 3 }] });
    const other = await run(schema, byReference, ctx, { r: [{ __typename: 'Organization', id: 'b' }] });
    expect(other.codes).toEqual(['FORBIDDEN']);
  });

  it('guards the delivery of an event', async () => {
    expect((await run(schema, 'subscription { contactChanged }', contextWith())).codes).toEqual(['FORBIDDEN']);
    const allowed = await run(schema, 'subscription { contactChanged }', contextWith('contact.read'));
    expect(allowed.data).toEqual({ contactChanged: 'changed' });
  });

  it('answers _service, by which the graph is composed', async () => {
    const anonymous = { ...contextWith(), principal: { kind: 'anonymous' } };
    expect((await run(schema, '{ _service { sdl } }', anonymous)).data._service.sdl).toContain('type Contact');
  });
});

describe('uncovered', () => {
  it('names every way in without a rule', () => {
    expect(uncovered(schema, rules)).toEqual(['Query.hidden has no rule']);
    expect(uncovered(schema, { ...rules, entities: {}, Subscription: {} })).toEqual([
      'Query.hidden has no rule',
      'Subscription.contactChanged has no rule',
      'the entity reference Contact has no rule',
      'the entity reference Organization has no rule',
    ]);
  });

  it('names rules that guard nothing, such as those of a renamed field', () => {
    const stale: RuleTree = {
      ...rules,
      Query: { ...rules.Query, hidden: open, gone: open },
      fields: { Contact: { x: open } },
    };
    expect(uncovered(schema, stale)).toEqual([
      'the rule of Query.gone guards no field',
      'the rule of Contact.x guards no field',
    ]);
  });
});
