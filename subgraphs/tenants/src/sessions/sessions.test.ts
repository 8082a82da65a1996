import { afterAll, beforeAll, expect, it } from 'vitest';
import { type TestGraph, testGraph } from '../testing/test-graph.ts';

let graph: TestGraph;
beforeAll(async () => {
  graph = await testGraph();
});
afterAll(() => graph.close());

const revoke = 'mutation ($id: ID!) { revokeSession(id: $id) { revokedIds } }';

it('shows a person their sessions and marks the one they look from', async () => {
  const ada = await graph.person();
  await graph.signIn(ada.email);
  const { data } = await graph.ask(ada, '{ sessions { id current device createdAt expiresAt } }');
  expect(data.sessions.map(({ current }: { current: boolean }) => current)).toEqual([false, true]);
  expect(data.sessions[0].device).toBe('Unknown device');
});

it('ends one session, or all but this one, at once', async () => {
  const ada = await graph.person();
  const others = [];
  for (let i = 0; i < 3; i++) others.push({ ...ada, cookie: await graph.signIn(ada.email) });
  const ids = await Promise.all(others.map(async (other) => (await graph.sessionOf(other))?.id));
  const ended = await graph.ask(ada, revoke, { id: ids[0] });
  expect(ended.data.revokeSession.revokedIds).toEqual([ids[0]]);
  expect((await graph.ask(others[0] ?? null, '{ me { operator } }')).data.me).toBeNull();
  const rest = await graph.ask(ada, 'mutation { revokeOtherSessions { revokedIds } }');
  expect(rest.data.revokeOtherSessions.revokedIds.sort()).toEqual([ids[1], ids[2]].sort());
  expect((await graph.ask(ada, '{ sessions { current } }')).data.sessions).toEqual([{ current: true }]);
});

it('ends no session of another person', async () => {
  const [ada, eve] = [await graph.person('Ada'), await graph.person('Eve')];
  const session = await graph.sessionOf(ada);
  expect((await graph.ask(eve, revoke, { id: session?.id })).codes).toEqual(['NOT_FOUND']);
  expect((await graph.ask(null, revoke, { id: session?.id })).codes).toEqual(['UNAUTHENTICATED']);
  expect(await graph.sessionOf(ada)).not.toBeNull();
});

it('changes a name everywhere that it is shown', async () => {
  const { owner, organization } = await graph.founder();
  const rename = 'mutation ($name: String) { updateProfile(input: { name: $name }) { user { name } errors { code } } }';
  expect((await graph.ask(owner, rename, { name: ' Ada King ' })).data.updateProfile.user).toEqual({
    name: 'Ada King',
  });
  const { data } = await graph.ask(owner, '{ me { actor { name } } members { nodes { name version } } }');
  expect(data).toEqual({ me: { actor: { name: 'Ada King' } }, members: { nodes: [{ name: 'Ada King', version: 2 }] } });
  const events = await graph.database.system`
    select type from platform.events where organization_id = ${organization.id} order by seq desc limit 1`;
  expect(events).toMatchObject([{ type: 'member.renamed' }]);
  expect((await graph.ask(owner, rename, { name: '' })).data.updateProfile.errors).toEqual([{ code: 'REQUIRED' }]);
});
