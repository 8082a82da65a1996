import { afterAll, describe, expect, it } from 'vitest';
import { uuidv7 } from '../database/index.ts';
import { origin, password, testIdentity } from './testing/test-identity.ts';

const { identity, post, person, signIn, close } = await testIdentity();
afterAll(close);

const median = (values: number[]) => values.sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

describe('an attacker', () => {
  it('does not learn from the time of an answer who has an account', async () => {
    const { email } = await person();
    const once = async (address: string) => {
      const started = performance.now();
      const { status } = await post('/sign-in/email', { email: address, password: 'not the password' });
      expect(status).toBe(401);
      return performance.now() - started;
    };
    const known: number[] = [];
    const unknown: number[] = [];
    // In turn, so that a busy machine slows both; each from an address of its own, so that no brake is reached.
    for (let i = 0; i < 31; i++) {
      unknown.push(await once(`${uuidv7()}@example.com`));
      known.push(await once(email));
    }
    const [a, b] = [median(known), median(unknown)];
    // argon2 takes most of either. Without it for unknown people the ratio was 10.
    expect(Math.max(a, b) / Math.min(a, b)).toBeLessThan(1.4);
  });

  it('gets the same answer for a wrong password and for a person who does not exist', async () => {
    const { email } = await person();
    const known = await post('/sign-in/email', { email, password: 'not the password' });
    const unknown = await post('/sign-in/email', { email: `${uuidv7()}@example.com`, password: 'not the password' });
    expect(known.body).toEqual(unknown.body);
    const reset = async (address: string) => (await post('/request-password-reset', { email: address })).body;
    expect(await reset(email)).toEqual(await reset(`${uuidv7()}@example.com`));
  });

  it('can not make a victim go on in a session that the attacker chose', async () => {
    const [eve, ada] = [await person('Eve'), await person('Ada')];
    const planted = await signIn(eve.email);
    const before = await identity.session(planted);
    const { cookie } = await post('/sign-in/email', { email: ada.email, password }, { cookie: planted });
    const after = await identity.session(cookie);
    expect(after?.userId).toBe(ada.userId);
    expect(after?.id).not.toBe(before?.id);
    expect((await identity.session(planted))?.userId).not.toBe(ada.userId);
  });

  it.each(['/sign-in/email', '/sign-out', '/change-password', '/change-email', '/two-factor/disable'])(
    'can not have the browser of a victim post to %s from another site',
    async (path) => {
      const { email } = await person();
      const cookie = await signIn(email);
      const body = {
        email,
        password,
        newEmail: 'eve@example.com',
        currentPassword: password,
        newPassword: `${password}!`,
      };
      const forged = await post(path, body, { cookie, headers: { origin: 'https://evil.example' } });
      expect(forged.status).toBe(403);
      expect(await identity.session(cookie)).not.toBeNull();
      expect((await post('/sign-in/email', { email, password })).status).toBe(200);
    },
  );

  it('can not have a link lead a browser away', async () => {
    for (const callbackURL of ['https://evil.example', '//evil.example', '/\\evil.example']) {
      const url = `${origin}/api/auth/verify-email?token=x&callbackURL=${encodeURIComponent(callbackURL)}`;
      const response = await identity.handle(new Request(url), '192.0.2.1');
      expect(response.headers.get('location') ?? '').not.toContain('evil.example');
    }
  });

  it('can not set what only the installation may', async () => {
    const email = `${uuidv7()}@example.com`;
    const body = { id: uuidv7(), emailVerified: true, twoFactorEnabled: true, role: 'admin' };
    await post('/sign-up/email', { name: 'Eve', email, password, ...body });
    const profile = await identity.profileByEmail(email);
    expect(profile).toMatchObject({ emailVerified: false });
    expect(profile?.id).not.toBe(body.id);
    expect(await identity.secondFactors(profile?.id ?? '')).toMatchObject({ authenticatorApp: false });
  });

  it('is slowed from one address, whatever X-Forwarded-For says', async () => {
    const { email } = await person();
    const statuses = [];
    for (let i = 0; i < 11; i++) {
      const headers = { 'x-forwarded-for': `198.51.100.${i}`, 'x-guardian-client-address': `198.51.100.${i}` };
      const { status } = await post('/sign-in/email', { email, password: 'guess' }, { ip: '203.0.113.99', headers });
      statuses.push(status);
    }
    expect(statuses.at(-1)).toBe(429);
  });
});
