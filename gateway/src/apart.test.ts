import { setTimeout as wait } from 'node:timers/promises';
import { askOpenStreams } from '@guardian/platform/access';
import { readEnvironment } from '@guardian/platform/environment';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { withFreePort } from './roles/free-port.ts';
import type { Running } from './roles/running.ts';
import { startSubgraph } from './roles/subgraph.ts';
import { liveClient } from './testing/live-client.ts';
import { type TestGateway, testGateway } from './testing/test-gateway.ts';
import { notes, recordNote, remarks } from './testing/tiny-subgraphs.ts';

/** Both subgraphs over HTTP, in the places that the environment names. */
const ports = { insights: 0, monitoring: 0 };
let gateway: TestGateway;
const servers = new Map<string, Running>();

async function serve(name: keyof typeof ports): Promise<void> {
  const { runtime } = gateway;
  const environment = { ...runtime.environment, port: ports[name] };
  servers.set(name, await startSubgraph({ ...runtime, environment }, [notes, remarks], name));
}

beforeAll(async () => {
  const anyPort = readEnvironment({ PORT: '0' });
  ports.insights = (await withFreePort(anyPort)).port;
  ports.monitoring = (await withFreePort(anyPort)).port;
  gateway = await testGateway({
    environment: {
      SUBGRAPH_INSIGHTS_URL: `http://127.0.0.1:${ports.insights}/graphql`,
      SUBGRAPH_MONITORING_URL: `http://127.0.0.1:${ports.monitoring}`,
    },
  });
});
afterAll(async () => {
  for (const server of servers.values()) await server.stop();
  await gateway?.[Symbol.asyncDispose]();
});

const query = '{ note(id: "a") { text remark } }';

it('is not ready before the subgraphs are', async () => {
  const ready = () => fetch(new URL('/readyz', gateway.url)).then(({ status }) => status);
  expect(await ready()).toBe(503);
  await serve('insights');
  await serve('monitoring');
  expect(await ready()).toBe(200);
});

it('answers as in one process', async () => {
  const { body } = await gateway.post(query);
  expect(body.data.note).toEqual({ text: 'text of a', remark: `a for ${gateway.organization.organizationId}` });
});

it('streams as in one process', async () => {
  const { body } = await gateway.post(query);
  await using client = liveClient(gateway.url, { params: { authorization: `Bearer ${gateway.key}` } });
  const stream = client.subscribe('subscription { noteChanged { noteId note { text remark } } }', {
    extensions: { after: body.extensions.cursor },
  });
  await recordNote(gateway.organization.system, 'far', 'away');
  const remark = `far for ${gateway.organization.organizationId}`;
  expect((await stream.take(1))[0]?.data).toEqual({
    noteChanged: { noteId: 'far', note: { text: 'away', remark } },
  });
});

it('knows of an open stream what decides whether its holder may have it', async () => {
  const { organization, runtime } = gateway;
  const { secret, principal } = await organization.key(['contact.read']);
  await using client = liveClient(gateway.url, { params: { authorization: `Bearer ${secret}` } });
  client.subscribe('subscription { noteChanged { noteId } }');
  const asked = { organizationId: organization.organizationId, principalIds: [principal.id] };
  const opened = () => askOpenStreams(runtime.questions, asked);
  await expect.poll(opened).toMatchObject({
    silent: 0,
    streams: [{ principalId: principal.id, fields: ['noteChanged'], gates: ['may contact.read'], count: 1 }],
  });
});

it('keeps refusals and secrets as in one process', async () => {
  const anonymous = await gateway.post(query, { headers: {} });
  expect(anonymous.body.errors[0].extensions.code).toBe('UNAUTHENTICATED');
  const { body } = await gateway.post('{ defect }');
  expect(body.errors[0].extensions.code).toBe('INTERNAL');
  expect(JSON.stringify(body)).not.toContain('secret of the house');
});

it('notes a refusal of a live query as in one process', async () => {
  const { secret, principal } = await gateway.organization.key(['member.read']);
  await using client = liveClient(gateway.url, { params: { authorization: `Bearer ${secret}` } });
  await client.subscribe('query @live { note(id: "a") { text } }').take(1);
  const noted = () => gateway.runtime.database.system`
    select field, code, actor_id as actor from platform.audit_note where actor_id = ${principal.id}`;
  await expect
    .poll(async () => [...(await noted())])
    .toEqual([{ field: 'note', code: 'FORBIDDEN', actor: principal.id }]);
});

it('lets nobody but a gateway of the installation ask a subgraph', async () => {
  const response = await fetch(`http://127.0.0.1:${ports.insights}/graphql`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      authorization: `Bearer ${gateway.key}`,
      'guardian-service': 'me.too',
    },
    body: JSON.stringify({ query }),
  });
  expect(response.status).toBe(401);
});

it('gives what the others know when one subgraph is gone, and says which part is missing', async () => {
  await servers.get('monitoring')?.stop();
  servers.delete('monitoring');
  const { body } = await gateway.post(query);
  expect(body.data.note).toEqual({ text: 'text of a', remark: null });
  expect(body.errors[0].extensions).toMatchObject({ code: 'SUBGRAPH_UNAVAILABLE', subgraph: 'monitoring' });
  await serve('monitoring');
  expect((await gateway.post(query)).body.errors).toBeUndefined();
});

it('loses no event while the subgraph that owns it is away', async () => {
  const { body } = await gateway.post('{ note(id: "a") { text } }');
  await using client = liveClient(gateway.url, { params: { authorization: `Bearer ${gateway.key}` } });
  const stream = client.subscribe('subscription { noteChanged { noteId } }', {
    extensions: { after: body.extensions.cursor },
  });
  await recordNote(gateway.organization.system, 'before', '');
  await stream.take(1);
  await servers.get('insights')?.stop();
  await recordNote(gateway.organization.system, 'during', '');
  await wait(400);
  expect(stream.received).toHaveLength(1);
  await serve('insights');
  await recordNote(gateway.organization.system, 'after', '');
  const ids = (await stream.take(3)).map(
    ({ data }) => (data as { noteChanged: { noteId: string } }).noteChanged.noteId,
  );
  expect(ids).toEqual(['before', 'during', 'after']);
});
