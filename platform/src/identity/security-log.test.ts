import { afterAll, describe, expect, it, vi } from 'vitest';
import { anOrganization } from '../testing/index.ts';
import { password, testIdentity } from './testing/test-identity.ts';

const { database, identity, post, person, signIn, close } = await testIdentity();
afterAll(close);

/** A person who belongs to an organization, and what its log says of them. */
async function aMember() {
  const someone = await person('Grace Hopper');
  const organization = await anOrganization(database);
  const member = await organization.member('viewer', { name: 'Grace Hopper' });
  await database.system`update access.principal set user_id = ${someone.userId} where id = ${member.principal.id}`;
  const events = async () => {
    const rows = await database.system<{ type: string; payload: Record<string, unknown>; summary: string }[]>`
      select type, payload, summary from platform.events
      where organization_id = ${organization.organizationId} and type like 'security.%' order by seq`;
    return rows.map(({ type, payload, summary }) => ({ type: type.slice('security.'.length), payload, summary }));
  };
  return { ...someone, principalId: member.principal.id, events };
}

describe('the log of an organization', () => {
  it('tells of a completed sign-in of a member, and from where', async () => {
    const { email, events, principalId } = await aMember();
    await post('/sign-in/email', { email, password }, { ip: '193.0.6.139', headers: { 'user-agent': 'curl/8' } });
    expect(await events()).toEqual([
      {
        type: 'signedIn',
        payload: expect.objectContaining({
          ...{ ipAddress: '193.0.6.139', country: 'NL', userAgent: 'curl/8' },
          member: { id: principalId, name: 'Grace Hopper' },
        }),
        summary: 'signed in from 193.0.6.139 (NL)',
      },
    ]);
  });

  it('tells all of many organizations, and keeps nobody waiting for the last of them', async () => {
    const { email, userId } = await aMember();
    const many = 2_000;
    await database.system`
      with made as (
        insert into access.organization (organization_id, slug)
        select gen_random_uuid(), 'many-' || n from generate_series(1, ${many}) n returning organization_id as id
      )
      insert into access.principal (organization_id, id, kind, user_id, name, email)
      select id, gen_random_uuid(), 'member', ${userId}, 'Grace Hopper', ${email} from made`;
    const told = async () => {
      const [row] = await database.system<{ count: number }[]>`
        select count(*)::integer as count from platform.events
        where type = 'security.signedIn' and payload ->> 'userId' = ${userId}`;
      return row?.count;
    };
    expect((await post('/sign-in/email', { email, password })).status).toBe(200);
    expect(await told()).toBeLessThan(many);
    await expect.poll(told, { timeout: 40_000 }).toBe(many + 1);
  });

  it('tells of failures once in five minutes, and of an address that is stopped', async () => {
    const { email, events, userId } = await aMember();
    for (let i = 0; i < 10; i++)
      await post('/sign-in/email', { email, password: 'a wrong one' }, { ip: '203.0.113.7' });
    await vi.waitFor(async () => {
      expect((await events()).map(({ type }) => type).sort()).toEqual(['signInBlocked', 'signInFailed']);
    });
    const own = await identity.securityEvents(userId, { first: 50, after: null });
    expect(own.map(({ type }) => type).filter((type) => type === 'signInFailed')).toHaveLength(9);
  });

  it('says nothing of who is no member any more', async () => {
    const { email, events, principalId } = await aMember();
    await database.system`update access.principal set ended_at = now() where id = ${principalId}`;
    await signIn(email);
    expect(await events()).toEqual([]);
  });

  it('misses nothing that happened as a process ended, and tells it once', async () => {
    const { userId, events } = await aMember();
    await database.identity`
      insert into identity.session (id, user_id, token, expires_at, created_at)
      values (gen_random_uuid(), ${userId}, 'unannounced', now() + interval '1 hour', now() - interval '5 minutes')`;
    await database.identity`
      insert into identity.security_event (user_id, type, occurred_at)
      values (${userId}, 'passkeyAdded', now() - interval '5 minutes')`;
    await Promise.all([identity.announceLeftovers(), identity.announceLeftovers()]);
    await identity.announceLeftovers();
    expect((await events()).map(({ type }) => type).sort()).toEqual(['passkeyAdded', 'signedIn']);
  });
});
