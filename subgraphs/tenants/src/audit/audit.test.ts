import { AuditNotes, type Keeper, startKeeper } from '@guardian/platform/audit';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Person, type TestGraph, testGraph } from '../testing/test-graph.ts';

let graph: TestGraph;
let keeper: Keeper;
let notes: AuditNotes;
beforeAll(async () => {
  graph = await testGraph();
  notes = new AuditNotes(graph.database, graph.runtime.log);
  keeper = startKeeper(graph.runtime);
});
afterAll(async () => {
  await notes.close();
  await keeper.stop();
  await graph.close();
});

const list = `query ($filter: AuditRecordFilter, $first: Int = 50, $after: String) {
  auditRecords(filter: $filter, first: $first, after: $after) {
    nodes { place kind type summary actor { kind name } before after details riskLevel riskReasons times hash }
    pageInfo { hasNextPage endCursor } totalCount } }`;

// biome-ignore lint/suspicious/noExplicitAny: the shape of a record is what the query asks for
async function records(who: Person, filter: object, count: number): Promise<any[]> {
  const read = async () => (await graph.ask(who, list, { filter })).data.auditRecords.nodes;
  await expect.poll(async () => (await read()).length, { timeout: 10_000 }).toBe(count);
  return read();
}

const createRole = 'mutation ($name: String!) { createRole(input: { name: $name }) { role { id } errors { code } } }';
const rename =
  'mutation ($id: ID!, $name: String!) { updateRole(id: $id, input: { name: $name }) { errors { code } } }';

it('tells who changed what, with what it was before and after', async () => {
  const { owner } = await graph.founder('Acme');
  const { data } = await graph.ask(owner, createRole, { name: 'Auditors' });
  const id = data.createRole.role.id;
  await graph.ask(owner, rename, { id, name: 'Revisers' });
  const [renamed] = await records(owner, { types: ['role.updated'] }, 1);
  expect(renamed).toMatchObject({
    kind: 'CHANGE',
    actor: { kind: 'MEMBER', name: 'Ada Lovelace' },
    before: { name: 'Auditors' },
    after: { name: 'Revisers' },
    riskLevel: 'HIGH',
    riskReasons: ['SENSITIVE_CHANGE'],
    times: 1,
  });
  expect(renamed.summary).toMatch(/^Ada Lovelace /);
  expect(await records(owner, { text: 'auditors', subjectId: id }, 2)).toHaveLength(2);
});

it('pages from the newest to the oldest without a gap', async () => {
  const { owner } = await graph.founder('Pages');
  for (const name of ['One', 'Two', 'Three']) await graph.ask(owner, createRole, { name });
  await records(owner, { types: ['role.created'] }, 3);
  const filter = { kinds: ['CHANGE'] };
  const seen: number[] = [];
  let after: string | null = null;
  do {
    const { data } = await graph.ask(owner, list, { filter, first: 2, after });
    const { auditRecords } = data;
    seen.push(...auditRecords.nodes.map((record: { place: number }) => record.place));
    after = auditRecords.pageInfo.hasNextPage ? auditRecords.pageInfo.endCursor : null;
    expect(auditRecords.totalCount).toBe(5);
  } while (after !== null);
  expect(seen).toEqual([5, 4, 3, 2, 1]);
});

it('tells of refusals and of who read the audit log, and lets only them read it who may', async () => {
  const founded = await graph.founder('Refusals');
  const { person } = await graph.join(founded, 'viewer');
  const organization = founded.organization.id;
  const refused = await graph.ask(person, createRole, { name: 'Mine' }, { organization });
  expect(refused.codes).toEqual(['FORBIDDEN']);
  expect((await graph.ask(person, list, {}, { organization })).codes).toEqual(['FORBIDDEN']);
  const [reading, creating] = await records(founded.owner, { kinds: ['REFUSAL'] }, 2);
  expect(creating).toMatchObject({
    type: 'refused.createRole',
    summary: 'Grace Hopper was refused createRole for want of role.create',
    details: { code: 'FORBIDDEN', permission: 'role.create' },
    riskReasons: ['REFUSED'],
  });
  expect(reading).toMatchObject({ type: 'refused.auditRecords' });
  const [read] = await records(founded.owner, { kinds: ['READ'] }, 1);
  expect(read).toMatchObject({ type: 'read.auditRecords', riskReasons: ['SENSITIVE_READ'] });
});

it('shows one record by its place, and none of another organization', async () => {
  const { owner, organization } = await graph.founder('Single');
  await records(owner, { types: ['organization.created'] }, 1);
  const one = 'query ($id: ID!) { auditRecord(id: $id) { place subjectId } }';
  const id = `${organization.id}:1`;
  expect((await graph.ask(owner, one, { id })).data.auditRecord).toMatchObject({ place: 1 });
  const other = await graph.founder('Other');
  await records(other.owner, { types: ['organization.created'] }, 1);
  expect((await graph.ask(other.owner, one, { id })).data).toEqual({ auditRecord: null });
  expect((await graph.ask(owner, one, { id: `${organization.id}:999` })).data).toEqual({ auditRecord: null });
  expect((await graph.ask(owner, one, { id: 'x; drop' })).data).toEqual({ auditRecord: null });
});

it('refuses what can’t be looked for, in a sentence', async () => {
  const { owner } = await graph.founder();
  for (const filter of [{ text: '*ab*' }, { ipAddress: '300.1.1.1' }, { text: 'a '.repeat(30) }])
    expect((await graph.ask(owner, list, { filter })).codes).toEqual(['BAD_USER_INPUT']);
  expect((await graph.ask(owner, list, { after: 'nonsense' })).codes).toEqual(['BAD_USER_INPUT']);
});
