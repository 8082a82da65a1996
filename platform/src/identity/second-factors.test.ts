import { afterAll, describe, expect, it } from 'vitest';
import { codeOf, origin, password, testIdentity } from './testing/test-identity.ts';

const { database, identity, post, person, signIn, mailTo, tokenMailedTo, tellAccess, close } = await testIdentity();
afterAll(close);

/** A person with an authenticator app, whose code of the half minute before has been used. */
async function withApp() {
  const someone = await person();
  const first = await signIn(someone.email);
  const { body } = await post('/two-factor/enable', { password }, { cookie: first });
  const { totpURI, backupCodes } = body as { totpURI: string; backupCodes: string[] };
  const proved = await post('/two-factor/verify-totp', { code: await codeOf(totpURI, -1) }, { cookie: first });
  expect(proved.status).toBe(200);
  return { ...someone, totpURI, backupCodes, cookie: proved.cookie };
}

/** Up to the question for the second factor. */
async function passwordOnly(email: string) {
  const { body, cookie, status } = await post('/sign-in/email', { email, password });
  expect({ status, second: body.twoFactorRedirect }).toEqual({ status: 200, second: true });
  return cookie;
}

/** As if the person had last proved to be there twenty minutes ago. */
async function grownStale(cookie: string) {
  const session = await identity.session(cookie);
  await database.identity`
    update identity.session set confirmed_at = now() - interval '20 minutes' where id = ${session?.id ?? ''}`;
  tellAccess({ type: 'session.changed', subjectId: session?.id ?? null });
  return session?.id ?? '';
}

describe('an authenticator app', () => {
  it('counts from its first right code on', async () => {
    const { email } = await person();
    const cookie = await signIn(email);
    await post('/two-factor/enable', { password }, { cookie });
    expect((await post('/two-factor/verify-totp', { code: '000000' }, { cookie })).status).toBe(401);
    expect(await identity.session(await signIn(email))).not.toBeNull();
  });

  it('is asked for after the password, which alone opens nothing', async () => {
    const { email, totpURI, userId } = await withApp();
    const challenge = await passwordOnly(email);
    expect(await identity.session(challenge)).toBeNull();
    expect((await post('/two-factor/verify-totp', { code: '123456' }, { cookie: challenge })).body.code).toBe(
      'INVALID_CODE',
    );
    const done = await post('/two-factor/verify-totp', { code: await codeOf(totpURI) }, { cookie: challenge });
    expect(await identity.session(done.cookie)).toMatchObject({ userId, secondFactor: true });
  });

  it('gives codes that are good once', async () => {
    const { email, totpURI } = await withApp();
    const code = await codeOf(totpURI);
    const [one, two] = [await passwordOnly(email), await passwordOnly(email)];
    expect((await post('/two-factor/verify-totp', { code }, { cookie: one })).status).toBe(200);
    const again = await post('/two-factor/verify-totp', { code }, { cookie: two });
    expect(again).toMatchObject({ status: 401, body: { code: 'INVALID_CODE' } });
    expect(await identity.session(again.cookie)).toBeNull();
  });

  it('can not be guessed', async () => {
    const { email } = await withApp();
    let refusals = 0;
    for (let i = 0; i < 12; i++) {
      const cookie = i % 4 === 0 ? await passwordOnly(email) : (lastCookie ?? '');
      lastCookie = cookie;
      const { status } = await post('/two-factor/verify-totp', { code: String(100_000 + i) }, { cookie });
      if (status !== 200) refusals++;
    }
    expect(refusals).toBe(12);
    const locked = await post('/two-factor/verify-totp', { code: '000000' }, { cookie: await passwordOnly(email) });
    expect(locked).toMatchObject({ status: 429, body: { code: 'ACCOUNT_TEMPORARILY_LOCKED' } });
  });
  let lastCookie: string | undefined;

  it('can be replaced by a recovery code, once', async () => {
    const { email, backupCodes, userId } = await withApp();
    const use = async () =>
      post('/two-factor/verify-backup-code', { code: backupCodes[0] }, { cookie: await passwordOnly(email) });
    expect(await identity.session((await use()).cookie)).toMatchObject({ userId, secondFactor: true });
    expect((await use()).status).toBe(401);
    expect((await mailTo(email))[0]?.text).toContain('a recovery code of your account was used');
  });

  it('is not removed by whoever finds an open browser, and its removal is told', async () => {
    const { email, cookie, totpURI } = await withApp();
    await grownStale(cookie);
    expect((await post('/two-factor/disable', { password }, { cookie })).body.code).toBe('STEP_UP_REQUIRED');
    expect((await post('/two-factor/verify-totp', { code: await codeOf(totpURI) }, { cookie })).status).toBe(200);
    expect((await post('/two-factor/disable', { password }, { cookie })).status).toBe(200);
    expect(await identity.session(await signIn(email))).not.toBeNull();
    expect((await mailTo(email)).map(({ text }) => text).join()).toContain('the authenticator app was removed');
  });
});

describe('confirming that it is you', () => {
  it('takes the password of people without a second factor, and not of others', async () => {
    const { email } = await person();
    const cookie = await signIn(email);
    const id = await grownStale(cookie);
    expect(await identity.isConfirmed(id)).toBe(false);
    expect((await post('/confirm-password', { password: 'a wrong password' }, { cookie })).status).toBe(400);
    expect(await identity.isConfirmed(id)).toBe(false);
    expect((await post('/confirm-password', { password }, { cookie })).status).toBe(200);
    expect(await identity.isConfirmed(id)).toBe(true);

    const careful = await withApp();
    await grownStale(careful.cookie);
    const refused = await post('/confirm-password', { password }, { cookie: careful.cookie });
    expect(refused).toMatchObject({ status: 403, body: { code: 'SECOND_FACTOR_NEEDED' } });
  });

  it('is not answered for a session by the code of another person', async () => {
    const [ada, eve] = [await withApp(), await withApp()];
    const id = await grownStale(ada.cookie);
    await post('/two-factor/verify-totp', { code: await codeOf(eve.totpURI) }, { cookie: ada.cookie });
    expect(await identity.isConfirmed(id)).toBe(false);
  });
});

describe('another e-mail address', () => {
  it('counts once it is confirmed, and the former one is told', async () => {
    const { email, userId } = await person();
    const cookie = await signIn(email);
    const newEmail = `new-${email}`;
    expect((await post('/change-email', { newEmail }, { cookie })).status).toBe(200);
    expect((await identity.profileByEmail(email))?.id).toBe(userId);
    const token = await tokenMailedTo(newEmail, 'change-email');
    const confirm = (headers: Record<string, string>) =>
      identity.handle(new Request(`${origin}/api/auth/verify-email?token=${token}`, { headers }));
    // The link alone must not sign anyone in: it would pass by the second factor.
    const stranger = await confirm({});
    expect([stranger.status, stranger.headers.getSetCookie()]).toEqual([401, []]);
    const other = await confirm({ cookie: await signIn((await person()).email) });
    expect(other.status).not.toBe(200);
    expect((await identity.profileByEmail(email))?.id).toBe(userId);
    expect((await confirm({ cookie })).status).toBe(200);
    expect((await identity.profileByEmail(newEmail))?.id).toBe(userId);
    expect((await mailTo(email))[0]?.text).toContain('the e-mail address of your account was changed');
  });

  it('is not told to be taken', async () => {
    const [ada, eve] = [await person(), await person()];
    const cookie = await signIn(eve.email);
    expect((await post('/change-email', { newEmail: ada.email }, { cookie })).status).toBe(200);
    expect(await mailTo(ada.email)).toEqual([]);
  });

  it('needs a fresh confirmation', async () => {
    const { email } = await person();
    const cookie = await signIn(email);
    await grownStale(cookie);
    expect((await post('/change-email', { newEmail: `x${email}` }, { cookie })).body.code).toBe('STEP_UP_REQUIRED');
  });
});
