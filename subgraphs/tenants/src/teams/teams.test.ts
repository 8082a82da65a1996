import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Person, type TestGraph, testGraph } from '../testing/test-graph.ts';

let graph: TestGraph;
beforeAll(async () => {
  graph = await testGraph();
});
afterAll(() => graph.close());

const create = `mutation ($input: CreateTeamInput!) { createTeam(input: $input) {
  team { id name description memberCount version } errors { path code } } }`;
const setMembers = `mutation ($id: ID!, $add: [ID!], $remove: [ID!]) {
  setTeamMembers(teamId: $id, add: $add, remove: $remove) { team { version members { name } } errors { path code } } }`;
const remove = 'mutation ($id: ID!) { deleteTeam(id: $id) { deletedId errors { code } } }';

async function make(by: Person, name: string) {
  return (await graph.ask(by, create, { input: { name } })).data.createTeam;
}

it('teams are made, filled, emptied, renamed and deleted, each told by an event', async () => {
  const acme = await graph.founder();
  const { id } = await graph.join(acme, 'viewer');
  const { team } = await make(acme.owner, 'Sales');
  expect(team).toMatchObject({ name: 'Sales', description: '', memberCount: 0, version: 1 });
  const filled = await graph.ask(acme.owner, setMembers, { id: team.id, add: [id, id] });
  expect(filled.data.setTeamMembers).toEqual({ team: { version: 2, members: [{ name: 'Grace Hopper' }] }, errors: [] });
  const again = await graph.ask(acme.owner, setMembers, { id: team.id, add: [id] });
  expect(again.data.setTeamMembers.team.version).toBe(2);
  const { data } = await graph.ask(acme.owner, 'query ($id: ID!) { member(id: $id) { teams { name } } }', { id });
  expect(data.member.teams).toEqual([{ name: 'Sales' }]);
  const rename = 'mutation ($id: ID!) { updateTeam(id: $id, input: { name: "Selling" }) { team { name version } } }';
  expect((await graph.ask(acme.owner, rename, { id: team.id })).data.updateTeam.team).toEqual({
    name: 'Selling',
    version: 3,
  });
  const emptied = await graph.ask(acme.owner, setMembers, { id: team.id, remove: [id] });
  expect(emptied.data.setTeamMembers.team.members).toEqual([]);
  expect((await graph.ask(acme.owner, remove, { id: team.id })).data.deleteTeam.deletedId).toBe(team.id);
  const log = await graph.ask(acme.owner, '{ activity(first: 5) { nodes { type } } }');
  expect(log.data.activity.nodes.map(({ type }: { type: string }) => type)).toEqual([
    'team.deleted',
    'team.membersChanged',
    'team.updated',
    'team.membersChanged',
    'team.created',
  ]);
});

it('a name is taken once, whatever its case', async () => {
  const acme = await graph.founder();
  await make(acme.owner, 'Sales');
  expect((await make(acme.owner, 'SALES')).errors).toEqual([{ path: ['input', 'name'], code: 'TAKEN' }]);
  expect((await make(acme.owner, ' ')).errors).toEqual([{ path: ['input', 'name'], code: 'REQUIRED' }]);
});

describe('who is in a team', () => {
  it('are members of the organization only, and nobody who has left', async () => {
    const [acme, other] = [await graph.founder(), await graph.founder()];
    const { id } = await graph.join(acme, 'viewer');
    const stranger = (await graph.ask(other.owner, '{ me { actor { id } } }')).data.me.actor.id;
    const { team } = await make(acme.owner, 'Sales');
    for (const wrong of [stranger, 'nobody']) {
      const { data } = await graph.ask(acme.owner, setMembers, { id: team.id, add: [wrong] });
      expect(data.setTeamMembers.errors).toEqual([{ path: ['add'], code: 'NOT_FOUND' }]);
    }
    await graph.ask(acme.owner, setMembers, { id: team.id, add: [id] });
    await graph.ask(acme.owner, 'mutation ($id: ID!) { removeMember(memberId: $id) { errors { code } } }', { id });
    const { data } = await graph.ask(acme.owner, '{ teams { memberCount members { name } } }');
    expect(data.teams).toEqual([{ memberCount: 0, members: [] }]);
  });

  it('is not for those to widen who see rows of their own teams only', async () => {
    const acme = await graph.founder();
    const { person, id } = await graph.join(acme, 'viewer');
    const [ours, theirs] = [(await make(acme.owner, 'Ours')).team, (await make(acme.owner, 'Theirs')).team];
    const role = `mutation { createRole(input: { name: "Lead", permissions: [
      { permission: "contact.read", scope: TEAM }, { permission: "team.addMembers" }, { permission: "team.removeMembers" }, { permission: "member.read" }] }) { role { id } } }`;
    const roleId = (await graph.ask(acme.owner, role)).data.createRole.role.id;
    const assign =
      'mutation ($id: ID!, $roles: [ID!]!) { setMemberRoles(memberId: $id, roleIds: $roles) { errors { code } } }';
    await graph.ask(acme.owner, assign, { id, roles: [roleId] });
    await graph.ask(acme.owner, setMembers, { id: ours.id, add: [id] });
    expect((await graph.ask(person, setMembers, { id: theirs.id, add: [id] })).codes).toEqual(['FORBIDDEN']);
    const owner = (await graph.ask(acme.owner, '{ me { actor { id } } }')).data.me.actor.id;
    expect((await graph.ask(person, setMembers, { id: ours.id, add: [owner] })).codes).toEqual([]);
  });
});

it('another organization neither sees nor changes a team, and a viewer changes none', async () => {
  const [acme, attacker] = [await graph.founder(), await graph.founder()];
  const { person } = await graph.join(acme, 'viewer');
  const { team } = await make(acme.owner, 'Sales');
  expect((await graph.ask(attacker.owner, 'query ($id: ID!) { team(id: $id) { name } }', team)).data.team).toBeNull();
  expect((await graph.ask(attacker.owner, remove, team)).codes).toEqual(['NOT_FOUND']);
  expect((await graph.ask(attacker.owner, setMembers, { id: team.id, add: [] })).codes).toEqual(['NOT_FOUND']);
  expect((await graph.ask(person, remove, team)).codes).toEqual(['FORBIDDEN']);
  const entities = 'query ($r: [_Any!]!) { _entities(representations: $r) { __typename } }';
  const r = [{ __typename: 'Team', id: team.id }];
  expect((await graph.ask(attacker.owner, entities, { r })).data).toEqual({ _entities: [null] });
});
