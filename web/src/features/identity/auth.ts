/** What better-auth answers with when it refuses. */
interface Refusal {
  code?: string;
  message?: string;
}

/** A refused attempt, in words for the person who made it. */
export interface AuthProblem {
  code: string;
  message: string;
}

const sentences: Record<string, string> = {
  INVALID_EMAIL_OR_PASSWORD: 'The e-mail address or the password is wrong.',
  EMAIL_NOT_VERIFIED: 'This address is not confirmed yet. Open the link in the mail that was sent to it.',
  USER_ALREADY_EXISTS: 'An account with this address exists. Sign in instead.',
  USER_ALREADY_EXISTS_USE_ANOTHER_EMAIL: 'An account with this address exists. Sign in instead.',
  INVALID_TOKEN: 'This link has been used or has expired. Ask for a new one.',
  TOKEN_EXPIRED: 'This link has expired. Ask for a new one.',
  INVALID_PASSWORD: 'The current password is wrong.',
  PASSWORD_TOO_SHORT: 'The password is too short: 15 characters at least, e.g. four words.',
  PASSWORD_TOO_LONG: 'The password is too long: 128 characters at most.',
};

/** Sends one call to the identity part of the server; null is success. */
async function send(path: string, body: Record<string, unknown>): Promise<AuthProblem | null> {
  let response: Response;
  try {
    response = await fetch(`/api/auth${path}`, {
      method: 'POST',
      credentials: 'same-origin',
      headers: { 'content-type': 'application/json', 'guardian-csrf': '1' },
      body: JSON.stringify(body),
    });
  } catch {
    return { code: 'OFFLINE', message: 'The server cannot be reached. Try again.' };
  }
  if (response.ok) return null;
  return problemOf(response.status, (await response.json().catch(() => ({}))) as Refusal);
}

function problemOf(status: number, { code, message }: Refusal): AuthProblem {
  const known = status === 429 ? 'RATE_LIMITED' : (code ?? 'UNKNOWN');
  return { code: known, message: sentences[known] ?? message ?? 'This did not work. Try again.' };
}

export const signIn = (email: string, password: string) => send('/sign-in/email', { email, password });
/** `inviteToken` is of the mailed invite, if one led here: it proves the address. */
export const signUp = (person: { name: string; email: string; password: string; inviteToken?: string }) =>
  send('/sign-up/email', person);
export const signOut = () => send('/sign-out', {});
export const requestPasswordReset = (email: string) => send('/request-password-reset', { email });
export const resetPassword = (token: string, newPassword: string) => send('/reset-password', { token, newPassword });
export const changePassword = (currentPassword: string, newPassword: string, revokeOtherSessions: boolean) =>
  send('/change-password', { currentPassword, newPassword, revokeOtherSessions });
export const sendVerification = (email: string) => send('/send-verification-email', { email });

/** Confirms an address. The mailed link only leads to a page: this is what the page's button does. */
export async function verifyEmail(token: string): Promise<AuthProblem | null> {
  try {
    const response = await fetch(`/api/auth/verify-email?token=${encodeURIComponent(token)}`, {
      credentials: 'same-origin',
      headers: { 'guardian-csrf': '1' },
    });
    if (response.ok) return null;
    return problemOf(response.status, (await response.json().catch(() => ({}))) as Refusal);
  } catch {
    return { code: 'OFFLINE', message: 'The server cannot be reached. Try again.' };
  }
}
