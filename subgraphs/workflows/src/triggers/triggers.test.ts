import { subgraph as insights } from '@guardian/insights';
import { subgraph as monitoring } from '@guardian/monitoring';
import { anOrganization, type TestDatabase, type TestOrganization, testDatabase } from '@guardian/platform/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createContact } from '../../../insights/src/contacts/create-contact.ts';
import type { EventTrigger } from '../definitions/index.ts';
import { executionConnection } from '../executions/list-executions.ts';
import { listExecutions } from '../executions/queries.ts';
import { aDefinition, node } from '../testing/a-definition.ts';
import { begin, finished, look, publish, until } from '../testing/follow-run.ts';
import { type TestWorker, testWorker } from '../testing/test-worker.ts';
import { findWorkflow } from '../workflows/queries.ts';
import { updateWorkflow } from '../workflows/update-workflow.ts';
import { tick } from './tick.ts';

let database: TestDatabase;
let ours: TestOrganization;
let workers: TestWorker[];

beforeAll(async () => {
  database = await testDatabase();
  ours = await anOrganization(database);
  workers = [];
  for (let count = 0; count < 2; count += 1)
    workers.push(await testWorker(database, { others: [insights, monitoring] }));
});
afterAll(async () => {
  for (const worker of workers) await worker.stop();
  await database.close();
});

const onContact = (condition?: string): EventTrigger => ({
  kind: 'event',
  types: ['contact.created'],
  ...(condition ? { condition } : {}),
});
const nothing = node('look', 'condition', { expression: 'true' });

const runsOf = (workflowId: string) =>
  listExecutions(ours.system.db, ours.organizationId, 'all', { workflowId }, { first: 100, after: null });

/** Until the dispatcher has passed everything that is in the log now, and the queue is empty. */
async function quiet(): Promise<void> {
  await until(async () => {
    const [state] = await database.system`
      select (select seq from platform.consumer where name = 'jobs') >= (select max(seq) from platform.events) as passed,
        not exists (select from graphile_worker._private_jobs where run_at <= now()) as done`;
    return state?.passed && state.done;
  });
}

const ticks = ({ runtime }: TestWorker) =>
  tick.run({}, { ...runtime, runtime, attempt: 1, maxAttempts: 1, signal: new AbortController().signal });

describe('an event', () => {
  it('starts each active workflow that waits for it once, also with two workers', async () => {
    const active = await publish(ours, aDefinition([nothing], [], onContact()), 'ACTIVE');
    const inactive = await publish(ours, aDefinition([nothing], [], onContact()));
    const picky = await publish(
      ours,
      aDefinition([nothing], [], onContact('trigger.payload.contact.email == "b@example.com"')),
      'ACTIVE',
    );
    const contacts = [];
    for (const email of ['a@example.com', 'b@example.com', 'c@example.com']) {
      contacts.push(await createContact(ours.owner.request(), { email }));
    }
    await until(async () => (await runsOf(active.id)).length === 3);
    await quiet();
    const runs = await runsOf(active.id);
    expect(runs.map((run) => run.contactId).sort()).toEqual(contacts.map((contact) => contact.id).sort());
    expect(runs[0]).toMatchObject({ trigger: 'EVENT', startedBy: active.principalId });
    expect(runs[0]?.input).toMatchObject({
      type: 'contact.created',
      payload: { contact: { email: expect.any(String) } },
    });
    expect(await runsOf(inactive.id)).toEqual([]);
    expect(await runsOf(picky.id)).toHaveLength(1);
    const page = await executionConnection(ours.owner.request(), { contactId: contacts[1]?.id }, { first: 10 });
    expect(page.nodes.map((run) => run.workflowId).sort()).toEqual([active.id, picky.id].sort());
    for (const { id } of [active, picky]) await updateWorkflow(ours.owner.request(), id, { status: 'INACTIVE' });
  });

  it('of a row that the workflow may not see does not start it', async () => {
    const narrow = await publish(ours, aDefinition([nothing], [], onContact()));
    // Its publisher could be held to own contacts; so is the workflow then.
    await database.system`
      update access.restriction set scope = 'own'
      where principal_id = ${narrow.principalId} and permission = 'contact.read'`;
    await updateWorkflow(ours.owner.request(), narrow.id, { status: 'ACTIVE' });
    const mine = await createContact(ours.owner.request(), { email: 'mine@example.com' });
    await createContact(ours.owner.request(), { email: 'theirs@example.com', ownerId: null });
    await quiet();
    expect((await runsOf(narrow.id)).map((run) => run.contactId)).toEqual([mine.id]);
    await updateWorkflow(ours.owner.request(), narrow.id, { status: 'INACTIVE' });
  });

  it('from before the workflow was active does not start it', async () => {
    await createContact(ours.owner.request(), { email: 'early@example.com' });
    const late = await publish(ours, aDefinition([nothing], [], onContact()), 'ACTIVE');
    await quiet();
    expect(await runsOf(late.id)).toEqual([]);
    await updateWorkflow(ours.owner.request(), late.id, { status: 'INACTIVE' });
  });

  it('that a workflow causes does not start it again, and chains of workflows end', async () => {
    const create = (mark: string) =>
      node('create', 'createContact', { email: `${mark}-{{ execution.id }}@example.com` });
    const selfish = await publish(
      ours,
      aDefinition(
        [create('self')],
        [],
        onContact(
          'trigger.payload.contact.email == "start@example.com" || trigger.payload.contact.email.startsWith("self")',
        ),
      ),
      'ACTIVE',
    );
    const ping = await publish(
      ours,
      aDefinition(
        [create('ping')],
        [],
        onContact(
          'trigger.payload.contact.email.startsWith("pong") || trigger.payload.contact.email == "start@example.com"',
        ),
      ),
      'ACTIVE',
    );
    const pong = await publish(
      ours,
      aDefinition([create('pong')], [], onContact('trigger.payload.contact.email.startsWith("ping")')),
      'ACTIVE',
    );
    await createContact(ours.owner.request(), { email: 'start@example.com' });
    await until(async () => (await runsOf(ping.id)).length + (await runsOf(pong.id)).length >= 6);
    await quiet();
    expect(await runsOf(selfish.id)).toHaveLength(1);
    const chain = [...(await runsOf(ping.id)), ...(await runsOf(pong.id))];
    expect(chain.map((run) => run.depth).sort()).toEqual([0, 1, 2, 3, 4, 5]);
    for (const { id } of [selfish, ping, pong]) await updateWorkflow(ours.owner.request(), id, { status: 'INACTIVE' });
  });
});

describe('a schedule', () => {
  it('fires once for a time that is due, however many ticks and workers see it, and notes the next', async () => {
    const trigger = { kind: 'schedule', cron: '0 8 * * *', timeZone: 'Europe/Berlin' } as const;
    const { id, nextFiringAt } = await publish(ours, aDefinition([nothing], [], trigger), 'ACTIVE');
    expect(nextFiringAt?.getTime()).toBeGreaterThan(Date.now());
    const due = new Date(Date.now() - 60_000);
    await database.system`update workflows.workflow set next_firing_at = ${due} where id = ${id}`;
    await Promise.all([...workers, ...workers, ...workers].map(ticks));
    await until(async () => (await runsOf(id)).length > 0);
    await quiet();
    const runs = await runsOf(id);
    expect(runs).toHaveLength(1);
    expect(runs[0]).toMatchObject({ trigger: 'SCHEDULE', input: { scheduledAt: due.toISOString() } });
    const after = await findWorkflow(ours.system.db, ours.organizationId, 'all', id);
    expect(after?.nextFiringAt).toEqual(nextFiringAt);
    await updateWorkflow(ours.owner.request(), id, { status: 'INACTIVE' });
    expect((await findWorkflow(ours.system.db, ours.organizationId, 'all', id))?.nextFiringAt).toBeNull();
  });
});

it('goes on with a run whose job was lost', async () => {
  const { id } = await begin(ours, aDefinition([node('pause', 'delay', { seconds: 3600 })]));
  await until(async () => (await look(ours, id)).run.status === 'WAITING');
  await database.system`delete from graphile_worker._private_jobs where payload ->> 'executionId' = ${id}`;
  const past = new Date(Date.now() - 180_000);
  await database.system`update workflows.execution set wake_at = ${past} where id = ${id}`;
  await database.system`update workflows.step set wake_at = ${past} where execution_id = ${id}`;
  await Promise.all(workers.map(ticks));
  expect((await finished(ours, id)).run.status).toBe('SUCCEEDED');
});

describe('the rights of the publisher', () => {
  it('bound the workflow: when they are lost it is paused with the reason, and its runs fail', async () => {
    const editor = await ours.member('editor');
    const { createWorkflow } = await import('../workflows/create-workflow.ts');
    const { executeWorkflow } = await import('../executions/execute-workflow.ts');
    const definition = aDefinition([node('alert', 'raiseAlert', { title: 'x' })]);
    const workflow = await createWorkflow(editor.request(), { name: 'Of an editor', definition, status: 'ACTIVE' });
    expect(workflow.requiredPermissions).toEqual(['alert.raise']);
    const run = await executeWorkflow(ours.owner.request(), workflow.id, null);
    expect((await finished(ours, run.id)).run.status).toBe('SUCCEEDED');

    const { organizationId } = ours;
    await database.system`
      update access.grant set role_id = ${ours.roles.viewer}
      where organization_id = ${organizationId} and principal_id = ${editor.principal.id}`;
    for (const { runtime } of workers) runtime.access.forget(organizationId);

    const next = await executeWorkflow(ours.owner.request(), workflow.id, null);
    expect((await finished(ours, next.id)).run).toMatchObject({
      status: 'FAILED',
      error: expect.stringContaining('no longer holds alert.raise'),
    });
    const paused = await until(async () => {
      const row = await findWorkflow(ours.system.db, organizationId, 'all', workflow.id);
      return row?.status === 'PAUSED' && row;
    });
    expect(paused.pausedReason).toContain('alert.raise');
    await expect(executeWorkflow(ours.owner.request(), workflow.id, null)).rejects.toMatchObject({ code: 'CONFLICT' });

    const revived = await updateWorkflow(ours.owner.request(), workflow.id, { status: 'ACTIVE' });
    expect(revived).toMatchObject({ status: 'ACTIVE', pausedReason: null, publishedBy: ours.owner.principal.id });
    const last = await executeWorkflow(ours.owner.request(), workflow.id, null);
    expect((await finished(ours, last.id)).run.status).toBe('SUCCEEDED');
  });
});
