import { changeAccess, revokeKey } from '@guardian/platform/access';
import { transact } from '@guardian/platform/database';
import { setErasure } from '@guardian/platform/entry';
import { anOrganization } from '@guardian/platform/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
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
  await expect.poll(async () => (await read()).length, { timeout: 5_000 }).toBe(1);
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

it('tells nobody of a key that never was', async () => {
  const headers = { authorization: `Bearer ${gateway.key.replace(/.$/, (last) => (last === '0' ? '1' : '0'))}` };
  expect((await gateway.post('{ whoAmI }', { headers })).body.errors[0].extensions.code).toBe('UNAUTHENTICATED');
});
