import { dictionary } from '@zxcvbn-ts/language-common';

/**
 * NIST SP 800-63B-4, 3.1.1.2: 15 characters where a password may be all that is asked for, as here until somebody adds
 * a second factor; at least 64 allowed; no rules of composition and no expiry, because they make passwords worse; and
 * none that is commonly used or follows from what is known of the person.
 */
export const passwordLength = { min: 15, max: 128 };

export interface PasswordProblem {
  code: 'PASSWORD_TOO_SHORT' | 'PASSWORD_TOO_LONG' | 'PASSWORD_TOO_COMMON';
  message: string;
}

/**
 * Why a new password is not accepted; null if it is. Characters are Unicode code points after NFKC.
 * @param known What an attacker knows of the person: their name and address.
 */
export function passwordProblem(password: string, known: readonly string[] = []): PasswordProblem | null {
  const length = [...password.normalize('NFKC')].length;
  const { min, max } = passwordLength;
  if (length < min) {
    const message = `Use at least ${min} characters, e.g. four words that have nothing to do with each other.`;
    return { code: 'PASSWORD_TOO_SHORT', message };
  }
  if (length > max) return { code: 'PASSWORD_TOO_LONG', message: `Use at most ${max} characters.` };
  if (!isGuessable(password, known)) return null;
  const message = 'This is among the first that others would try. Use words that have nothing to do with each other.';
  return { code: 'PASSWORD_TOO_COMMON', message };
}

let common: Set<string> | undefined;

/** Whether the password is one or two things that are easy to guess, e.g. `Password-1234567` or `aaaaaaaaaaaaaaa`. */
function isGuessable(password: string, known: readonly string[]): boolean {
  common ??= new Set(dictionary['passwords-common'].map(String)); // 50,000 words: read when first needed
  const words = new Set(known.flatMap(wordsIn).filter((word) => word.length >= 3));
  const isPiece = (text: string) =>
    text === '' || common?.has(text) === true || words.has(text) || isSequence(text) || words.has(withoutDigits(text));
  const text = repeatedUnit(plain(password));
  if (text.length <= 4) return true;
  for (let at = 0; at < text.length; at++) {
    if (isPiece(text.slice(0, at)) && isPiece(text.slice(at))) return true;
  }
  return false;
}

function wordsIn(text: string): string[] {
  return [plain(text), ...text.toLowerCase().split(/[^\p{L}\p{N}]+/u)];
}

/** Lower case, without what stands between words: it adds next to nothing. */
function plain(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\p{P}\p{Sc}\p{Sk}\p{Sm}]/gu, '');
}

function withoutDigits(text: string): string {
  return text.replace(/^\d+|\d+$/g, '');
}

/** `abcabcabcabcabc` → `abc`. */
function repeatedUnit(text: string): string {
  return /^(.+?)\1+$/u.exec(text)?.[1] ?? text;
}

/** Neighbours in the alphabet or among the digits, all in one direction, or all the same: `87654321`. */
function isSequence(text: string): boolean {
  if (text.length < 3) return false;
  const codes = [...text].map((character) => character.codePointAt(0) ?? 0);
  const step = (codes[1] ?? 0) - (codes[0] ?? 0);
  if (Math.abs(step) > 1) return false;
  // 0 follows 9 on the keyboard.
  return codes.every((code, index) => index === 0 || [0, 10, -10].includes(code - (codes[index - 1] ?? 0) - step));
}
