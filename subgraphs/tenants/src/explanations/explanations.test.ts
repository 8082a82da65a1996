import { changeAccess, createKey } from '@guardian/platform/access';
import { systemContext } from '@guardian/platform/database';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type TestGraph, testGraph } from '../testing/test-graph.ts';

let graph: TestGraph;
beforeAll(async () => {
  graph = await testGraph();
});
afterAll(() => graph.close());

const query = `query ($principalId: ID!, $permission: String!, $subjectId: ID) {
  explainAccess(principalId: $principalId, permission: $permission, subjectId: $subjectId) {
    allowed scope sentence actor { name } steps { kind scope sentence actor { name } roles { name } } } }`;

type Founded = Awaited<ReturnType<TestGraph['founder']>>;
const explain = async (founded: Founded, principalId: string, permission: string, more = {}) =>
  graph.ask(founded.owner, query, { principalId, permission, ...more });

it('says by which role, and by which of those it inherits from', async () => {
  const acme = await graph.founder();
  const { id } = await graph.join(acme, 'viewer');
  const make = async (input: string) =>
    (await graph.ask(acme.owner, `mutation { createRole(input: ${input}) { role { id } } }`)).data.createRole.role.id;
  const base = await make('{ name: "Base", permissions: [{ permission: "contact.update", scope: TEAM }] }');
  const sales = await make(`{ name: "Sales", parentIds: ["${base}"] }`);
  const setRoles =
    'mutation ($id: ID!, $roles: [ID!]!) { setMemberRoles(memberId: $id, roleIds: $roles) { errors { code } } }';
  await graph.ask(acme.owner, setRoles, { id, roles: [sales] });
  const { data } = await explain(acme, id, 'contact.update');
  expect(data.explainAccess).toEqual({
    allowed: true,
    scope: 'TEAM',
    sentence: 'Grace Hopper holds contact.update for what they own and what is their teams’.',
    actor: { name: 'Grace Hopper' },
    steps: [
      {
        kind: 'GRANT',
        scope: 'TEAM',
        sentence:
          'Grace Hopper was given the role Sales, which holds contact.update for what they own and what is their teams’, by inheriting from Base.',
        actor: { name: 'Grace Hopper' },
        roles: [{ name: 'Sales' }, { name: 'Base' }],
      },
    ],
  });
  expect((await explain(acme, id, 'contact.delete')).data.explainAccess).toMatchObject({
    allowed: false,
    scope: null,
    sentence: 'Grace Hopper does not hold contact.delete.',
    steps: [{ sentence: 'Grace Hopper was given the role Sales, which does not hold contact.delete.' }],
  });
});

it('follows a key to whom it acts for, and a delegation to who lent it', async () => {
  const acme = await graph.founder();
  const lender = await graph.join(acme, 'admin', 'Lena');
  const { id } = await graph.join(acme, 'viewer');
  const lend = 'mutation ($input: DelegateRoleInput!) { delegateRole(input: $input) { errors { code } } }';
  await graph.ask(lender.person, lend, { input: { memberId: id, roleId: await graph.roleId(acme, 'editor') } });
  const system = systemContext(graph.database, acme.organization.id);
  const { apiKey } = await changeAccess(system, (tx) =>
    createKey(system, tx, { name: 'CI', scopes: ['contact.update'], createdBy: id }),
  );
  const { data } = await explain(acme, apiKey.principalId, 'contact.update');
  expect(data.explainAccess.allowed).toBe(true);
  expect(data.explainAccess.steps.map(({ sentence }: { sentence: string }) => sentence)).toEqual([
    'CI was made with contact.update for everything.',
    'CI holds at most what Grace Hopper does: contact.update for everything.',
    'Grace Hopper was given the role viewer, which does not hold contact.update.',
    'Grace Hopper was lent by Lena the role editor, which holds contact.update for everything.',
    'Lena was given the role admin, which holds contact.update for everything.',
  ]);
  const without = (await explain(acme, apiKey.principalId, 'contact.read')).data.explainAccess;
  expect(without).toMatchObject({
    allowed: false,
    steps: [{ sentence: 'CI was made without contact.read.' }, {}, {}, {}, {}],
  });
});

it('is for who may explain, within the organization, of permissions that there are', async () => {
  const [acme, other] = [await graph.founder(), await graph.founder()];
  const { person, id } = await graph.join(acme, 'editor');
  expect((await graph.ask(person, query, { principalId: id, permission: 'contact.read' })).codes).toEqual([
    'FORBIDDEN',
  ]);
  for (const unknown of [id, 'nobody', '00000000-0000-0000-0000-000000000000']) {
    expect((await explain(other, unknown, 'contact.read')).codes).toEqual(['NOT_FOUND']);
  }
  for (const wrong of ['contact.fly', 'installation.outbox']) {
    expect((await explain(acme, id, wrong)).codes).toEqual(['BAD_USER_INPUT']);
  }
  expect((await explain(acme, id, 'member.read', { subjectId: id })).codes).toEqual(['BAD_USER_INPUT']);
});
