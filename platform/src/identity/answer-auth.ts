import type { Log } from '../database/index.ts';
import type { Attempt, Attempts } from './attempts.ts';
import { type Auth, clientAddressHeader, newEmailIn } from './auth.ts';
import type { Confirmation } from './confirmation.ts';
import type { SecurityLog } from './security-log.ts';
import type { SessionInfo, Sessions } from './sessions.ts';

export interface AnswerParts {
  auth: Pick<Auth, 'handler'>;
  attempts: Attempts;
  sessions: Sessions;
  confirmation: Confirmation;
  securityLog: SecurityLog;
  log: Pick<Log, 'warn'>;
  /** That of our own pages. */
  origin: string;
}

/** A call below `/api/auth`, with what is known before it is answered. */
export interface AuthCall {
  path: string;
  /** The body as JSON; empty if there is none. */
  body: Record<string, unknown>;
  headers: Headers;
  ipAddress: string | null;
  userAgent: string | null;
  /** The session it comes with. */
  session: SessionInfo | null;
}

// They end sessions by better-auth's statements. The triggers tell every process; this one forgets at once.
const endsSessions = /^\/(sign-out|reset-password|change-password|two-factor\/|passkey\/verify-authentication)/;
/** What a thief with a browser that was left open would want: only soon after its person proved to be there. */
const sensitive = new Set([
  '/change-email',
  '/two-factor/enable',
  '/two-factor/disable',
  '/two-factor/generate-backup-codes',
  '/passkey/generate-register-options',
  '/passkey/verify-registration',
  '/passkey/delete-passkey',
]);

/** Answers a request to `/api/auth/*`: limited, with the address that admission knows, written down, and never cached. */
export async function answerAuth(parts: AnswerParts, request: Request, ipAddress: string | null): Promise<Response> {
  const path = new URL(request.url).pathname.replace(/^\/api\/auth/, '');
  const text = request.method === 'POST' ? await request.text() : undefined;
  // Of another kind of body we could not tell whom it is about.
  if (text && !/^application\/json\b/i.test(request.headers.get('content-type') ?? '')) {
    return refusal(415, 'BAD_REQUEST', 'Send `content-type: application/json`.');
  }
  const call: AuthCall = {
    path,
    body: parsed(text),
    headers: request.headers,
    ipAddress,
    userAgent: request.headers.get('user-agent'),
    session: await parts.sessions.find(request.headers.get('cookie')),
  };
  const response = await answer(parts, request, text, call);
  response.headers.set('cache-control', 'no-store');
  return response;
}

async function answer(parts: AnswerParts, request: Request, text: string | undefined, call: AuthCall) {
  const { attempts, confirmation, securityLog, sessions } = parts;
  const attempt: Attempt = { path: call.path, email: personOf(call), ipAddress: call.ipAddress ?? '' };
  const counted = request.method === 'POST';
  const refused = refusalBefore(parts, call, request);
  if (refused !== null) return refused;
  const { seconds, isLast } = counted ? await attempts.begin(attempt) : { seconds: 0, isLast: false };
  if (seconds > 0) return tooMany(seconds);
  const ownAnswer = call.path === '/confirm-password' && counted ? await confirmation.byPassword(call) : null;
  const response = ownAnswer ?? (await parts.auth.handler(forwarded(request, text, call)));
  if (counted && response.ok) attempts.succeeded(attempt);
  if (endsSessions.test(call.path)) sessions.clear();
  if (response.ok) return (await confirmation.note(call, response)) ?? (await securityLog.changed(call, response));
  // Not awaited, so that the time of an answer does not tell whether there is such an account.
  if (response.status < 500) securityLog.failed(call, isLast);
  return response;
}

/** What is refused before better-auth is asked. */
function refusalBefore({ confirmation, origin }: AnswerParts, call: AuthCall, request: Request): Response | null {
  const { path, session, headers } = call;
  if (request.method === 'POST' && headers.has('cookie') && headers.get('origin') !== origin) {
    return refusal(403, 'ORIGIN_NOT_ALLOWED', 'A request with a cookie has to come from a page of this installation.');
  }
  if (sensitive.has(path) && session !== null && !confirmation.isFresh(session)) {
    return refusal(403, 'STEP_UP_REQUIRED', 'Confirm that it is you, then try again.');
  }
  // better-auth would sign in whoever holds the link, past their second factor.
  const token = path === '/verify-email' ? new URL(request.url).searchParams.get('token') : null;
  if (token !== null && newEmailIn(token) !== null && session === null) {
    return refusal(401, 'SIGN_IN_FIRST', 'Sign in with your present address, then open the link again.');
  }
  return null;
}

/** Whom an attempt is about: the address it names, or the person of the session. */
function personOf({ body, session, path }: AuthCall): string | null {
  if (typeof body.email === 'string') return body.email.trim().toLowerCase();
  return session !== null && path !== '/sign-up/email' ? session.userId : null;
}

function forwarded(request: Request, body: string | undefined, { ipAddress }: AuthCall): Request {
  const headers = new Headers(request.headers);
  headers.delete(clientAddressHeader);
  if (ipAddress !== null) headers.set(clientAddressHeader, ipAddress);
  return new Request(request.url, { method: request.method, headers, body });
}

/** A refusal as better-auth words its own. */
export function refusal(status: number, code: string, message: string, headers?: Record<string, string>): Response {
  return Response.json({ code, message }, { status, headers });
}

function tooMany(seconds: number): Response {
  const minutes = Math.ceil(seconds / 60);
  const message = `Too many attempts. Try again in ${minutes === 1 ? 'a minute' : `${minutes} minutes`}.`;
  return refusal(429, 'RATE_LIMITED', message, { 'retry-after': String(seconds) });
}

function parsed(text: string | undefined): Record<string, unknown> {
  if (text === undefined) return {};
  try {
    const body: unknown = JSON.parse(text);
    return typeof body === 'object' && body !== null ? (body as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}
