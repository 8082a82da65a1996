import postgres from 'postgres';
import { afterAll, describe, expect, it } from 'vitest';
import { changeAccess, insertInvite, inviteLifetime, inviteToken } from '../access/index.ts';
import { uuidv7 } from '../database/index.ts';
import { anOrganization } from '../testing/index.ts';
import { lifetime, origin, password, secrets, testIdentity } from './testing/test-identity.ts';

const { database, identity, openWith, post, person, signIn, mailTo, tokenMailedTo, tellAccess, close } =
  await testIdentity();
afterAll(close);

describe('sign-up', () => {
  it('asks to verify the address before the first sign-in', async () => {
    const email = `${uuidv7()}@example.com`;
    expect((await post('/sign-up/email', { name: 'Grace', email, password })).status).toBe(200);
    expect((await post('/sign-in/email', { email, password })).status).toBe(403);
    const token = await tokenMailedTo(email, 'verify-email');
    expect((await mailTo(email))[0]?.text).toContain(`${origin}/verify-email?token=`);
    const verify = await identity.handle(new Request(`${origin}/api/auth/verify-email?token=${token}`));
    expect(verify.status).toBe(200);
    expect((await identity.session(await signIn(email)))?.userId).toBe((await identity.profileByEmail(email))?.id);
  });

  it('does not tell a stranger who has an account, and tells its owner', async () => {
    const { email } = await person();
    const taken = await post('/sign-up/email', { name: 'Eve', email, password });
    const free = await post('/sign-up/email', { name: 'Eve', email: `${uuidv7()}@example.com`, password });
    expect(taken.status).toBe(200);
    expect(Object.keys(taken.body)).toEqual(Object.keys(free.body));
    expect((await mailTo(email))[0]?.template).toBe('existing-account');
  });

  it('is refused without an invite where the installation says so', async () => {
    const closed = openWith('invite');
    const email = `${uuidv7()}@example.com`;
    const refused = await post('/sign-up/email', { name: 'Eve', email, password }, { on: closed });
    expect(refused).toMatchObject({ status: 403, body: { code: 'SIGN_UP_BY_INVITE' } });
    expect(await identity.profileByEmail(email)).toBeNull();
  });

  it('needs no verification with the mailed token of an invite to the address, and does with that of another', async () => {
    const closed = openWith('invite');
    const organization = await anOrganization(database);
    const invite = async (email: string) =>
      changeAccess(organization.system, (tx) =>
        insertInvite(tx, secrets, {
          email,
          roleId: organization.roles.viewer,
          invitedBy: null,
          expiresAt: new Date(Date.now() + inviteLifetime),
        }),
      );
    const [email, other] = [`${uuidv7()}@example.com`, `${uuidv7()}@example.com`];
    const token = inviteToken(secrets, (await invite(email)).id);
    await invite(other);
    const body = { name: 'Grace', password, inviteToken: token };
    expect((await post('/sign-up/email', { ...body, email }, { on: closed })).status).toBe(200);
    expect(await mailTo(email)).toEqual([]);
    await signIn(email);
    expect((await post('/sign-up/email', { ...body, email: other }, { on: closed })).status).toBe(200);
    expect((await identity.profileByEmail(other))?.emailVerified).toBe(false);
  });

  it.each([
    ['fourteen chars', 'PASSWORD_TOO_SHORT'],
    ['Password-1234567', 'PASSWORD_TOO_COMMON'],
    ['grace-hopper-1906', 'PASSWORD_TOO_COMMON'],
  ])('refuses the password %s', async (weak, code) => {
    const email = `${uuidv7()}@example.com`;
    expect((await post('/sign-up/email', { name: 'Grace Hopper', email, password: weak })).body.code).toBe(code);
    expect(await identity.profileByEmail(email)).toBeNull();
  });

  it('leaves no account without its mail: both or neither', async () => {
    const email = `${uuidv7()}@example.com`;
    const owner = postgres(database.ownerUrl, { max: 1, onnotice: () => {} });
    await owner`alter table platform.mail add constraint outbox_is_full check (false) not valid`;
    const refused = post('/sign-up/email', { name: 'Grace', email, password });
    await expect(refused).rejects.toThrow('outbox_is_full');
    await owner`alter table platform.mail drop constraint outbox_is_full`;
    await owner.end();
    expect(await identity.profileByEmail(email)).toBeNull();
    expect((await post('/sign-up/email', { name: 'Grace', email, password })).status).toBe(200);
    expect((await mailTo(email)).map(({ template }) => template)).toEqual(['verify-email']);
  });

  it('can not be told that an address is proved', async () => {
    const email = `${uuidv7()}@example.com`;
    await post('/sign-up/email', { name: 'Eve', email, password, emailProved: true, emailVerified: true });
    expect((await identity.profileByEmail(email))?.emailVerified).toBe(false);
  });
});

describe('sessions', () => {
  it('are found by their cookie, from memory, and not by a forged one', async () => {
    const { userId, email } = await person();
    const cookie = await signIn(email);
    const session = await identity.session(`theme=dark; ${cookie}; x=y`);
    expect(session).toMatchObject({ userId, defaultOrganizationId: null, ipAddress: expect.any(String) });
    for (const forged of [`${cookie}x`, cookie.replace(/=./, '=!'), cookie.split('%3D')[0] ?? '', 'a=b', null]) {
      expect(await identity.session(forged)).toBeNull();
    }
  });

  it('end at once when signed out', async () => {
    const { email } = await person();
    const cookie = await signIn(email);
    expect(await identity.session(cookie)).not.toBeNull();
    expect((await post('/sign-out', {}, { cookie })).status).toBe(200);
    expect(await identity.session(cookie)).toBeNull();
  });

  it('end in other processes when the trigger tells of it', async () => {
    const { email } = await person();
    const cookie = await signIn(email);
    const session = await identity.session(cookie);
    const { id = '' } = session ?? {};
    await database.identity`delete from identity.session where id = ${id}`;
    expect(await identity.session(cookie)).not.toBeNull();
    const [event] = await database.system`select type, subject_id from platform.access_event where subject_id = ${id}`;
    expect(event).toMatchObject({ type: 'session.ended' });
    tellAccess({ type: 'session.ended', subjectId: id });
    expect(await identity.session(cookie)).toBeNull();
  });

  it('can be listed and revoked by their owner only', async () => {
    const [ada, eve] = [await person('Ada'), await person('Eve')];
    const cookies = [await signIn(ada.email), await signIn(ada.email)];
    const [latest, earlier] = await identity.listSessions(ada.userId);
    expect(await identity.revokeSession(eve.userId, latest?.id ?? '')).toBe(false);
    expect(await identity.revokeSession(eve.userId, 'not-an-id')).toBe(false);
    expect(await identity.session(cookies[1] ?? '')).not.toBeNull();
    expect(await identity.revokeSession(ada.userId, latest?.id ?? '')).toBe(true);
    expect(await identity.session(cookies[1] ?? '')).toBeNull();
    const third = await identity.session(await signIn(ada.email));
    expect(await identity.revokeOtherSessions(ada.userId, third?.id ?? '')).toEqual([earlier?.id]);
    expect(await identity.session(cookies[0] ?? '')).toBeNull();
  });

  it('end when they have been idle too long, and when they are too old', async () => {
    const { email, userId } = await person();
    const cookie = await signIn(email);
    const age = async (columns: object) => {
      await database.identity`update identity.session set ${database.identity(columns)} where user_id = ${userId}`;
      tellAccess({ type: 'access.reset', subjectId: null });
      return identity.session(cookie);
    };
    expect(await age({ last_seen_at: new Date(Date.now() - lifetime.idle - 1) })).toBeNull();
    expect(await identity.listSessions(userId)).toEqual([]);
    expect(await age({ last_seen_at: new Date(Date.now() - lifetime.idle + 60_000) })).not.toBeNull();
    expect(await age({ last_seen_at: new Date(), expires_at: new Date(Date.now() - 1) })).toBeNull();
    const longLived = { expires_at: new Date(Date.now() + lifetime.absolute) };
    expect(await age({ ...longLived, created_at: new Date(Date.now() - lifetime.absolute + 60_000) })).not.toBeNull();
    // A shorter life that was set since counts too.
    expect(await age({ ...longLived, created_at: new Date(Date.now() - lifetime.absolute - 1) })).toBeNull();
  });

  it('remember the organization that was switched to', async () => {
    const { email } = await person();
    const cookie = await signIn(email);
    const organizationId = uuidv7();
    await identity.setDefaultOrganization((await identity.session(cookie))?.id ?? '', organizationId);
    expect(await identity.session(cookie)).toMatchObject({ defaultOrganizationId: organizationId });
  });
});

describe('passwords', () => {
  it('are reset by a mailed link that works once, and every session ends', async () => {
    const { email } = await person();
    const cookie = await signIn(email);
    expect((await post('/request-password-reset', { email })).status).toBe(200);
    const token = await tokenMailedTo(email, 'reset-password');
    const newPassword = 'another long password';
    expect((await post('/reset-password', { token, newPassword })).status).toBe(200);
    expect(await identity.session(cookie)).toBeNull();
    expect((await post('/sign-in/email', { email, password })).status).toBe(401);
    expect((await post('/sign-in/email', { email, password: newPassword })).status).toBe(200);
    expect((await post('/reset-password', { token, newPassword: password })).status).toBe(400);
  });

  it('are changed with the current one, and the other sessions end', async () => {
    const { email } = await person();
    const [other, own] = [await signIn(email), await signIn(email)];
    const change = (currentPassword: string) =>
      post(
        '/change-password',
        { currentPassword, newPassword: 'a third password', revokeOtherSessions: true },
        { cookie: own },
      );
    expect((await change('wrong password')).status).toBe(400);
    const changed = await change(password);
    expect(changed.status).toBe(200);
    expect(await identity.session(other)).toBeNull();
    expect(await identity.session(changed.cookie)).not.toBeNull();
  });

  it('can not be guessed past the brake by forms, which hide whom they are about', async () => {
    const { email } = await person();
    for (const type of ['application/x-www-form-urlencoded', 'multipart/form-data; boundary=x', 'text/plain']) {
      const body = `${new URLSearchParams({ email: 'someone@else.example', password })}&email=${email}`;
      const headers = { 'content-type': type, origin };
      const request = new Request(`${origin}/api/auth/sign-in/email`, { method: 'POST', headers, body });
      const response = await identity.handle(request, '192.0.2.3');
      expect([response.status, response.headers.get('set-cookie')]).toEqual([415, null]);
    }
  });

  it('can not be guessed at speed, and a stranger can not lock their owner out', async () => {
    const { email } = await person();
    const guess = (ip: string) => post('/sign-in/email', { email, password: 'wrong password' }, { ip });
    const statuses = [];
    for (let i = 0; i < 11; i++) statuses.push((await guess('192.0.2.1')).status);
    expect(statuses.slice(0, 10)).toEqual(Array(10).fill(401));
    expect(statuses[10]).toBe(429);
    const blocked = await post('/sign-in/email', { email, password }, { ip: '192.0.2.1' });
    expect(blocked.body.code).toBe('RATE_LIMITED');
    expect(Number(blocked.response.headers.get('retry-after'))).toBeGreaterThan(800);
    expect((await post('/sign-in/email', { email, password }, { ip: '192.0.2.2' })).status).toBe(200);
  });
});

describe('what is closed', () => {
  it.each(['/list-sessions', '/get-session', '/update-user', '/revoke-session', '/delete-user'])(
    '%s is not served',
    async (path) => {
      const response = await identity.handle(new Request(`${origin}/api/auth${path}`));
      expect(response.status).toBe(404);
    },
  );

  it('the tables of identity, to the role that serves organizations', async () => {
    await expect(database.app`select * from identity.session`).rejects.toMatchObject({ code: '42501' });
    await expect(database.system`select * from identity."user"`).rejects.toMatchObject({ code: '42501' });
  });

  it('a second account for an address', async () => {
    const { email } = await person();
    const again = identity.createUser({ email, name: 'Eve', password, verified: true });
    await expect(again).rejects.toMatchObject({ code: 'CONFLICT' });
  });
});
