import type { Charge, Windows } from '../limits/charge.ts';

/** One try at something that could be guessed or abused. */
export interface Attempt {
  /** Below `/api/auth`, e.g. `/sign-in/email`. */
  path: string;
  /** Lower-case address, or the id of who is signed in; null if the request tells neither. */
  email: string | null;
  ipAddress: string;
}

interface Limit {
  /** What is counted together, of all limits. */
  name: string;
  count: number;
  minutes: number;
  keyOf(attempt: Attempt): string | null;
  /** What a success does: `counts` as well, does not count (`undo`), or also forgives earlier failures (`clear`). */
  onSuccess: 'counts' | 'undo' | 'clear';
}

const byAddress = ({ ipAddress }: Attempt) => ipAddress;
const byPersonAndAddress = ({ email, ipAddress }: Attempt) => (email === null ? null : `${email} ${ipAddress}`);
const byPerson = ({ email }: Attempt) => email;

/** How an attempt may go on. */
export interface Begun {
  /** Until it may be tried again; 0 if it goes on now. */
  seconds: number;
  /** The next one will have to wait. */
  isLast: boolean;
}

/**
 * Brakes for guessing passwords and for sending mail. A password is tried by person and address, so that a stranger can't
 * lock someone out, and by address, so that one address can't try one password on everybody.
 */
export class Attempts {
  readonly #limits: Record<string, Limit[]>;
  readonly #windows: Windows;

  constructor(windows: Windows) {
    this.#windows = windows;
    let made = 0;
    const limit = (
      count: number,
      minutes: number,
      keyOf: Limit['keyOf'],
      onSuccess: Limit['onSuccess'] = 'counts',
    ): Limit => ({ name: `attempt ${made++}`, count, minutes, keyOf, onSuccess });
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

  /**
   * Counts the attempt before its outcome is known, so that many at once are not all let through; not if it has to wait.
   */
  async begin(attempt: Attempt): Promise<Begun> {
    const charges = this.#of(attempt);
    const standings = await this.#windows.take(charges.map(({ charge }) => charge));
    const wait = Math.max(0, ...standings.map((standing) => standing.wait));
    return {
      seconds: Math.ceil(wait / 1_000),
      isLast: standings.some(({ used }, index) => used >= (charges[index]?.charge.quota ?? 0)),
    };
  }

  succeeded(attempt: Attempt): void {
    const that = (onSuccess: Limit['onSuccess']) =>
      this.#of(attempt).flatMap((each) => (each.onSuccess === onSuccess ? [each.charge] : []));
    this.#windows.giveBack(that('undo'));
    this.#windows.clear(that('clear'));
  }

  #of(attempt: Attempt): (Pick<Limit, 'onSuccess'> & { charge: Charge })[] {
    return (this.#limits[attempt.path] ?? []).flatMap(({ name, count, minutes, keyOf, onSuccess }) => {
      const subject = keyOf(attempt);
      if (subject === null) return [];
      // Whoever tries can name as many people and addresses as they like: they push out each other only.
      const charge: Charge = {
        ...{ dimension: 'ADDRESS', policy: name, window: `${name} ${subject}`, subject },
        ...{ quota: count, windowSeconds: minutes * 60, cost: 1 },
      };
      return [{ charge, onSuccess }];
    });
  }
}
