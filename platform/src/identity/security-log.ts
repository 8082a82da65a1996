import { setTimeout as wait } from 'node:timers/promises';
import type { Database, Log } from '../database/index.ts';
import type { AuthCall } from './answer-auth.ts';
import { completeOrigin, recordFailure, recordSignIns } from './security-events.ts';
import { cookiesSetBy, cookieValue, verifiedToken } from './session-cookie.ts';
import type { Sessions } from './sessions.ts';

interface Parts {
  database: Pick<Database, 'identity'>;
  sessions: Sessions;
  /** Tells the organizations of a person what is new. */
  announce(userId: string | null): Promise<void>;
  /** The cookie between password and second factor, and what it is signed with. */
  challengeCookie: { name: string; secret: string };
  log: Pick<Log, 'warn'>;
}

/** Milliseconds that an answer waits for the logs of organizations. Of a thousand, most are told after it. */
const patience = 500;

/** Factors that can be guessed, by the path that takes them. */
const factors: Record<string, string> = {
  '/sign-in/email': 'password',
  '/confirm-password': 'password',
  '/two-factor/verify-totp': 'code',
  '/two-factor/verify-backup-code': 'recoveryCode',
};

/** Writes down what `/api/auth/*` did to whose account, once it is done. */
export class SecurityLog {
  readonly #parts: Parts;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  /** After a success; gives the response on. An outage of the log must not keep anyone out: what is due is told later. */
  async changed(call: AuthCall, response: Response): Promise<Response> {
    const { database, sessions, announce, log } = this.#parts;
    const later = (error: unknown) =>
      log.warn({ err: error, path: call.path }, 'what happened to an account will be told later');
    try {
      const begun = await sessions.find(cookiesSetBy(response));
      if (begun !== null) await recordSignIns(database, begun.id);
      const userId = begun?.userId ?? call.session?.userId;
      if (userId !== undefined && response.status < 300) {
        await completeOrigin(database, userId, call);
        await Promise.race([announce(userId).catch(later), wait(patience, undefined, { ref: false })]);
      }
    } catch (error) {
      later(error);
    }
    return response;
  }

  /** After a refusal. @param blocked Whether it was the last try for now. */
  failed(call: AuthCall, blocked: boolean): void {
    const factor = factors[call.path];
    if (factor === undefined) return;
    this.#recordFailure(call, factor, blocked).catch((error: unknown) =>
      this.#parts.log.warn({ err: error, path: call.path }, 'a failed sign-in was not written down'),
    );
  }

  async #recordFailure(call: AuthCall, factor: string, blocked: boolean): Promise<void> {
    const { database, announce } = this.#parts;
    const { ipAddress, userAgent } = call;
    const who = await this.#whom(call);
    if (who === null) return;
    const type = blocked ? 'signInBlocked' : 'signInFailed';
    const userId = await recordFailure(database, { who, type, factor, ipAddress, userAgent });
    if (userId !== null) await announce(userId);
  }

  /** Whose account an attempt was about. */
  async #whom({ body, session, headers }: AuthCall): Promise<{ email: string } | { userId: string } | null> {
    if (typeof body.email === 'string') return { email: body.email.trim().toLowerCase() };
    if (session !== null) return { userId: session.userId };
    const { name, secret } = this.#parts.challengeCookie;
    const challenge = verifiedToken(cookieValue(headers.get('cookie') ?? '', name) ?? '', secret);
    if (challenge === null) return null;
    const [row] = await this.#parts.database.identity<{ userId: string }[]>`
      select value as "userId" from identity.verification where identifier = ${challenge}`;
    return row ?? null;
  }
}
