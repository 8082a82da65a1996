import { changeAccess, revokeKey } from '@guardian/platform/access';
import { transact } from '@guardian/platform/database';
import { setErasure } from '@guardian/platform/entry';
import { metrics } from '@guardian/platform/telemetry';
import { anOrganization } from '@guardian/platform/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { liveClient } from './testing/live-client.ts';
import { type TestGateway, testGateway } from './testing/test-gateway.ts';

let gateway: TestGateway;
beforeAll(async () => {
  gateway = await testGateway();
});
afterAll(() => gateway?.[Symbol.asyncDispose]());

/** Asks several times with a key that is refused, and gives what the organization's audit log will tell of it. */
async function notesOf(organizationId: string, secret: string) {
  const headers = { authorization: `Bearer ${secret}` };
  for (let count = 0; count < 5; count++)
    expect((await gateway.post('{ whoAmI }', { headers })).body.errors).toHaveLength(1);
  const read = () => gateway.runtime.database.system`
    select field, code, actor_id as actor from platform.audit_note where organization_id = ${organizationId}`;
  await expect.poll(async () => (await read()).length).toBe(1);
  return [...(await read())];
}

it('tells of a key that was revoked and is shown again, once for many times', async () => {
  const organization = await anOrganization(gateway.runtime.database);
  const { secret, principal } = await organization.key(['contact.read']);
  await changeAccess(organization.owner.request(), (tx) => revokeKey(tx, principal.keyId));
  expect(await notesOf(organization.organizationId, secret)).toEqual([
    { field: 'apiKey', code: 'UNAUTHENTICATED', actor: principal.id },
  ]);
});

it('tells of a rate limit that is used up', async () => {
  const organization = await anOrganization(gateway.runtime.database);
  const { secret, principal } = await organization.key(['contact.read']);
  const all = { points: 3_000_000, calls: () => new Map() };
  await gateway.runtime.limits.admit({ principal, ipAddress: null }, all);
  expect(await notesOf(organization.organizationId, secret)).toEqual([
    { field: 'rateLimit', code: 'RATE_LIMITED', actor: principal.id },
  ]);
});

it('tells who was not let in', async () => {
  const organization = await anOrganization(gateway.runtime.database);
  const { secret, principal } = await organization.key(['contact.read']);
  await transact(organization.system, (tx) => setErasure(tx, new Date(Date.now() + 86_400_000)));
  expect(await notesOf(organization.organizationId, secret)).toEqual([
    { field: 'entry', code: 'ORGANIZATION_DELETED', actor: principal.id },
  ]);
});

/** How many callers were refused so far, by the reason. */
async function refusedSoFar(): Promise<Record<string, number>> {
  const text = await metrics().prometheus();
  const found = text.matchAll(/^guardian_callers_refused_total\{reason="([^"]+)"[^}]*\} (\d+)/gm);
  return Object.fromEntries([...found].map(([, reason, count]) => [reason, Number(count)]));
}

it('counts by the reason whom no audit log can hold, and whom it does', async () => {
  const organization = await anOrganization(gateway.runtime.database);
  const bearer = (secret: string) => ({ authorization: `Bearer ${secret}` });
  const weak = await organization.key(['member.read']);
  const ended = await organization.key(['contact.read']);
  await changeAccess(organization.owner.request(), (tx) => revokeKey(tx, ended.principal.keyId));
  const before = await refusedSoFar();
  const note = '{ note(id: "1") { text } }';
  const ask = (query: string, headers: Record<string, string>) => gateway.post(query, { headers });
  await ask(note, {});
  await ask(note, {});
  await ask(note, { cookie: 'guardian.session_token=over' });
  await ask(note, bearer('no key'));
  await ask(note, bearer(gateway.key.replace(/.$/, (last) => (last === '0' ? '1' : '0'))));
  await ask(note, bearer(ended.secret));
  await ask(note, bearer(weak.secret));
  await ask(note, { 'guardian-service': 'forged' });
  await ask('{ whoAmI }', {});
  await using stream = liveClient(gateway.url, { params: {} });
  await stream.subscribe('subscription { noteChanged { type } }').ended;
  await stream.subscribe(`query @live ${note}`).take(1);
  const counted = Object.entries(await refusedSoFar()).map(([reason, count]) => [
    reason,
    count - (before[reason] ?? 0),
  ]);
  expect(Object.fromEntries(counted)).toMatchObject({
    anonymous: 5,
    'unknown-key': 2,
    'ended-key': 1,
    'missing-right': 1,
    'forged-token': 1,
  });
});

it('tells nobody of a key that never was', async () => {
  const headers = { authorization: `Bearer ${gateway.key.replace(/.$/, (last) => (last === '0' ? '1' : '0'))}` };
  expect((await gateway.post('{ whoAmI }', { headers })).body.errors[0].extensions.code).toBe('UNAUTHENTICATED');
});
