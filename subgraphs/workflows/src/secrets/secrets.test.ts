import { subgraph as insights } from '@guardian/insights';
import { subgraph as monitoring } from '@guardian/monitoring';
import { changeAccess, setBoundedBy } from '@guardian/platform/access';
import { systemContext } from '@guardian/platform/database';
import { continueRotation, rotateDataKey } from '@guardian/platform/sealing';
import { anOrganization, type TestDatabase, type TestOrganization, testDatabase } from '@guardian/platform/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aDefinition, node } from '../testing/a-definition.ts';
import { begin, finished } from '../testing/follow-run.ts';
import { httpService } from '../testing/http-service.ts';
import { type TestWorker, testWorker } from '../testing/test-worker.ts';
import { createWorkflow } from '../workflows/create-workflow.ts';
import { deleteWorkflow } from '../workflows/delete-workflow.ts';
import { workflowConnection } from '../workflows/list-workflows.ts';
import { updateWorkflow } from '../workflows/update-workflow.ts';
import { createSecret } from './create-secret.ts';
import { deleteSecret } from './delete-secret.ts';
import { secretConnection } from './list-secrets.ts';
import { secretLoader } from './loaders.ts';
import { openSecrets } from './open-secrets.ts';
import { replaceSecret } from './replace-secret.ts';

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

const value = 'sk_live_4eC39HqLy+jWD/a "b"';
const store = (name: string, text = value) => createSecret(ours.owner.request(), { name, value: text });
const again = () => systemContext(database, ours.organizationId);
const calling = (url: string, headers: Record<string, string>) =>
  aDefinition([node('call', 'http', { method: 'POST', url, headers, body: { to: 'them' } })]);

/** Every text that the database holds, sealed values apart. */
async function everythingKept(): Promise<string> {
  const tables = await database.system<{ name: string }[]>`
    select format('%I.%I', nspname, relname) as name from pg_class join pg_namespace on pg_namespace.oid = relnamespace
    where relkind = 'r' and nspname in ('workflows', 'platform', 'graphile_worker')
      and has_table_privilege(pg_class.oid, 'select')`;
  const rows = await Promise.all(
    tables.map(({ name }) => database.system.unsafe(`select to_jsonb(t)::text as text from ${name} t`)),
  );
  return rows
    .flat()
    .map(({ text }) => text)
    .join('\n');
}

describe('a secret', () => {
  it('is stored, listed and replaced without anything that tells its value', async () => {
    const row = await store('LISTED');
    expect(row).toMatchObject({ name: 'LISTED', createdBy: ours.owner.principal.id, replacedAt: null, version: 1 });
    const changed = await replaceSecret(ours.owner.request(), row.id, `${value} anew`);
    expect(changed).toMatchObject({ replacedBy: ours.owner.principal.id, version: 2 });
    expect(await openSecrets(again(), ['LISTED'])).toEqual(new Map([['LISTED', `${value} anew`]]));
    const page = await secretConnection(ours.owner.request(), {});
    expect(page.nodes.map(({ name }) => name)).toContain('LISTED');
    const told = JSON.stringify([row, changed, page.nodes, await secretLoader(ours.owner.request()).load(row.id)]);
    for (const text of [told, await everythingKept()]) expect(text).not.toContain('4eC39HqLy');
    const events = await database.system`select type from platform.events where subject_id = ${row.id} order by seq`;
    expect(events.map(({ type }) => type)).toEqual(['secret.created', 'secret.replaced']);
  });

  it.each([
    [{ name: '1st', value }, 'name', 'INVALID_FORMAT'],
    [{ name: 'A-B', value }, 'name', 'INVALID_FORMAT'],
    [{ name: 'SHORT', value: '1234567' }, 'value', 'TOO_SHORT'],
    [{ name: 'LONG', value: 'x'.repeat(8_001) }, 'value', 'TOO_LONG'],
  ])('of another form is refused: %#', async (input, field, code) => {
    await expect(createSecret(ours.owner.request(), input)).rejects.toMatchObject({
      problems: [{ path: ['input', field], code }],
    });
  });

  it('has a name of its own, whatever its case', async () => {
    await store('TAKEN');
    await expect(store('taken')).rejects.toMatchObject({ problems: [{ path: ['input', 'name'], code: 'TAKEN' }] });
  });

  it('is stored once for a repeated request, and nothing kept of the request tells its value', async () => {
    const request = () => ours.owner.request({ idempotencyKey: 'same' });
    const first = await createSecret(request(), { name: 'ONCE', value });
    expect((await createSecret(request(), { name: 'ONCE', value })).id).toBe(first.id);
    expect(await everythingKept()).not.toContain('4eC39HqLy');
  });

  it('is sealed anew when the key of the organization is replaced', async () => {
    await store('ROTATED');
    await rotateDataKey(again());
    for (let done = false; !done; ) done = (await continueRotation(again()))?.finishedAt !== null;
    expect(await openSecrets(again(), ['ROTATED'])).toEqual(new Map([['ROTATED', value]]));
    const [row] = await database.system<{ number: number }[]>`
      select get_byte(value, 4) as number from workflows.secret where name = 'ROTATED'`;
    expect(row?.number).toBeGreaterThan(1);
  });

  it('of another organization is neither seen, replaced, deleted nor sent', async () => {
    const row = await store('OURS');
    const theirs = await anOrganization(database);
    const stranger = () => theirs.owner.request();
    expect(await secretLoader(stranger()).load(row.id)).toBeNull();
    expect((await secretConnection(stranger(), {})).nodes).toEqual([]);
    await expect(replaceSecret(stranger(), row.id, value)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(deleteSecret(stranger(), row.id)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    const definition = calling('https://example.com/', { 'x-api-key': '{{ secrets.OURS }}' });
    await expect(createWorkflow(stranger(), { name: 'Theirs', definition })).rejects.toMatchObject({
      problems: [{ code: 'UNKNOWN_SECRET' }],
    });
  });
});

describe('publishing a workflow that sends one', () => {
  const definition = calling('https://example.com/', { authorization: 'Bearer {{ secrets.PUBLISHED }}' });
  beforeAll(() => store('PUBLISHED').then(() => {}));

  it('needs secret.use, of who publishes it and of who changes it later', async () => {
    const without = await ours.key(['workflow.create', 'workflow.update', 'workflow.publish', 'workflow.read']);
    const refused = { problems: [{ path: ['input', 'definition', 'nodes', '0'], code: 'PERMISSION_MISSING' }] };
    await expect(createWorkflow(without.request(), { name: 'No', definition })).rejects.toMatchObject(refused);
    const row = await createWorkflow(ours.owner.request(), { name: 'Yes', definition });
    expect(row.requiredPermissions).toEqual(['secret.use']);
    const elsewhere = calling('https://evil.example/', { authorization: 'Bearer {{ secrets.PUBLISHED }}' });
    await expect(updateWorkflow(without.request(), row.id, { definition: elsewhere })).rejects.toMatchObject(refused);
  });

  it('is refused where it names none that there is', async () => {
    const unknown = calling('https://example.com/', { 'x-api-key': '{{ secrets.NOWHERE }}' });
    await expect(createWorkflow(ours.owner.request(), { name: 'Unknown', definition: unknown })).rejects.toMatchObject({
      problems: [
        { path: ['input', 'definition', 'nodes', '0', 'config', 'headers', 'x-api-key'], code: 'UNKNOWN_SECRET' },
      ],
    });
  });

  it('keeps it from being deleted until the last workflow is gone, and names the workflows', async () => {
    const secret = await store('KEPT');
    const kept = calling('https://example.com/{{ secrets.KEPT }}', {});
    const first = await createWorkflow(ours.owner.request(), { name: 'First user', definition: kept });
    const second = await createWorkflow(ours.owner.request(), { name: 'Second user', definition: kept });
    const uses = async () =>
      (await workflowConnection(ours.owner.request(), { secret: 'KEPT' }, null, {})).nodes
        .map(({ name }) => name)
        .sort();
    expect(await uses()).toEqual(['First user', 'Second user']);
    await expect(deleteSecret(ours.owner.request(), secret.id)).rejects.toMatchObject({
      problems: [{ code: 'IN_USE', message: expect.stringContaining('First user, Second user') }],
    });
    await updateWorkflow(ours.owner.request(), first.id, { definition: calling('https://example.com/', {}) });
    expect(await uses()).toEqual(['Second user']);
    await deleteWorkflow(ours.owner.request(), second.id);
    expect(await deleteSecret(ours.owner.request(), secret.id)).toBe(secret.id);
  });

  it('and deleting it at the same time never leaves a workflow without its secret', async () => {
    for (let turn = 0; turn < 10; turn++) {
      const secret = await store(`RACE_${turn}`);
      const racing = calling('https://example.com/', { 'x-api-key': `{{ secrets.RACE_${turn} }}` });
      const [published, deleted] = await Promise.allSettled([
        createWorkflow(ours.owner.request(), { name: `Race ${turn}`, definition: racing }),
        deleteSecret(ours.owner.request(), secret.id),
      ]);
      expect([published.status, deleted.status].sort()).toEqual(['fulfilled', 'rejected']);
    }
  });
});

describe('a run', () => {
  it('sends it in address, headers and body, and keeps nothing of it, whatever the service repeats', async () => {
    await store('PAYMENT');
    await using service = await httpService((request, response) => {
      response.setHeader('x-echo', String(request.headers.authorization));
      response.setHeader('x-basic', Buffer.from(value).toString('base64'));
      response.statusCode = 422;
      response.end(JSON.stringify({ path: request.path, got: JSON.parse(request.body), [value]: [value] }));
    });
    const { id } = await begin(
      ours,
      aDefinition(
        [
          node('call', 'http', {
            method: 'POST',
            url: `${service.url}/pay?key={{ secrets.PAYMENT }}`,
            headers: { authorization: 'Bearer {{ secrets.PAYMENT }}' },
            body: { token: '{{ secrets.PAYMENT }}', text: 'my {{ secrets.PAYMENT }}', to: '{{ trigger.to }}' },
          }),
          node('tell', 'raiseAlert', { title: 'It said {{ steps.call.output }} {{ steps.call.error }}' }),
        ],
        ['call → tell: failure'],
      ),
      { to: 'Ada' },
    );
    const { run, steps } = await finished(ours, id);
    expect(run.status).toBe('SUCCEEDED');
    const [received] = service.received;
    expect(received?.headers.authorization).toBe(`Bearer ${value}`);
    expect(received?.path).toBe(`/pay?key=${encodeURIComponent(value)}`);
    expect(JSON.parse(received?.body ?? '')).toEqual({ token: value, text: `my ${value}`, to: 'Ada' });
    expect(steps.find(({ nodeId }) => nodeId === 'call')?.output).toMatchObject({
      status: 422,
      headers: { 'x-echo': 'Bearer [secret PAYMENT]', 'x-basic': '[secret PAYMENT]' },
      body: {
        path: '/pay?key=[secret PAYMENT]',
        got: { token: '[secret PAYMENT]', text: 'my [secret PAYMENT]', to: 'Ada' },
        '[secret PAYMENT]': ['[secret PAYMENT]'],
      },
    });
    const kept = await everythingKept();
    for (const form of ['4eC39HqLy', encodeURIComponent(value), Buffer.from(value).toString('base64').slice(0, 20)]) {
      expect(kept).not.toContain(form);
    }
    const [row] = (await secretConnection(ours.owner.request(), {})).nodes.filter(({ name }) => name === 'PAYMENT');
    expect(row?.lastUsedAt?.getTime()).toBeGreaterThan(Date.now() - 60_000);
  });

  it('sends the value of this moment, and fails with a sentence where the address can not be reached', async () => {
    const secret = await store('HOOK', 'http://127.0.0.1:1/hook/abcdefgh');
    const definition = aDefinition([node('call', 'http', { method: 'POST', url: '{{ secrets.HOOK }}' })]);
    const refused = await finished(ours, (await begin(ours, definition)).id);
    expect(refused.run.status).toBe('FAILED');
    expect(refused.run.error).not.toContain('abcdefgh');
    await using service = await httpService();
    await replaceSecret(ours.owner.request(), secret.id, `${service.url}/hook/abcdefgh`);
    expect((await finished(ours, (await begin(ours, definition)).id)).run.status).toBe('SUCCEEDED');
    expect(service.received[0]?.path).toBe('/hook/abcdefgh');
  });

  it('whose publisher lost secret.use meanwhile sends nothing', async () => {
    await store('LOST');
    await using service = await httpService();
    const definition = aDefinition(
      [
        node('wait', 'delay', { seconds: 0.3 }),
        node('call', 'http', { method: 'POST', url: service.url, headers: { 'x-api-key': '{{ secrets.LOST }}' } }),
      ],
      ['wait → call'],
    );
    const { id, principalId } = await begin(ours, definition);
    await changeAccess(again(), (tx) => setBoundedBy(tx, principalId, { permissions: [] }));
    const { run } = await finished(ours, id);
    expect(run).toMatchObject({ status: 'FAILED', error: expect.stringContaining('no longer holds secret.use') });
    expect(service.received).toEqual([]);
  });
});
