import { anOrganization, type TestDatabase, type TestOrganization, testDatabase } from '@guardian/platform/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { executeWorkflow } from '../executions/execute-workflow.ts';
import { findExecution } from '../executions/queries.ts';
import { aDefinition, node, work } from '../testing/a-definition.ts';
import { told } from '../testing/follow-run.ts';
import { createWorkflow } from './create-workflow.ts';
import { deleteWorkflow } from './delete-workflow.ts';
import { workflowConnection } from './list-workflows.ts';
import { definitionLoader, workflowLoader } from './loaders.ts';
import { updateWorkflow } from './update-workflow.ts';

let database: TestDatabase;
let ours: TestOrganization;
let theirs: TestOrganization;

beforeAll(async () => {
  database = await testDatabase();
  ours = await anOrganization(database);
  theirs = await anOrganization(database);
});
afterAll(() => database.close());

const simple = aDefinition([node('alert', 'raiseAlert', { title: 'x' })]);

describe('publishing', () => {
  it('gives the workflow a principal that may do what its nodes need and nothing else', async () => {
    const row = await createWorkflow(ours.owner.request(), { name: 'Alerting', definition: simple });
    expect(row).toMatchObject({ status: 'INACTIVE', definitionVersion: 1, requiredPermissions: ['alert.raise'] });
    const [principal] = await database.system`select * from access.principal where id = ${row.principalId}`;
    expect(principal).toMatchObject({ kind: 'workflow', bounded_by: ours.owner.principal.id, restricted: true });
    const held =
      await database.system`select permission from access.restriction where principal_id = ${row.principalId}`;
    expect(held.map(({ permission }) => permission)).toEqual(['alert.raise']);
  });

  it('is refused where the publisher may not do what a node does, at that node', async () => {
    const key = await ours.key(['workflow.create', 'workflow.read']);
    const refused = createWorkflow(key.request(), { name: 'Too much', definition: simple });
    await expect(refused).rejects.toMatchObject({
      problems: [{ path: ['input', 'definition', 'nodes', '0'], code: 'PERMISSION_MISSING' }],
    });
  });

  it('is refused with every problem, before anything is changed', async () => {
    const refused = createWorkflow(ours.owner.request(), { name: '', definition: simple, status: 'PAUSED' });
    await expect(refused).rejects.toMatchObject({
      problems: [
        { path: ['input', 'name'], code: 'REQUIRED' },
        { path: ['input', 'status'], code: 'INVALID_VALUE' },
      ],
    });
    const cycle = aDefinition([work('a'), work('b')], ['a → b', 'b → a']);
    await expect(createWorkflow(ours.owner.request(), { name: 'Cycle', definition: cycle })).rejects.toThrow(
      'a → b → a',
    );
  });

  it('of a new definition makes a version, and leaves the old one to the runs that are pinned to it', async () => {
    const row = await createWorkflow(ours.owner.request(), { name: 'Versions', definition: simple });
    const run = await executeWorkflow(ours.owner.request(), row.id, null);
    const next = aDefinition([node('contact', 'createContact', { email: 'a@example.com' })]);
    const changed = await updateWorkflow(ours.owner.request(), row.id, { definition: next });
    expect(changed).toMatchObject({ definitionVersion: 2, version: 2, requiredPermissions: ['contact.create'] });
    const { db, organizationId } = ours.system;
    expect((await findExecution(db, organizationId, run.id))?.definitionVersion).toBe(1);
    const ctx = ours.owner.request();
    expect(await definitionLoader(ctx).load(`${row.id}/1`)).toEqual(simple);
    expect(await definitionLoader(ctx).load(`${row.id}/2`)).toEqual(next);
    // The open run still needs what its version needs.
    const held = await database.system`
      select permission from access.restriction where principal_id = ${row.principalId} order by permission`;
    expect(held.map(({ permission }) => permission)).toEqual(['alert.raise', 'contact.create']);
  });

  it('under a name that another workflow has is refused, whatever its case', async () => {
    await createWorkflow(ours.owner.request(), { name: 'Taken', definition: simple });
    const again = createWorkflow(ours.owner.request(), { name: 'tAKEN', definition: simple });
    await expect(again).rejects.toMatchObject({ problems: [{ path: ['input', 'name'], code: 'TAKEN' }] });
    const other = await createWorkflow(ours.owner.request(), { name: 'Free', definition: simple });
    await expect(updateWorkflow(ours.owner.request(), other.id, { name: 'taken' })).rejects.toMatchObject({
      problems: [{ code: 'TAKEN' }],
    });
  });
});

describe('starting a run', () => {
  it('with the same idempotency key starts it once', async () => {
    const row = await createWorkflow(ours.owner.request(), { name: 'Once', definition: simple });
    const start = () => executeWorkflow(ours.owner.request({ idempotencyKey: 'k' }), row.id, { a: 1 });
    const [first, second] = [await start(), await start()];
    expect(second.id).toBe(first.id);
    expect(await told(database, first.id)).toEqual(['started']);
  });

  it('keeps input that Postgres could not store as it came', async () => {
    const row = await createWorkflow(ours.owner.request(), { name: 'Odd input', definition: simple });
    const run = await executeWorkflow(ours.owner.request(), row.id, { text: 'a\0b\ud800' });
    expect(run.input).toEqual({ text: 'ab\ufffd' });
  });

  it('with input that nests too deep to be walked is refused', async () => {
    const row = await createWorkflow(ours.owner.request(), { name: 'Deep input', definition: simple });
    const deep = JSON.parse(`${'['.repeat(30_000)}${']'.repeat(30_000)}`);
    await expect(executeWorkflow(ours.owner.request(), row.id, deep)).rejects.toMatchObject({
      problems: [{ code: 'TOO_DEEP' }],
    });
    await expect(createWorkflow(ours.owner.request(), { name: 'Deep', definition: deep })).rejects.toMatchObject({
      problems: [{ code: 'TOO_DEEP' }],
    });
  });

  it('with more than 64 kB is refused', async () => {
    const row = await createWorkflow(ours.owner.request(), { name: 'Large input', definition: simple });
    await expect(executeWorkflow(ours.owner.request(), row.id, 'x'.repeat(65_536))).rejects.toMatchObject({
      problems: [{ code: 'TOO_LONG' }],
    });
  });
});

it('deleting cancels its runs, ends its principal, and keeps what happened', async () => {
  const row = await createWorkflow(ours.owner.request(), { name: 'Doomed', definition: simple });
  const run = await executeWorkflow(ours.owner.request(), row.id, null);
  expect(await deleteWorkflow(ours.owner.request(), row.id)).toBe(row.id);
  const { db, organizationId } = ours.system;
  expect((await findExecution(db, organizationId, run.id))?.status).toBe('CANCELLED');
  expect(await told(database, run.id)).toEqual(['started', 'cancelled']);
  expect(await workflowLoader(ours.owner.request()).load(row.id)).toBeNull();
  const [principal] = await database.system`select ended_at from access.principal where id = ${row.principalId}`;
  expect(principal?.ended_at).not.toBeNull();
  await expect(deleteWorkflow(ours.owner.request(), row.id)).rejects.toMatchObject({ code: 'NOT_FOUND' });
});

it('lists by name and by change, page by page, without skipping', async () => {
  const mine = await anOrganization(database);
  for (const name of ['b', 'A', 'c']) await createWorkflow(mine.owner.request(), { name, definition: simple });
  const byName = (after: string | null) =>
    workflowConnection(mine.owner.request(), {}, { field: 'NAME', direction: 'ASC' }, { first: 2, after });
  const first = await byName(null);
  const second = await byName(first.pageInfo.endCursor);
  expect([...first.nodes, ...second.nodes].map(({ name }) => name)).toEqual(['A', 'b', 'c']);
  expect(await first.totalCount()).toBe(3);
  const latest = await workflowConnection(mine.owner.request(), { search: 'C' }, null, {});
  expect(latest.nodes.map(({ name }) => name)).toEqual(['c']);
});

it('shows, changes and starts nothing of another organization', async () => {
  const row = await createWorkflow(ours.owner.request(), { name: 'Ours', definition: simple });
  const stranger = theirs.owner.request();
  expect(await workflowLoader(stranger).load(row.id)).toBeNull();
  expect(await definitionLoader(stranger).load(`${row.id}/1`)).toBeNull();
  await expect(updateWorkflow(stranger, row.id, { name: 'Theirs' })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  await expect(executeWorkflow(stranger, row.id, null)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  await expect(deleteWorkflow(stranger, row.id)).rejects.toMatchObject({ code: 'NOT_FOUND' });
});
