import { setTimeout as wait } from 'node:timers/promises';
import { changeAccess, removeMember } from '@guardian/platform/access';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { liveClient } from './testing/live-client.ts';
import { signIn } from './testing/sign-in.ts';
import { type TestGateway, testGateway } from './testing/test-gateway.ts';

let gateway: TestGateway;

beforeAll(async () => {
  gateway = await testGateway();
});
afterAll(() => gateway?.[Symbol.asyncDispose]());

const changes = 'subscription { noteChanged { noteId } }';
const write = 'mutation { writeNote(id: "c", text: "by cookie") { id } }';

describe('a session cookie', () => {
  it('asks as the member', async () => {
    const cookie = await signIn(gateway, await gateway.organization.member('editor'));
    const { body } = await gateway.post('{ whoAmI note(id: "a") { text } }', { headers: { cookie } });
    expect(body.data).toEqual({ whoAmI: 'member', note: { text: 'text of a' } });
  });

  it('that is stale makes an anonymous request, so that one can sign in again', async () => {
    const { status, body } = await gateway.post('{ whoAmI }', { headers: { cookie: 'guardian.session_token=gone' } });
    expect([status, body.data.whoAmI]).toEqual([200, 'anonymous']);
  });

  it('changes nothing without the header that only our own pages can send', async () => {
    const cookie = await signIn(gateway, await gateway.organization.member('editor'));
    const forged = await gateway.post(write, { headers: { cookie } });
    expect([forged.status, forged.body.errors[0].extensions.code]).toEqual([403, 'CSRF']);
    const own = await gateway.post(write, { headers: { cookie, 'guardian-csrf': '1' } });
    expect(own.body.data.writeNote.id).toBe('c');
  });

  it('acts in the organization that the request names, and in none that it does not belong to', async () => {
    const cookie = await signIn(gateway, await gateway.organization.member('editor'));
    const named = { cookie, 'guardian-organization': gateway.organization.slug };
    expect((await gateway.post('{ whoAmI }', { headers: named })).body.data.whoAmI).toBe('member');
    const foreign = { cookie, 'guardian-organization': 'another' };
    expect((await gateway.post('{ whoAmI }', { headers: foreign })).body.data.whoAmI).toBe('user');
  });
});

describe('an open socket', () => {
  const open = async (cookie: string) => {
    const client = liveClient(gateway.url, { headers: { cookie, origin: gateway.url.origin } });
    const stream = client.subscribe(changes);
    const probe = client.subscribe('{ whoAmI }');
    expect((await probe.take(1))[0]?.data).toEqual({ whoAmI: 'member' });
    return { client, stream };
  };

  it('ends within a second when the session is revoked', async () => {
    const cookie = await signIn(gateway, await gateway.organization.member('viewer'));
    const { client } = await open(cookie);
    const session = await gateway.runtime.identity.session(cookie);
    const since = performance.now();
    await gateway.runtime.identity.revokeSession(session?.userId ?? '', session?.id ?? '');
    expect((await client.closed).code).toBe(4403);
    expect(performance.now() - since).toBeLessThan(1_000);
  });

  it('ends within a second when the membership is', async () => {
    const member = await gateway.organization.member('viewer');
    const { client } = await open(await signIn(gateway, member));
    const since = performance.now();
    const ctx = gateway.organization.owner.request();
    await changeAccess(ctx, (tx) => removeMember(ctx, tx, member.principal.id));
    expect((await client.closed).code).toBe(4403);
    expect(performance.now() - since).toBeLessThan(1_000);
  });

  it('ends a stream, and nothing else, when only its permission is lost', async () => {
    const member = await gateway.organization.member('viewer');
    const { client, stream } = await open(await signIn(gateway, member));
    await gateway.runtime.database.system`
      delete from access."grant" where principal_id = ${member.principal.id}`;
    gateway.runtime.access.forget(gateway.organization.organizationId);
    await gateway.runtime.database.system`
      select platform.record_access_event(${gateway.organization.organizationId}, 'grant.removed', null, '{}')`;
    const errors = (await stream.ended) as { extensions: { code: string } }[];
    expect(errors[0]?.extensions.code).toBe('FORBIDDEN');
    await wait(50);
    expect((await client.subscribe('{ whoAmI }').take(1))[0]?.data).toEqual({ whoAmI: 'member' });
    await client.dispose();
  });
});
