import { betterAuth } from 'better-auth';
import { drizzleAdapter } from 'better-auth/adapters/drizzle';
import { APIError, createAuthMiddleware } from 'better-auth/api';
import { findInvite, isInvited } from '../access/index.ts';
import { type Database, type Log, uuidv7 } from '../database/index.ts';
import type { Environment } from '../environment/index.ts';
import type { Mail } from '../mail/index.ts';
import { identityDb } from './identity-db.ts';
import { existingAccountMail, resetMail, verificationMail } from './mails.ts';
import { hashPassword, isPassword, passwordLength } from './password.ts';
import { absoluteLifetime } from './sessions.ts';
import * as tables from './tables.ts';

export interface AuthParts {
  database: Database;
  environment: Pick<Environment, 'url' | 'signUp'>;
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
  ...['/update-user', '/change-email', '/delete-user', '/delete-user/callback', '/set-password', '/verify-password'],
  ...['/sign-in/social', '/link-social', '/unlink-account', '/list-accounts', '/refresh-token', '/get-access-token'],
  ...['/account-info', '/error', '/ok'],
];

/** better-auth on our tables: e-mail and password, verification, reset. */
export function createAuth(parts: AuthParts) {
  const { database, environment, mail, log, secret, cookiePrefix } = parts;
  const page = (path: string, token?: string) => {
    const url = new URL(path, environment.url);
    if (token !== undefined) url.searchParams.set('token', token);
    return url.href;
  };
  return betterAuth({
    appName: 'Guardian',
    baseURL: environment.url.origin,
    basePath: '/api/auth',
    secret,
    trustedOrigins: [environment.url.origin],
    database: drizzleAdapter(identityDb(database.identity), { provider: 'pg', schema: tables }),
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
        await mail.send(resetMail(user, page('/reset-password', token)));
      },
      onExistingUserSignUp: async ({ user }) => {
        await mail.send(existingAccountMail(user, page('/sign-in')));
      },
    },
    emailVerification: {
      sendOnSignUp: true,
      sendOnSignIn: true,
      expiresIn: 3_600,
      sendVerificationEmail: async ({ user, token }) => {
        if (user.emailVerified) return; // proved by the invite that they came with
        await mail.send(verificationMail(user, page('/verify-email', token)));
      },
    },
    session: {
      expiresIn: absoluteLifetime / 1_000,
      disableSessionRefresh: true, // our look-up keeps the idle time
      cookieCache: { enabled: false }, // a revoked browser would keep its session
    },
    rateLimit: { enabled: false }, // `attempts.ts`, by person and address
    advanced: {
      cookiePrefix,
      database: { generateId: () => uuidv7() },
      useSecureCookies: environment.url.protocol === 'https:',
      defaultCookieAttributes: { httpOnly: true, sameSite: 'lax', path: '/' },
      ipAddress: { ipAddressHeaders: [clientAddressHeader] },
    },
    hooks: {
      before: createAuthMiddleware(async (ctx) => {
        if (ctx.path === '/sign-up/email') await requireSignUpAllowed(parts, ctx.body);
      }),
    },
    databaseHooks: {
      user: {
        create: {
          before: async (user, ctx) => {
            const invited = await holdsInvite(database, user.email, ctx?.body);
            return { data: { ...user, emailVerified: user.emailVerified || invited } };
          },
        },
      },
    },
    logger: {
      level: 'info', // at `warn` better-auth also prints every refusal to the console, past this logger
      log: (level, message) => log[level === 'error' ? 'error' : level === 'warn' ? 'warn' : 'debug']({}, message),
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
async function holdsInvite(database: Database, email: string, body: unknown): Promise<boolean> {
  const { inviteToken } = (body ?? {}) as { inviteToken?: unknown };
  if (typeof inviteToken !== 'string') return false;
  return (await findInvite(database, inviteToken))?.email === email.toLowerCase();
}
