import { AuditNotes, startKeeper } from '@guardian/platform/audit';
import { createContext } from '@guardian/platform/subgraph';
import { fastify } from 'fastify';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Person, type TestGraph, testGraph } from '../testing/test-graph.ts';
import { auditRoutes } from './routes.ts';

let graph: TestGraph;
let stop: () => Promise<void>;
beforeAll(async () => {
  graph = await testGraph();
  const notes = new AuditNotes(graph.database, graph.runtime.log);
  const keeper = startKeeper(graph.runtime);
  stop = async () => {
    await notes.close();
    await keeper.stop();
    await graph.close();
  };
});
afterAll(() => stop());

const policy = '{ auditPolicy { retentionDays heldSince heldBy { name } holdReason records lastPlace version } }';

it('retention is set by who is there, and a hold is told and released', async () => {
  const { owner } = await graph.founder();
  const set =
    'mutation ($d: Int) { updateAuditRetention(input: { retentionDays: $d }) { policy { retentionDays } errors { code } } }';
  expect((await graph.ask(owner, set, { d: 7 })).data.updateAuditRetention.errors).toEqual([{ code: 'OUT_OF_RANGE' }]);
  expect((await graph.ask(owner, set, { d: 90 })).data.updateAuditRetention.policy).toEqual({ retentionDays: 90 });
  const hold =
    'mutation { holdAuditLog(reason: "a lawsuit") { policy { holdReason heldBy { name } } errors { code } } }';
  const held = await graph.ask(owner, hold);
  expect(held.data.holdAuditLog.policy).toEqual({ holdReason: 'a lawsuit', heldBy: { name: 'Ada Lovelace' } });
  expect((await graph.ask(owner, hold)).codes).toEqual(['CONFLICT']);
  const release = 'mutation { releaseAuditLog { policy { heldSince retentionDays } } }';
  expect((await graph.ask(owner, release)).data.releaseAuditLog.policy).toEqual({ heldSince: null, retentionDays: 90 });
  await expect
    .poll(async () => (await graph.ask(owner, policy)).data.auditPolicy, { timeout: 10_000 })
    .toMatchObject({ retentionDays: 90, heldSince: null, version: 3, records: 5, lastPlace: 5 });
});

it('a saved search is one’s own unless it is shared', async () => {
  const founded = await graph.founder();
  const { person } = await graph.join(founded, 'admin');
  const organization = founded.organization.id;
  const save = `mutation ($name: String!, $shared: Boolean!) {
    saveAuditFilter(input: { name: $name, shared: $shared, filter: { kinds: [REFUSAL], text: "x" } }) {
      auditFilter { id own filter } errors { code } } }`;
  const { data } = await graph.ask(founded.owner, save, { name: 'Refused', shared: false });
  expect(data.saveAuditFilter.auditFilter).toMatchObject({ own: true, filter: { kinds: ['REFUSAL'], text: 'x' } });
  await graph.ask(founded.owner, save, { name: 'For all', shared: true });
  const again = await graph.ask(founded.owner, save, { name: 'refused', shared: false });
  expect(again.data.saveAuditFilter.errors).toEqual([{ code: 'TAKEN' }]);
  const names = '{ auditFilters { id name own } }';
  const theirs = (await graph.ask(person, names, {}, { organization })).data.auditFilters;
  expect(theirs).toMatchObject([{ name: 'For all', own: false }]);
  const remove = 'mutation ($id: ID!) { deleteAuditFilter(id: $id) { deletedId } }';
  expect((await graph.ask(person, remove, { id: theirs[0].id }, { organization })).codes).toEqual(['NOT_FOUND']);
  await graph.ask(founded.owner, remove, { id: theirs[0].id });
  expect((await graph.ask(founded.owner, names)).data.auditFilters).toMatchObject([{ name: 'Refused' }]);
});

/** The export's route, for a person. */
async function exporter(who: Person) {
  const session = await graph.signIn(who.email);
  const found = await graph.runtime.identity.session(session);
  if (found === null) throw new Error('no session');
  const principal = await graph.runtime.access.resolveSession(found, null);
  const server = fastify();
  server.decorateRequest('guardian');
  server.addHook('onRequest', async (request) => {
    request.guardian = await createContext(graph.runtime, { principal });
  });
  await auditRoutes(server);
  return (query: Record<string, string>) => server.inject({ url: '/audit/export', query });
}

it('exports what a filter finds, as CSV that no spreadsheet computes and as JSON Lines', async () => {
  const { owner } = await graph.founder();
  const team = 'mutation { createTeam(input: { name: "=1+1" }) { team { id } errors { code } } }';
  await graph.ask(owner, team);
  const download = await exporter(owner);
  const filter = JSON.stringify({ types: ['team.created'] });
  await expect
    .poll(async () => (await download({ filter })).headers['guardian-records'], { timeout: 10_000 })
    .toBe('1');
  const csv = await download({ filter, format: 'csv' });
  expect(csv.headers['content-disposition']).toMatch(/^attachment; filename="audit-[\d-]+\.csv"$/);
  expect(csv.body.split('\r\n')).toHaveLength(3);
  expect(csv.body).not.toMatch(/(^|,)=/m);
  const [line] = (await download({ filter, format: 'jsonl' })).body.split('\n');
  expect(JSON.parse(line ?? '')).toMatchObject({
    type: 'team.created',
    actor: { name: 'Ada Lovelace' },
    after: { name: '=1+1' },
  });
});

it('refuses an export without the right, and a filter that is none', async () => {
  const founded = await graph.founder();
  const { person } = await graph.join(founded, 'editor');
  expect((await (await exporter(person))({})).statusCode).not.toBe(200);
  const download = await exporter(founded.owner);
  for (const filter of ['nonsense', '[]', '{"x": 1}', '{"kinds": "READ"}', '{"since": "yesterday"}'])
    expect((await download({ filter })).statusCode).not.toBe(200);
});
