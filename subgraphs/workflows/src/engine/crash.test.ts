import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import { anOrganization, type TestDatabase, type TestOrganization, testDatabase } from '@guardian/platform/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { WorkflowNode } from '../definitions/index.ts';
import type { ExecutionRow } from '../executions/tables.ts';
import { aDefinition, node } from '../testing/a-definition.ts';
import { begin, finished, told, until } from '../testing/follow-run.ts';
import { type HttpService, httpService } from '../testing/http-service.ts';

let database: TestDatabase;
let ours: TestOrganization;
const children = new Set<ChildProcess>();

beforeAll(async () => {
  database = await testDatabase();
  ours = await anOrganization(database);
});
afterAll(async () => {
  for (const child of children) await kill(child);
  await database.close();
});

/** A worker in a process of its own, with the subgraphs that the nodes call. */
async function startWorker(): Promise<ChildProcess> {
  const modules = ['@guardian/insights', '@guardian/monitoring'].map((name) => import.meta.resolve(name));
  const child = fork(new URL('../testing/worker-process.ts', import.meta.url), [database.url, ...modules], {
    stdio: 'inherit',
    execArgv: [],
  });
  children.add(child);
  await once(child, 'message');
  return child;
}

async function kill(child: ChildProcess): Promise<void> {
  children.delete(child);
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exit = once(child, 'exit');
  child.kill('SIGKILL');
  await exit;
}

/** Twenty steps in a row: requests, contacts, alerts and conditions in turn. */
function twentySteps(service: HttpService, mark: string): WorkflowNode[] {
  return Array.from({ length: 20 }, (_, index) => {
    const id = `n${index}`;
    if (index % 4 === 0) return node(id, 'http', { method: 'POST', url: `${service.url}/${mark}/${id}`, body: { id } });
    if (index % 4 === 1) return node(id, 'createContact', { email: `${mark}-${id}@example.com` });
    if (index % 4 === 2) return node(id, 'raiseAlert', { title: `${mark} ${id}` });
    return node(id, 'condition', { expression: `steps.n${index - 3}.output.status == 200` });
  });
}

const inARow = (nodes: WorkflowNode[]) => nodes.slice(1).map(({ id }, index) => `n${index} → ${id}`);

/** Keys of a service that honours them: how often each was worked off, however often it was called. */
function workedOff(service: HttpService, mark: string): Map<string, number> {
  const calls = new Map<string, number>();
  for (const { path, headers } of service.received) {
    const key = `${headers['idempotency-key']}`;
    if (path.startsWith(`/${mark}/`)) calls.set(key, (calls.get(key) ?? 0) + 1);
  }
  return calls;
}

it('goes on after kill -9 at any point of a run of twenty steps: each effect once, each request by its one key', {
  timeout: 120_000,
}, async () => {
  await using service = await httpService((_request, response) => setTimeout(() => response.end('{}'), 5));
  const nodes = twentySteps(service, 'killed');
  let worker = await startWorker();
  const { id } = await begin(ours, aDefinition(nodes, inARow(nodes)));
  const deaths = 3;
  for (let death = 1; death <= deaths; death += 1) {
    await until(async () => workedOff(service, 'killed').size >= death, 40);
    // At some moment within the steps that follow: between a request and its record, or within a transaction.
    await wait(Math.random() * 40);
    await kill(worker);
    worker = await startWorker();
  }
  const { run, statuses } = await finished(ours, id, 60);
  expect(run.status).toBe('SUCCEEDED');
  expect(Object.values(statuses)).toEqual(Array(20).fill('SUCCEEDED'));
  const keys = [...workedOff(service, 'killed').keys()];
  expect(keys.sort()).toEqual(['n0', 'n12', 'n16', 'n4', 'n8'].map((each) => `${id}/${each}`));
  const [effects] = await database.system`
    select (select count(*)::int from insights.contact where email like 'killed-%') as contacts,
      (select count(*)::int from monitoring.alert where execution_id = ${id}) as alerts,
      (select count(*)::int from platform.events where type = 'contact.created') as created`;
  expect(effects).toEqual({ contacts: 5, alerts: 5, created: 5 });
  const events = await told(database, id);
  expect(new Set(events).size).toBe(events.length);
  expect(events).toHaveLength(1 + 20 * 2 + 1);
  await kill(worker);
});

it('never runs a step twice at once, with two workers and many runs', { timeout: 90_000 }, async () => {
  const open = new Map<string, number>();
  let doubled = 0;
  await using service = await httpService((request, response) => {
    const key = `${request.headers['idempotency-key']}`;
    open.set(key, (open.get(key) ?? 0) + 1);
    if ((open.get(key) ?? 0) > 1) doubled += 1;
    setTimeout(() => {
      open.set(key, (open.get(key) ?? 1) - 1);
      response.end('{}');
    }, 20);
  });
  const workers = await Promise.all([startWorker(), startWorker()]);
  const nodes = [0, 1, 2, 3].map((index) =>
    node(`n${index}`, 'http', { method: 'GET', url: `${service.url}/two/n${index}` }),
  );
  const definition = aDefinition(nodes, ['n0 → n1', 'n0 → n2', 'n1 → n3', 'n2 → n3']);
  const runs = await Promise.all(Array.from({ length: 20 }, () => begin(ours, definition)));
  // Jobs that nobody needs: whoever gets one must leave a run alone that another worker has.
  await Promise.all(runs.map(spurious));
  for (const { id } of runs) expect((await finished(ours, id, 60)).run.status).toBe('SUCCEEDED');
  expect(doubled).toBe(0);
  expect([...workedOff(service, 'two').values()].every((calls) => calls === 1)).toBe(true);
  await Promise.all(workers.map(kill));
});

async function spurious({ organizationId, id, principalId }: ExecutionRow): Promise<void> {
  const job = { name: 'workflows.advance', payload: { organizationId, executionId: id, principalId } };
  await database.system`select platform.enqueue_jobs(${JSON.stringify([job, job, job])}::jsonb)`;
}
