import type { Attempt, Attempts } from './attempts.ts';
import { type Auth, clientAddressHeader } from './auth.ts';
import type { Sessions } from './sessions.ts';

interface Parts {
  auth: Pick<Auth, 'handler'>;
  attempts: Attempts;
  sessions: Pick<Sessions, 'clear'>;
}

// They end sessions by better-auth's statements. The triggers tell every process; this one forgets at once.
const endsSessions = new Set(['/sign-out', '/reset-password', '/change-password']);

/** Answers a request to `/api/auth/*`: limited, with the address that admission knows, and never cached. */
export async function answerAuth(parts: Parts, request: Request, ipAddress: string | null): Promise<Response> {
  const path = new URL(request.url).pathname.replace(/^\/api\/auth/, '');
  const body = request.method === 'POST' ? await request.text() : undefined;
  // Of another kind of body we could not tell whom it is about.
  if (body && !/^application\/json\b/i.test(request.headers.get('content-type') ?? '')) return noJson();
  const attempt: Attempt = { path, email: emailIn(body), ipAddress: ipAddress ?? '' };
  const seconds = request.method === 'POST' ? parts.attempts.waitFor(attempt) : 0;
  if (seconds > 0) return tooMany(seconds);
  if (request.method === 'POST') parts.attempts.begin(attempt);
  const headers = new Headers(request.headers);
  headers.delete(clientAddressHeader);
  if (ipAddress !== null) headers.set(clientAddressHeader, ipAddress);
  const response = await parts.auth.handler(new Request(request.url, { method: request.method, headers, body }));
  if (request.method === 'POST' && response.ok) parts.attempts.succeeded(attempt);
  if (endsSessions.has(path)) parts.sessions.clear();
  response.headers.set('cache-control', 'no-store');
  return response;
}

function noJson(): Response {
  const message = 'Send `content-type: application/json`.';
  return Response.json({ code: 'BAD_REQUEST', message }, { status: 415, headers: { 'cache-control': 'no-store' } });
}

function tooMany(seconds: number): Response {
  const minutes = Math.ceil(seconds / 60);
  const message = `Too many attempts. Try again in ${minutes === 1 ? 'a minute' : `${minutes} minutes`}.`;
  const headers = { 'retry-after': String(seconds), 'cache-control': 'no-store' };
  return Response.json({ code: 'RATE_LIMITED', message }, { status: 429, headers });
}

function emailIn(body: string | undefined): string | null {
  if (body === undefined) return null;
  try {
    const { email } = (JSON.parse(body) ?? {}) as { email?: unknown };
    return typeof email === 'string' ? email.trim().toLowerCase() : null;
  } catch {
    return null;
  }
}
