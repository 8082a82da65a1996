import { SlidingWindow } from './sliding-window.ts';

const minute = 60_000;

/** One try at something that could be guessed or abused. */
export interface Attempt {
  /** Below `/api/auth`, e.g. `/sign-in/email`. */
  path: string;
  /** Lower-case address, or the id of who is signed in; null if the request tells neither. */
  email: string | null;
  ipAddress: string;
}

interface Limit {
  window: SlidingWindow;
  keyOf(attempt: Attempt): string | null;
  /** What a success does: `counts` as well, does not count (`undo`), or also forgives earlier failures (`clear`). */
  onSuccess: 'counts' | 'undo' | 'clear';
}

const byAddress = ({ ipAddress }: Attempt) => ipAddress;
const byPersonAndAddress = ({ email, ipAddress }: Attempt) => (email === null ? null : `${email} ${ipAddress}`);
const byPerson = ({ email }: Attempt) => email;

/**
 * Brakes for guessing passwords and for sending mail. A password is tried by person and address, so that a stranger can't
 * lock someone out, and by address, so that one address can't try one password on everybody.
 */
export class Attempts {
  readonly #limits: Record<string, Limit[]>;

  constructor() {
    const limit = (
      count: number,
      minutes: number,
      keyOf: Limit['keyOf'],
      onSuccess: Limit['onSuccess'] = 'counts',
    ): Limit => ({
      window: new SlidingWindow(count, minutes * minute),
      keyOf,
      onSuccess,
    });
    const mail = [limit(5, 15, byPerson), limit(30, 15, byAddress)];
    this.#limits = {
      '/sign-in/email': [limit(10, 15, byPersonAndAddress, 'clear'), limit(100, 15, byAddress, 'undo')],
      '/sign-up/email': [limit(30, 60, byAddress)],
      '/two-factor/verify-totp': [limit(10, 15, byPersonAndAddress, 'clear'), limit(100, 15, byAddress, 'undo')],
      '/two-factor/verify-backup-code': [limit(10, 15, byPersonAndAddress, 'clear'), limit(100, 15, byAddress, 'undo')],
      '/two-factor/enable': [limit(10, 15, byAddress, 'undo')],
      '/two-factor/disable': [limit(10, 15, byAddress, 'undo')],
      '/two-factor/generate-backup-codes': [limit(10, 15, byAddress, 'undo')],
      '/confirm-password': [limit(10, 15, byPersonAndAddress, 'clear')],
      '/passkey/verify-authentication': [limit(100, 15, byAddress, 'undo')],
      '/change-email': [limit(5, 60, byPerson), limit(30, 15, byAddress)],
      '/change-password': [limit(10, 15, byAddress, 'undo')],
      '/reset-password': [limit(30, 15, byAddress)],
      '/request-password-reset': mail,
      '/send-verification-email': mail,
    };
  }

  /** Seconds until this may be tried again; 0 if it may now. */
  waitFor(attempt: Attempt): number {
    const waits = this.#of(attempt).map(({ window, key }) => window.waitFor(key));
    return Math.ceil(Math.max(0, ...waits) / 1_000);
  }

  /** Counts the attempt before its outcome is known, so that many at once are not all let through. */
  begin(attempt: Attempt): void {
    for (const { window, key } of this.#of(attempt)) window.hit(key);
  }

  succeeded(attempt: Attempt): void {
    for (const { window, key, onSuccess } of this.#of(attempt)) {
      if (onSuccess === 'undo') window.undo(key);
      if (onSuccess === 'clear') window.clear(key);
    }
  }

  #of(attempt: Attempt): (Pick<Limit, 'window' | 'onSuccess'> & { key: string })[] {
    return (this.#limits[attempt.path] ?? []).flatMap(({ window, keyOf, onSuccess }) => {
      const key = keyOf(attempt);
      return key === null ? [] : [{ window, key, onSuccess }];
    });
  }
}
