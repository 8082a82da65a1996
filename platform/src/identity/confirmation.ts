import { createHash } from 'node:crypto';
import type { Database } from '../database/index.ts';
import { type AuthCall, refusal } from './answer-auth.ts';
import { isPassword } from './password.ts';
import { hasSecondFactor } from './second-factors.ts';
import { cookiesSetBy } from './session-cookie.ts';
import type { SessionInfo, Sessions } from './sessions.ts';

/** How long a confirmation counts: 15 minutes, in milliseconds. */
export const confirmationLifetime = 15 * 60_000;

const strong = new Set(['/two-factor/verify-totp', '/two-factor/verify-backup-code', '/passkey/verify-authentication']);

/** Keeps when the person of a session last proved to be there, and by what. */
export class Confirmation {
  readonly #database: Pick<Database, 'identity'>;
  readonly #sessions: Sessions;

  constructor(database: Pick<Database, 'identity'>, sessions: Sessions) {
    this.#database = database;
    this.#sessions = sessions;
  }

  isFresh({ confirmedAt }: Pick<SessionInfo, 'confirmedAt'>): boolean {
    return Date.now() - confirmedAt.getTime() < confirmationLifetime;
  }

  /** `POST /confirm-password` {password}: for people without a second factor; others confirm with that. */
  async byPassword({ session, body }: AuthCall): Promise<Response> {
    if (session === null) return refusal(401, 'UNAUTHENTICATED', 'Sign in first.');
    if (await hasSecondFactor(this.#database, session.userId)) {
      return refusal(403, 'SECOND_FACTOR_NEEDED', 'Confirm with your authenticator app, a recovery code or a passkey.');
    }
    const { identity } = this.#database;
    const [account] = await identity<{ password: string | null }[]>`
      select password from identity.account where user_id = ${session.userId} and provider_id = 'credential'`;
    const { password } = body;
    const right =
      typeof password === 'string' &&
      account?.password != null &&
      (await isPassword({ hash: account.password, password }));
    if (!right) return refusal(400, 'INVALID_PASSWORD', 'The password is wrong.');
    await this.#mark(session.id, false);
    return Response.json({ status: true });
  }

  /** After better-auth has said yes. Null, or a refusal that takes its place: a code that was used before. */
  async note(call: AuthCall, response: Response): Promise<Response | null> {
    const begun = await this.#sessions.find(cookiesSetBy(response));
    const session = begun ?? (strong.has(call.path) ? call.session : null);
    if (session === null) return null;
    if (call.path === '/two-factor/verify-totp' && !(await this.#useCode(session.userId, call.body.code))) {
      // It may have begun a session already.
      if (begun !== null) await this.#end(begun.id);
      return refusal(401, 'INVALID_CODE', 'This code has been used. Wait for the next one.');
    }
    if (strong.has(call.path)) await this.#mark(session.id, true);
    if (begun !== null && call.session !== null) await this.#replace(call.session, begun);
    return null;
  }

  async #mark(sessionId: string, secondFactor: boolean): Promise<void> {
    await this.#database.identity`
      update identity.session set confirmed_at = now(), second_factor = second_factor or ${secondFactor}
      where id = ${sessionId}`;
    this.#sessions.drop(sessionId);
  }

  /** A new session of a person who had one: it goes on in the same organization, and is no sign-in. */
  async #replace(before: SessionInfo, begun: SessionInfo): Promise<void> {
    if (before.userId !== begun.userId || before.id === begun.id) return;
    await this.#database.identity`
      update identity.session
      set default_organization_id = ${before.defaultOrganizationId}, announced_at = now(),
        second_factor = second_factor or ${before.secondFactor}
      where id = ${begun.id}`;
    this.#sessions.drop(begun.id);
    await this.#end(before.id);
  }

  async #end(sessionId: string): Promise<void> {
    await this.#database.identity`delete from identity.session where id = ${sessionId}`;
    this.#sessions.drop(sessionId);
  }

  /** False if the code was used before. It stays right for 90 s: its own half minute and those around it. */
  async #useCode(userId: string, code: unknown): Promise<boolean> {
    const { identity } = this.#database;
    const hash = createHash('sha256').update(String(code)).digest();
    await identity`delete from identity.used_code where user_id = ${userId} and used_at < now() - interval '5 minutes'`;
    const used = await identity`
      insert into identity.used_code (user_id, code_hash) values (${userId}, ${hash}) on conflict do nothing`;
    return used.count > 0;
  }
}
