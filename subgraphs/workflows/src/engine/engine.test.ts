import { subgraph as insights } from '@guardian/insights';
import { subgraph as monitoring } from '@guardian/monitoring';
import { uuidv7 } from '@guardian/platform/database';
import { changeRegion } from '@guardian/platform/entry';
import { anOrganization, type TestDatabase, type TestOrganization, testDatabase } from '@guardian/platform/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cancelExecution } from '../executions/cancel-execution.ts';
import { aDefinition, node } from '../testing/a-definition.ts';
import { begin, finished, look, told, until } from '../testing/follow-run.ts';
import { httpService } from '../testing/http-service.ts';
import { type TestWorker, testWorker } from '../testing/test-worker.ts';

let database: TestDatabase;
let ours: TestOrganization;
let worker: TestWorker;

beforeAll(async () => {
  database = await testDatabase();
  ours = await anOrganization(database);
  worker = await testWorker(database, { others: [insights, monitoring] });
});
afterAll(async () => {
  await worker.stop();
  await database.close();
});

const get = (id: string, url: string, retry?: Parameters<typeof node>[3]) =>
  node(id, 'http', { method: 'GET', url }, retry);

it('does not begin in an organization of another region', async () => {
  await using service = await httpService((_, response) => void response.end('{}'));
  const eu = { name: 'eu', urls: new Map() };
  await using abroad = await testDatabase();
  const there = await anOrganization(abroad);
  await using _worker = await testWorker(abroad, { others: [insights, monitoring], region: eu });
  await changeRegion(there.system, 'us');
  const { id } = await begin(there, aDefinition([get('call', service.url)]));
  const waiting = () => abroad.system`
    select from graphile_worker._private_jobs where run_at > now() + interval '5 minutes' and locked_at is null`;
  await until(async () => (await waiting()).length > 0);
  expect((await look(there, id)).run.status).toBe('QUEUED');
  expect(service.received).toEqual([]);
});

it('calls a service, branches on its answer and acts on the graph as the workflow', async () => {
  await using service = await httpService((request, response) => {
    response.end(JSON.stringify({ risk: JSON.parse(request.body).email === 'eve@example.com' ? 'high' : 'low' }));
  });
  const definition = aDefinition(
    [
      node('check', 'http', {
        method: 'POST',
        url: `${service.url}/check/{{ trigger.email }}?x={{ trigger.tags.size() }}`,
        headers: { 'X-Tags': '{{ trigger.tags }}' },
        body: { email: '{{ trigger.email }}', tags: '{{ trigger.tags }}', text: 'Hi {{ trigger.name }}!' },
      }),
      node('risky', 'condition', { expression: 'steps.check.output.body.risk == "high"' }),
      node('alert', 'raiseAlert', { title: 'Look at {{ trigger.email }}', severity: 'CRITICAL' }),
      node('contact', 'createContact', { email: 'new-{{ trigger.email }}', tags: ['{{ trigger.tags[0] }}'] }),
      node('fine', 'raiseAlert', { title: 'All is well' }),
    ],
    ['check → risky', 'risky → alert: true', 'risky → contact: true', 'risky → fine: false'],
  );
  const { id } = await begin(ours, definition, { email: 'eve@example.com', tags: ['a b', 'c'], name: null });
  const { run, statuses, steps } = await finished(ours, id);
  expect(run).toMatchObject({ status: 'SUCCEEDED', error: null, startedBy: ours.owner.principal.id });
  expect(statuses).toEqual({
    check: 'SUCCEEDED',
    risky: 'SUCCEEDED',
    alert: 'SUCCEEDED',
    contact: 'SUCCEEDED',
    fine: 'SKIPPED',
  });
  expect(service.received).toHaveLength(1);
  expect(service.received[0]).toMatchObject({
    path: '/check/eve%40example.com?x=2',
    headers: { 'idempotency-key': `${id}/check`, 'x-tags': '["a b","c"]' },
  });
  expect(JSON.parse(service.received[0]?.body ?? '')).toEqual({
    email: 'eve@example.com',
    tags: ['a b', 'c'],
    text: 'Hi !',
  });
  expect(steps.find((step) => step.nodeId === 'check')?.output).toMatchObject({ status: 200, body: { risk: 'high' } });
  const [alert] = await database.system`select * from monitoring.alert where execution_id = ${id}`;
  expect(alert).toMatchObject({ title: 'Look at eve@example.com', severity: 'CRITICAL', source: 'WORKFLOW' });
  expect(alert?.raised_by).toBe(run.principalId);
  const [contact] = await database.system`select * from insights.contact where email = 'new-eve@example.com'`;
  expect(contact).toMatchObject({ source: 'WORKFLOW', tags: ['a b'] });
  const events = await told(database, id);
  expect(events.slice(0, 4)).toEqual(['started', 'stepStarted check', 'stepSucceeded check', 'stepStarted risky']);
  expect(events.at(-1)).toBe('succeeded');
  expect(new Set(events).size).toBe(events.length);
});

describe('a step that fails', () => {
  it('is tried again with the same key until it succeeds, each attempt told', async () => {
    await using service = await httpService((_request, response, nth) => {
      response.statusCode = nth < 2 ? 503 : 200;
      response.end('{}');
    });
    const retry = { attempts: 3, initialSeconds: 0.1 };
    const { id } = await begin(ours, aDefinition([get('a', `${service.url}/`, retry)]));
    const { run, steps } = await finished(ours, id);
    expect(run.status).toBe('SUCCEEDED');
    expect(steps[0]).toMatchObject({ attempt: 3, error: null });
    expect(new Set(service.received.map(({ headers }) => headers['idempotency-key']))).toEqual(new Set([`${id}/a`]));
    expect(service.received).toHaveLength(3);
    expect(await told(database, id)).toEqual([
      'started',
      ...['stepStarted a', 'stepWaiting a', 'stepStarted a', 'stepWaiting a', 'stepStarted a', 'stepSucceeded a'],
      'succeeded',
    ]);
  });

  it('fails the run with a reason when its attempts are used up', async () => {
    await using service = await httpService((_request, response) => {
      response.statusCode = 500;
      response.end('"broken"');
    });
    const { id } = await begin(ours, aDefinition([get('a', service.url, { attempts: 2, initialSeconds: 0.05 })]));
    const { run, steps } = await finished(ours, id);
    expect(run).toMatchObject({ status: 'FAILED', error: `a: ${new URL(service.url).host} answered 500` });
    expect(steps[0]).toMatchObject({ status: 'FAILED', attempt: 2, output: { status: 500, body: 'broken' } });
  });

  it('is not repeated when the answer would be the same, and its failure can be a branch', async () => {
    await using service = await httpService((_request, response) => {
      response.statusCode = 404;
      response.end('{}');
    });
    const definition = aDefinition(
      [get('a', service.url), node('b', 'raiseAlert', { title: 'Failed: {{ steps.a.error }}' }), get('c', service.url)],
      ['a → b: failure', 'a → c'],
    );
    const { id } = await begin(ours, definition);
    const { run, statuses } = await finished(ours, id);
    expect(run.status).toBe('SUCCEEDED');
    expect(statuses).toEqual({ a: 'FAILED', b: 'SUCCEEDED', c: 'SKIPPED' });
    expect(service.received).toHaveLength(1);
  });

  it('is given up when the service does not answer in time', async () => {
    await using service = await httpService(() => {});
    const slow = node('a', 'http', { method: 'GET', url: service.url, timeoutSeconds: 0.2 }, { attempts: 1 });
    const { id } = await begin(ours, aDefinition([slow]));
    expect((await finished(ours, id)).run.error).toBe('a: No answer within 0.2 s');
  });

  it.each([
    ['trigger.missing > 1', 'a: An expression failed: field not found: missing'],
    ['"text"', 'a: The expression yields "text" rather than true or false'],
    [
      'trigger.list.all(a, trigger.list.all(b, trigger.list.all(c, trigger.list.all(d, a + b + c + d >= 0))))',
      'a: An expression failed: the expression took too long',
    ],
  ])('says what is wrong with an expression: %s', async (expression, error) => {
    const list = Array.from({ length: 200 }, (_, index) => index);
    const { id } = await begin(ours, aDefinition([node('a', 'condition', { expression })]), { list });
    expect((await finished(ours, id)).run.error).toBe(error);
  });

  it('tells what the graph refuses', async () => {
    const definition = aDefinition([node('a', 'createContact', { email: 'no address' })]);
    const { id } = await begin(ours, definition);
    expect((await finished(ours, id)).run.error).toMatch(/^a: .*e-mail address/);
  });
});

describe('a delay', () => {
  it('lets the run wait in the queue and go on by itself', async () => {
    await using service = await httpService();
    const definition = aDefinition([node('pause', 'delay', { seconds: 1 }), get('a', service.url)], ['pause → a']);
    const { id, startedAt } = await begin(ours, definition);
    const waiting = await until(async () => {
      const found = await look(ours, id);
      return found.run.status === 'WAITING' && found;
    });
    expect(waiting.run).toMatchObject({ driver: null, wakeAt: expect.any(Date) });
    expect((await finished(ours, id)).run.status).toBe('SUCCEEDED');
    const waited = (service.received[0]?.at ?? 0) - startedAt.getTime();
    expect(waited).toBeGreaterThanOrEqual(1000);
    expect(waited).toBeLessThan(6000);
    const events = ['started', 'stepWaiting pause', 'stepSucceeded pause', 'stepStarted a', 'stepSucceeded a'];
    expect(await told(database, id)).toEqual([...events, 'succeeded']);
  });
});

describe('parallel branches', () => {
  it('run side by side and join when the slowest has ended', async () => {
    const next = Promise.withResolvers<void>();
    await using service = await httpService((request, response) => {
      if (request.path === '/next') next.resolve();
      // Answers only when the other branch has come to its second step.
      if (request.path === '/slow') void next.promise.then(() => setTimeout(() => response.end('{}'), 100));
      else response.end('{}');
    });
    const definition = aDefinition(
      ['slow', 'fast', 'next', 'join'].map((id) => get(id, `${service.url}/${id}`)),
      ['fast → next', 'next → join', 'slow → join'],
    );
    const { id } = await begin(ours, definition);
    expect((await finished(ours, id)).run.status).toBe('SUCCEEDED');
    expect(service.received.map(({ path }) => path).sort()).toEqual(['/fast', '/join', '/next', '/slow']);
    expect(service.received.at(-1)?.path).toBe('/join');
  });

  it('lose nothing of one that failed the run while another was at work', async () => {
    const failed = Promise.withResolvers<void>();
    await using service = await httpService((request, response) => {
      if (request.path === '/bad') response.statusCode = 400;
      if (request.path === '/slow') void failed.promise.then(() => response.end('{}'));
      else response.end('{}');
    });
    const definition = aDefinition(
      ['slow', 'bad', 'join'].map((id) => get(id, `${service.url}/${id}`)),
      ['bad → join', 'slow → join'],
    );
    const { id } = await begin(ours, definition);
    await until(async () => (await look(ours, id)).run.status === 'FAILED');
    failed.resolve();
    const { statuses } = await finished(ours, id);
    expect(statuses).toEqual({ slow: 'SUCCEEDED', bad: 'FAILED' });
  });
});

describe('cancelling', () => {
  it('ends a run that waits, at once', async () => {
    const { id } = await begin(ours, aDefinition([node('pause', 'delay', { seconds: 3600 })]));
    await until(async () => (await look(ours, id)).run.status === 'WAITING');
    expect(await cancelExecution(ours.owner.request(), id)).toMatchObject({ status: 'CANCELLED' });
    expect((await look(ours, id)).statuses).toEqual({ pause: 'CANCELLED' });
    expect((await told(database, id)).at(-1)).toBe('cancelled');
    await cancelExecution(ours.owner.request(), id);
    expect((await told(database, id)).filter((type) => type === 'cancelled')).toHaveLength(1);
  });

  it('records the step at work and starts nothing behind it', async () => {
    const gate = Promise.withResolvers<void>();
    await using service = await httpService((_request, response) => void gate.promise.then(() => response.end('{}')));
    const definition = aDefinition([get('a', service.url), get('b', service.url)], ['a → b']);
    const { id } = await begin(ours, definition);
    await until(async () => service.received.length === 1);
    await cancelExecution(ours.owner.request(), id);
    gate.resolve();
    const { run, statuses } = await finished(ours, id);
    expect(run.status).toBe('CANCELLED');
    expect(statuses).toEqual({ a: 'SUCCEEDED' });
    const events = await told(database, id);
    expect(events.slice(-2)).toEqual(['cancelled', 'stepSucceeded a']);
    await expect(cancelExecution(ours.owner.request(), uuidv7())).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});

it('hands a run over when its worker stops, and the step is called again under its key', async () => {
  await using service = await httpService((_request, response, nth) => {
    if (nth > 0) response.end('{}');
  });
  const { id } = await begin(ours, aDefinition([get('a', service.url), get('b', service.url)], ['a → b']));
  await until(async () => service.received.length === 1);
  await worker.stop();
  expect((await look(ours, id)).run).toMatchObject({ status: 'RUNNING', driver: null });
  worker = await testWorker(database, { others: [insights, monitoring] });
  expect((await finished(ours, id)).run.status).toBe('SUCCEEDED');
  expect(service.received.map(({ headers }) => headers['idempotency-key'])).toEqual([`${id}/a`, `${id}/a`, `${id}/b`]);
});

it('refuses to call inside the network unless the installation allows it', async () => {
  await using service = await httpService();
  await using guarded = await testWorker(database, { others: [], allowPrivateHttp: false, works: false });
  const { advanceExecution } = await import('./advance-execution.ts');
  await worker.stop();
  const { port } = new URL(service.url);
  const urls = [
    service.url,
    `http://localhost:${port}/`,
    `http://[::1]:${port}/`,
    `http://[::ffff:127.0.0.1]:${port}/`,
  ];
  for (const url of urls) {
    const { id, organizationId, principalId } = await begin(ours, aDefinition([get('a', url)]));
    const key = { organizationId, executionId: id, principalId };
    await advanceExecution(guarded.runtime, key, new AbortController().signal);
    expect((await look(ours, id)).run.error).toMatch(/loopback, private or reserved/);
  }
  expect(service.received).toEqual([]);
  worker = await testWorker(database, { others: [insights, monitoring] });
});
