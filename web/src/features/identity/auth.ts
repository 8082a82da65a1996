import { askToConfirm, changingCredentials } from '../../graph/index.ts';

/** A refused attempt, in words for the person who made it. */
export interface AuthProblem {
  code: string;
  message: string;
}

export type AuthAnswer<T> = { data: T; problem: null } | { data: null; problem: AuthProblem };

const sentences: Record<string, string> = {
  INVALID_EMAIL_OR_PASSWORD: 'The e-mail address or the password is wrong.',
  EMAIL_NOT_VERIFIED: 'This address is not confirmed yet. Open the link in the mail that was sent to it.',
  USER_ALREADY_EXISTS: 'An account with this address exists. Sign in instead.',
  USER_ALREADY_EXISTS_USE_ANOTHER_EMAIL: 'An account with this address exists. Sign in instead.',
  INVALID_TOKEN: 'This link has been used or has expired. Ask for a new one.',
  TOKEN_EXPIRED: 'This link has expired. Ask for a new one.',
  INVALID_PASSWORD: 'The current password is wrong.',
  INVALID_CODE: 'This code is wrong or was used before. Wait for the next one.',
  INVALID_BACKUP_CODE: 'This recovery code is wrong or was used before.',
  INVALID_TWO_FACTOR_COOKIE: 'This took too long. Begin again with your password.',
  TOO_MANY_ATTEMPTS_REQUEST_NEW_CODE: 'Too many wrong codes. Begin again with your password.',
  ACCOUNT_TEMPORARILY_LOCKED: 'Too many wrong codes. Try again in a quarter of an hour, or use a passkey.',
  PASSKEY_NOT_FOUND: 'This passkey belongs to no account here.',
  AUTHENTICATION_FAILED: 'This passkey was not accepted.',
};

interface Call {
  method?: 'GET' | 'POST';
  body?: Record<string, unknown>;
}

/** Sends one call to the identity part of the server. What is sensitive has the person confirm first. */
export async function call<T = unknown>(path: string, { method = 'POST', body }: Call = {}): Promise<AuthAnswer<T>> {
  try {
    const response = await changingCredentials(() =>
      fetch(`/api/auth${path}`, {
        method,
        credentials: 'same-origin',
        headers: { 'guardian-csrf': '1', ...(body ? { 'content-type': 'application/json' } : {}) },
        ...(body ? { body: JSON.stringify(body) } : {}),
      }),
    );
    const answer = await response.json().catch(() => ({}));
    if (response.ok) return { data: answer as T, problem: null };
    const { code, message } = answer as Partial<AuthProblem>;
    if (code === 'STEP_UP_REQUIRED' && (await askToConfirm())) return call<T>(path, { method, body });
    const known = response.status === 429 && code !== 'ACCOUNT_TEMPORARILY_LOCKED' ? 'RATE_LIMITED' : code;
    return refused(known ?? 'UNKNOWN', message);
  } catch {
    return refused('OFFLINE', 'The server cannot be reached. Try again.');
  }
}

export function refused(code: string, message?: string): { data: null; problem: AuthProblem } {
  return { data: null, problem: { code, message: sentences[code] ?? message ?? 'This did not work. Try again.' } };
}

/** Null is success. */
const send = async (path: string, body: Record<string, unknown>): Promise<AuthProblem | null> =>
  (await call(path, { body })).problem;

/** `second` tells that a second factor is asked for now. */
export const signIn = async (email: string, password: string) => {
  const { data, problem } = await call<{ twoFactorRedirect?: boolean }>('/sign-in/email', {
    body: { email, password },
  });
  return { problem, second: data?.twoFactorRedirect === true };
};
/** `inviteToken` is of the mailed invite, if one led here: it proves the address. */
export const signUp = (person: { name: string; email: string; password: string; inviteToken?: string }) =>
  send('/sign-up/email', person);
export const signOut = () => send('/sign-out', {});
export const requestPasswordReset = (email: string) => send('/request-password-reset', { email });
export const resetPassword = (token: string, newPassword: string) => send('/reset-password', { token, newPassword });
export const changePassword = (currentPassword: string, newPassword: string, revokeOtherSessions: boolean) =>
  send('/change-password', { currentPassword, newPassword, revokeOtherSessions });
export const changeEmail = (newEmail: string) => send('/change-email', { newEmail });
export const sendVerification = (email: string) => send('/send-verification-email', { email });

export const verifyCode = (code: string) => send('/two-factor/verify-totp', { code: code.replaceAll(/\s/g, '') });
export const verifyRecoveryCode = (code: string) => send('/two-factor/verify-backup-code', { code: code.trim() });
export const confirmPassword = (password: string) => send('/confirm-password', { password });

/** A new app, which counts once `verifyCode` was given its first code. */
export const addApp = (password: string) =>
  call<{ totpURI: string; backupCodes: string[] }>('/two-factor/enable', { body: { password } });
export const removeApp = (password: string) => send('/two-factor/disable', { password });
export const newRecoveryCodes = (password: string) =>
  call<{ backupCodes: string[] }>('/two-factor/generate-backup-codes', { body: { password } });

/** Confirms an address. The mailed link only leads to a page: this is what the page's button does. */
export const verifyEmail = async (token: string): Promise<AuthProblem | null> =>
  (await call(`/verify-email?token=${encodeURIComponent(token)}`, { method: 'GET' })).problem;
