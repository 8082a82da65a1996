import { base32 } from '@better-auth/utils/base32';
import { createOTP } from '@better-auth/utils/otp';
import { uuidv7 } from '../../database/index.ts';
import { type AccessEvent, openSignals } from '../../events/index.ts';
import { listMail, openMail, type StoredMail } from '../../mail/index.ts';
import { secretsFrom } from '../../secrets/secrets.ts';
import { quiet, testDatabase } from '../../testing/index.ts';
import { type Identity, openIdentity } from '../identity.ts';
import { cookiesSetBy } from '../session-cookie.ts';

export const origin = 'http://localhost:4000';
export const password = 'correct horse battery';
export const secrets = secretsFrom('a secret of thirty-two characters');
const hour = 60 * 60 * 1_000;
export const lifetime = { idle: 24 * hour, absolute: 72 * hour };

interface PostOptions {
  cookie?: string;
  on?: Identity;
  ip?: string;
  headers?: Record<string, string>;
}

/** Identity on a real database, asked as a browser asks. Each request comes from an address of its own. */
export async function testIdentity() {
  const database = await testDatabase();
  const signals = openSignals(database, { log: quiet });
  /** Of the first one opened. */
  let listener: ((events: AccessEvent[]) => void) | undefined;

  function openWith(signUp: 'invite' | 'open'): Identity {
    const eventLog = {
      onAccess: (listen: (events: AccessEvent[]) => void) => {
        listener ??= listen;
        return () => {};
      },
    };
    return openIdentity({
      ...{ database, eventLog, log: quiet, secrets },
      environment: { url: new URL(origin), signUp, sessions: lifetime },
      mail: openMail({ database, signals, environment: { mail: null }, log: quiet }),
    });
  }
  const identity = openWith('open');
  let address = 0;

  async function post(path: string, body: object, options: PostOptions = {}) {
    const { cookie, on = identity, ip = `10.0.${Math.floor(++address / 250)}.${address % 250}` } = options;
    const headers = { 'content-type': 'application/json', origin, ...(cookie ? { cookie } : {}), ...options.headers };
    const request = new Request(`${origin}/api/auth${path}`, { method: 'POST', headers, body: JSON.stringify(body) });
    const response = await on.handle(request, ip);
    const answer = (await response.json()) as Record<string, unknown>;
    return { status: response.status, body: answer, cookie: cookiesSetBy(response), response };
  }

  async function person(name = 'Ada') {
    const email = `${uuidv7()}@example.com`;
    const { userId } = await identity.createUser({ email: email.toUpperCase(), name, password, verified: true });
    return { userId, email };
  }

  async function signIn(email: string): Promise<string> {
    const { cookie, status, body } = await post('/sign-in/email', { email, password });
    if (status !== 200) throw new Error(`Sign-in was refused: ${JSON.stringify(body)}`);
    return cookie;
  }

  /** The newest first. */
  async function mailTo(email: string): Promise<StoredMail[]> {
    return (await listMail(database, { limit: 1_000 })).filter(({ to }) => to === email);
  }

  async function tokenMailedTo(email: string, template: string): Promise<string> {
    const message = (await mailTo(email)).find(({ template: name }) => name === template);
    const url = message?.text.match(/http\S+/)?.[0] ?? '';
    return new URL(url).searchParams.get('token') ?? '';
  }

  return {
    ...{ database, identity, openWith, post, person, signIn, mailTo, tokenMailedTo },
    tellAccess: (event: Pick<AccessEvent, 'type' | 'subjectId'>) =>
      listener?.([{ id: 1n, organizationId: null, payload: {}, occurredAt: new Date(), ...event }]),
    async close() {
      await signals.close();
      await database.close();
    },
  };
}

/** What an authenticator app makes of the address in its QR code: the code of now, or of another half minute. */
export async function codeOf(totpUri: string, steps = 0): Promise<string> {
  const secret = new TextDecoder().decode(base32.decode(new URL(totpUri).searchParams.get('secret') ?? ''));
  return createOTP(secret).hotp(Math.floor(Date.now() / 30_000) + steps);
}
