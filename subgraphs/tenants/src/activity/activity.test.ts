import { afterAll, beforeAll, expect, it } from 'vitest';
import { type TestGraph, testGraph } from '../testing/test-graph.ts';

let graph: TestGraph;
beforeAll(async () => {
  graph = await testGraph();
});
afterAll(() => graph.close());

const rename = (name: string) => `mutation { updateOrganization(input: { name: "${name}" }) { errors { code } } }`;

it('tells who did what, the newest first, page by page', async () => {
  const { owner } = await graph.founder('Acme');
  await graph.ask(owner, rename('Globex'));
  const list =
    'query ($after: String) { activity(first: 2, after: $after) { nodes { id type summary subjectType riskLevel actor { kind name } } pageInfo { endCursor hasNextPage } } }';
  const first = (await graph.ask(owner, list)).data.activity;
  expect(first.nodes).toMatchObject([
    {
      type: 'organization.updated',
      summary: 'Ada Lovelace changed the settings of Globex',
      subjectType: 'Organization',
      riskLevel: 'MEDIUM',
      actor: { kind: 'MEMBER', name: 'Ada Lovelace' },
    },
    { type: 'member.joined' },
  ]);
  const second = (await graph.ask(owner, list, { after: first.pageInfo.endCursor })).data.activity;
  expect(second).toMatchObject({ nodes: [{ type: 'organization.created' }], pageInfo: { hasNextPage: false } });
  const query = 'query ($r: [_Any!]!) { _entities(representations: $r) { ... on ActivityEvent { type } } }';
  const r = [{ __typename: 'ActivityEvent', id: first.nodes[0].id }];
  expect((await graph.ask(owner, query, { r })).data).toEqual({ _entities: [{ type: 'organization.updated' }] });
  const attacker = await graph.founder();
  expect((await graph.ask(attacker.owner, query, { r })).data).toEqual({ _entities: [null] });
});

it('finds events by type, subject, actor and time', async () => {
  const { owner, organization } = await graph.founder('Acme');
  await graph.ask(owner, rename('Globex'));
  const actorId = (await graph.ask(owner, '{ me { actor { id } } }')).data.me.actor.id;
  const types = async (filter: object) => {
    const { data } = await graph.ask(
      owner,
      'query ($filter: ActivityFilter) { activity(filter: $filter) { nodes { type } } }',
      { filter },
    );
    return data.activity.nodes.map(({ type }: { type: string }) => type);
  };
  expect(await types({ types: ['organization.*'] })).toEqual(['organization.updated', 'organization.created']);
  expect(await types({ types: ['member.joined', 'x.*'] })).toEqual(['member.joined']);
  expect(await types({ types: [] })).toEqual([]);
  expect(await types({ subjectType: 'Organization', subjectId: organization.id })).toHaveLength(2);
  expect(await types({ actorId })).toHaveLength(3);
  expect(await types({ actorId: 'nobody' })).toEqual([]);
  expect(await types({ since: new Date(Date.now() + 1_000).toISOString() })).toEqual([]);
  expect(await types({ until: new Date(Date.now() + 1_000).toISOString() })).toHaveLength(3);
});

it('delivers each event as it is recorded', async () => {
  const { owner, organization } = await graph.founder('Acme');
  const [event] = await graph.runtime.eventLog.read({
    organizationId: organization.id,
    after: 0n,
    upTo: 2n ** 62n,
    limit: 1,
  });
  const { data } = await graph.ask(
    owner,
    'subscription { eventRecorded { id type summary } }',
    {},
    { rootValue: { event } },
  );
  expect(data.eventRecorded).toEqual({
    id: String(event?.seq),
    type: 'organization.created',
    summary: 'Ada Lovelace created the organization Acme',
  });
});
