import { passkey } from '@better-auth/passkey';
import { betterAuth } from 'better-auth';
import { drizzleAdapter } from 'better-auth/adapters/drizzle';
import { APIError, createAuthMiddleware, isAPIError } from 'better-auth/api';
import { twoFactor } from 'better-auth/plugins/two-factor';
import { findInvite, isInvited } from '../access/index.ts';
import { type Database, type Log, uuidv7 } from '../database/index.ts';
import type { Environment } from '../environment/index.ts';
import type { Mail, MailMessage } from '../mail/index.ts';
import { currentConnection, identityDb } from './identity-db.ts';
import { emailChangeMail, existingAccountMail, resetMail, verificationMail } from './mails.ts';
import { hashPassword, isPassword } from './password.ts';
import { passwordLength, passwordProblem } from './password-policy.ts';
import * as tables from './tables.ts';

export interface AuthParts {
  database: Database;
  environment: Pick<Environment, 'url' | 'signUp' | 'sessions'>;
  mail: Mail;
  log: Log;
  /** Signs cookies and tokens. */
  secret: string;
  /** Differs between installations, since cookies are shared by all ports of a host. */
  cookiePrefix: string;
}

/** The header in which better-auth is told the caller's address; `handle` sets it and drops what came from outside. */
export const clientAddressHeader = 'x-guardian-client-address';

// Ours are fields of the graph, by id; better-auth's own give out tokens, or change what must be recorded.
const disabledPaths = [
  ...[
    '/list-sessions',
    '/revoke-session',
    '/revoke-sessions',
    '/revoke-other-sessions',
    '/get-session',
    '/update-session',
  ],
  ...['/update-user', '/delete-user', '/delete-user/callback', '/set-password', '/verify-password'],
  ...['/sign-in/social', '/link-social', '/unlink-account', '/list-accounts', '/refresh-token', '/get-access-token'],
  ...['/account-info', '/error', '/ok'],
  ...['/two-factor/get-totp-uri', '/two-factor/send-otp', '/two-factor/verify-otp'],
  ...['/passkey/list-user-passkeys', '/passkey/update-passkey'],
];

/** better-auth on our tables: e-mail and password, verification, reset, second factors, passkeys. */
export function createAuth(parts: AuthParts) {
  const { database, environment, mail, log, secret, cookiePrefix } = parts;
  const page = (path: string, token?: string) => {
    const url = new URL(path, environment.url);
    if (token !== undefined) url.searchParams.set('token', token);
    return url.href;
  };
  // In better-auth's transaction where there is one, so that no account is ever left without its mail.
  const send = (message: MailMessage) => {
    const connection = currentConnection(database.identity);
    return connection === database.identity ? mail.send(message) : mail.sendIn(connection, message);
  };
  return betterAuth({
    appName: 'Guardian',
    baseURL: environment.url.origin,
    basePath: '/api/auth',
    secret,
    trustedOrigins: [environment.url.origin],
    database: drizzleAdapter(identityDb(database.identity), {
      provider: 'pg',
      schema: tables,
      transaction: true,
    }),
    disabledPaths,
    emailAndPassword: {
      enabled: true,
      requireEmailVerification: true,
      minPasswordLength: passwordLength.min,
      maxPasswordLength: passwordLength.max,
      password: { hash: hashPassword, verify: isPassword },
      resetPasswordTokenExpiresIn: 3_600,
      revokeSessionsOnPasswordReset: true,
      sendResetPassword: async ({ user, token }) => {
        await send(resetMail(user, page('/reset-password', token)));
      },
      onExistingUserSignUp: async ({ user }) => {
        await send(existingAccountMail(user, page('/sign-in')));
      },
    },
    emailVerification: {
      sendOnSignUp: true,
      sendOnSignIn: true,
      expiresIn: 3_600,
      sendVerificationEmail: async ({ user, token }) => {
        const changed = newEmailIn(token);
        if (changed !== null) await send(emailChangeMail({ ...user, email: changed }, page('/verify-email', token)));
        // Otherwise proved by the invite that they came with.
        else if (!user.emailVerified) await send(verificationMail(user, page('/verify-email', token)));
      },
    },
    user: { changeEmail: { enabled: true } },
    plugins: [
      // No device is trusted past the second factor: a stolen cookie would be worth a password.
      twoFactor({ issuer: 'Guardian', trustDeviceMaxAge: 0, backupCodeOptions: { storeBackupCodes: 'encrypted' } }),
      passkey({
        rpName: 'Guardian',
        origin: environment.url.origin,
        authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
        authentication: {
          // It stands for both factors, so that its holder has to be proved too: by a PIN, a finger or a face.
          afterVerification: ({ verification }) => requireUserVerified(verification.authenticationInfo.userVerified),
        },
        registration: {
          afterVerification: ({ verification }) => {
            requireUserVerified(verification.registrationInfo?.userVerified ?? false);
          },
        },
      }),
    ],
    session: {
      expiresIn: environment.sessions.absolute / 1_000,
      disableSessionRefresh: true, // our look-up keeps the idle time
      cookieCache: { enabled: false }, // a revoked browser would keep its session
    },
    rateLimit: { enabled: false }, // `attempts.ts`, by person and address
    advanced: {
      disableOriginCheck: false, // by default it depends on NODE_ENV
      disableCSRFCheck: false,
      cookiePrefix,
      database: { generateId: () => uuidv7() },
      useSecureCookies: environment.url.protocol === 'https:',
      defaultCookieAttributes: { httpOnly: true, sameSite: 'lax', path: '/' },
      ipAddress: { ipAddressHeaders: [clientAddressHeader] },
    },
    hooks: {
      before: createAuthMiddleware(async (ctx) => {
        const body: Record<string, unknown> = ctx.body ?? {};
        if (ctx.path === '/sign-up/email') {
          await requireSignUpAllowed(parts, body);
          requireGoodPassword(body.password, [body.name, body.email]);
          // Looked up here: in the transaction of the sign-up it would wait for a second connection.
          return { context: { ...ctx, body: { ...body, emailProved: await holdsInvite(database, body) } } };
        }
        if (ctx.path === '/reset-password' || ctx.path === '/change-password') requireGoodPassword(body.newPassword);
      }),
    },
    databaseHooks: {
      user: {
        create: {
          before: async (user, ctx) => {
            const proved = ctx?.body?.emailProved === true;
            return { data: { ...user, emailVerified: user.emailVerified || proved } };
          },
        },
      },
    },
    logger: {
      level: 'info', // at `warn` better-auth also prints every refusal to the console, past this logger
      log: (level, message) => log[level === 'error' ? 'error' : level === 'warn' ? 'warn' : 'debug']({}, message),
    },
    // What is no refusal is a defect or an outage: for our own mapper, which logs and masks it.
    onAPIError: {
      onError(error) {
        if (!isAPIError(error)) throw error;
      },
    },
    telemetry: { enabled: false },
  });
}

export type Auth = ReturnType<typeof createAuth>;

/** Before better-auth creates anything: it would answer a refusal in the middle as if all was well. */
async function requireSignUpAllowed({ environment, database }: AuthParts, body: unknown): Promise<void> {
  const { email, name } = (body ?? {}) as { email?: unknown; name?: unknown };
  if (typeof name !== 'string' || name.trim() === '' || name.length > 80) {
    throw new APIError('BAD_REQUEST', { code: 'INVALID_NAME', message: 'Enter a name of 1 to 80 characters.' });
  }
  if (environment.signUp === 'open' || (typeof email === 'string' && (await isInvited(database, email)))) return;
  const message = 'Sign-up is by invite: ask a member of your organization to invite this address.';
  throw new APIError('FORBIDDEN', { code: 'SIGN_UP_BY_INVITE', message });
}

/** Whoever has the mailed token of an invite to the address has proved that the address is theirs. */
async function holdsInvite(database: Database, body: Record<string, unknown>): Promise<boolean> {
  const { inviteToken, email } = body;
  if (typeof inviteToken !== 'string' || typeof email !== 'string') return false;
  return (await findInvite(database, inviteToken))?.email === email.trim().toLowerCase();
}

function requireGoodPassword(password: unknown, known: unknown[] = []): void {
  if (typeof password !== 'string') return; // better-auth says that it is missing
  const problem = passwordProblem(
    password,
    known.filter((text) => typeof text === 'string'),
  );
  if (problem !== null) throw new APIError('BAD_REQUEST', { ...problem });
}

function requireUserVerified(verified: boolean): void {
  if (verified) return;
  const message = 'Use a passkey that asks for a PIN, a finger or a face.';
  throw new APIError('BAD_REQUEST', { code: 'USER_NOT_VERIFIED', message });
}

/** The address that a token of better-auth would change an account to; null if it only confirms one. Not verified here. */
export function newEmailIn(token: string): string | null {
  try {
    const claims = JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString()) as { updateTo?: unknown };
    return typeof claims.updateTo === 'string' ? claims.updateTo : null;
  } catch {
    return null;
  }
}
