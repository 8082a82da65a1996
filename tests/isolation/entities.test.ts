import type { OrganizationPrincipal } from '@guardian/platform/access';
import { secretsFrom } from '@guardian/platform/secrets';
import { mintServiceToken, serviceTokenHeader } from '@guardian/platform/subgraph';
import { buildASTSchema, type GraphQLObjectType, parse, visit } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { subgraphSdl } from '../../scripts/compose.ts';
import { type Client, type ProductApart, startApart } from '../product/index.ts';
import { printSelection, selectionOf } from './selections.ts';
import { marker, type TwoOrganizations, twoOrganizations } from './two-organizations.ts';

/** Entities that each subgraph resolves references to, read from its SDL, so that a new one is covered or fails. */
const references = ['tenants', 'workflows', 'insights', 'monitoring', 'developer'].flatMap((subgraph) => {
  const found: [string, string][] = [];
  visit(parse(subgraphSdl(subgraph)), {
    ObjectTypeDefinition(type) {
      const keys = type.directives?.filter((directive) => directive.name.value === 'key') ?? [];
      const resolvable = keys.some((key) => !key.arguments?.some((each) => each.name.value === 'resolvable'));
      if (resolvable) found.push([subgraph, type.name.value]);
    },
  });
  return found;
});

let product: ProductApart;
let world: TwoOrganizations;
let ids: Record<string, string>;

beforeAll(async () => {
  product = await startApart({ GUARDIAN_SIGN_UP: 'open' });
  world = await twoOrganizations(product);
  ids = { ...world.ids, ...(await furtherIds()) };
}, 180_000);
afterAll(() => product?.[Symbol.asyncDispose]());

/** Ids that only a query finds. */
async function furtherIds(): Promise<Record<string, string>> {
  const data = await world.owner.data<{
    me: { user: { id: string } };
    activity: { nodes: { id: string }[] };
    workflowExecutions: { nodes: { steps: { id: string }[] }[] };
  }>('{ me { user { id } } activity(first: 1) { nodes { id } } workflowExecutions { nodes { steps { id } } } }');
  const [event] = data.activity.nodes;
  const step = data.workflowExecutions.nodes.flatMap((execution) => execution.steps)[0];
  return { User: data.me.user.id, ActivityEvent: event?.id ?? '', StepExecution: step?.id ?? '' };
}

/** Who a client is, as the gateway would tell a subgraph. */
async function principalOf(client: Client): Promise<OrganizationPrincipal> {
  const { me, organization } = await client.data<{
    me: { user: { id: string }; actor: { id: string } };
    organization: { id: string };
  }>('{ me { user { id } actor { id } } organization { id } }');
  return {
    kind: 'member',
    id: me.actor.id,
    organizationId: organization.id,
    userId: me.user.id,
    sessionId: '01890000-0000-7000-8000-000000000000',
    operator: false,
  };
}

/** Every field of the entity that the subgraph has, two levels further down. */
function everyField(subgraph: string, type: string): string {
  const schema = buildASTSchema(parse(subgraphSdl(subgraph)), { assumeValidSDL: true });
  return printSelection(selectionOf(schema.getType(type) as GraphQLObjectType, 2));
}

async function resolve(subgraph: string, type: string, principal: OrganizationPrincipal): Promise<unknown> {
  const id = ids[type];
  if (!id) throw new Error(`Make a ${type} in tests/isolation, so that its references are tested.`);
  const secrets = secretsFrom(product.env.GUARDIAN_SECRET ?? '');
  const call = { principal, requestId: 'isolation', idempotencyKey: null, ipAddress: null, userAgent: null };
  const response = await fetch(product.subgraphs[subgraph] ?? '', {
    method: 'POST',
    headers: { 'content-type': 'application/json', [serviceTokenHeader]: mintServiceToken(secrets, 'subgraph', call) },
    body: JSON.stringify({
      query: `query ($of: [_Any!]!) { _entities(representations: $of) { __typename ... on ${type} ${everyField(subgraph, type)} } }`,
      variables: { of: [{ __typename: type, id }] },
    }),
  });
  const { data } = (await response.json()) as { data: { _entities: unknown[] } | null };
  return data?._entities[0] ?? null;
}

describe.each(references)('%s: a reference to %s', (subgraph, type) => {
  it('is null for a stranger', async () => {
    const entity = await resolve(subgraph, type, await principalOf(world.stranger));
    // Types that a subgraph only adds fields to have no row of their own: their id may be echoed, their fields may not.
    if (!isExtension(subgraph, type)) return expect(entity).toBeNull();
    const { id, ...fields } = (entity ?? {}) as Record<string, unknown>;
    const seen = JSON.stringify(fields);
    expect([marker, ...Object.values(ids)].filter((secret) => seen.includes(secret))).toEqual([]);
  });

  it('resolves for its owner', async () => {
    expect(await resolve(subgraph, type, await principalOf(world.owner))).toMatchObject({ id: ids[type] });
  });
});

const extensions = [
  'workflows/Organization',
  'insights/Organization',
  'monitoring/Organization',
  'monitoring/WorkflowExecution',
  'workflows/Contact',
];
function isExtension(subgraph: string, type: string): boolean {
  return extensions.includes(`${subgraph}/${type}`);
}

it('lets nobody in who has no token of the installation', async () => {
  for (const url of Object.values(product.subgraphs)) {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', [serviceTokenHeader]: 'eyJhIjoxfQ.forged' },
      body: JSON.stringify({ query: '{ __typename }' }),
    });
    expect(response.status).toBe(401);
    expect(await response.text()).toMatch(/service token/);
  }
});
