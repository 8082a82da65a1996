import { createHash } from 'node:crypto';
import type { Database, Log } from '../database/index.ts';
import type { Environment } from '../environment/index.ts';
import { cookieValue, verifiedToken } from './session-cookie.ts';

/** A live session. `expiresAt` is the earlier of its absolute end and the end of its idle time. */
export interface SessionInfo {
  id: string;
  userId: string;
  /** The organization of requests that name none. */
  defaultOrganizationId: string | null;
  createdAt: Date;
  lastSeenAt: Date;
  expiresAt: Date;
  /** Address that signed in. */
  ipAddress: string | null;
  userAgent: string | null;
  /** When its person last proved to be there. */
  confirmedAt: Date;
  /** Whether more than a password was shown for it. */
  secondFactor: boolean;
}

/** How long a session lasts after its last request, and at all. Milliseconds. */
export type SessionLifetime = Environment['sessions'];

/** How often the last request is written down. */
const markEvery = 60_000;
const capacity = 100_000;

/** A session as the table holds it, with `expiresAt` its absolute end. */
type SessionRow = SessionInfo;

/**
 * Sessions in memory by the hash of their token: after the first look-up a request costs an HMAC and a map. Dropped when a
 * trigger of Postgres tells that one has ended or changed.
 */
export class Sessions {
  readonly #byToken = new Map<string, SessionRow>();
  readonly #database: Pick<Database, 'identity'>;
  readonly #cookie: { name: string; secret: string };
  readonly #log: Pick<Log, 'warn'>;
  readonly #lifetime: SessionLifetime;
  /** Rises with each drop: a look-up that was under way must not bring back what was just dropped. */
  #generation = 0;

  constructor(parts: {
    database: Pick<Database, 'identity'>;
    cookie: { name: string; secret: string };
    lifetime: SessionLifetime;
    log: Pick<Log, 'warn'>;
  }) {
    this.#database = parts.database;
    this.#cookie = parts.cookie;
    this.#lifetime = parts.lifetime;
    this.#log = parts.log;
  }

  /** The session of a request's Cookie header; null if there is none, it is forged, or has ended. */
  async find(cookieHeader: string | null, { background = false } = {}): Promise<SessionInfo | null> {
    const value = cookieHeader === null ? null : cookieValue(cookieHeader, this.#cookie.name);
    const token = value === null ? null : verifiedToken(value, this.#cookie.secret);
    if (token === null) return null;
    const name = createHash('sha256').update(token).digest('base64');
    const known = this.#byToken.get(name);
    // Another process may have seen it since: whether it was idle too long is for the table to say.
    const quiet = known !== undefined && Date.now() - known.lastSeenAt.getTime() > 2 * markEvery;
    const row = known === undefined || quiet ? await this.#read(name, token) : known;
    if (row === null) return null;
    const now = Date.now();
    const session = withEnd(row, this.#lifetime);
    if (session.expiresAt.getTime() <= now) return null;
    if (!background && now - row.lastSeenAt.getTime() >= markEvery) this.#mark(row, now);
    return session;
  }

  drop(sessionId: string): void {
    this.#generation++;
    for (const [name, row] of this.#byToken) if (row.id === sessionId) this.#byToken.delete(name);
  }

  clear(): void {
    this.#generation++;
    this.#byToken.clear();
  }

  async #read(name: string, token: string): Promise<SessionRow | null> {
    const generation = this.#generation;
    const [row] = await selectSessions(this.#database, this.#database.identity`token = ${token}`);
    if (row === undefined) return null;
    if (this.#byToken.size >= capacity) this.#byToken.clear();
    if (generation === this.#generation) this.#byToken.set(name, row);
    return row;
  }

  #mark(row: SessionRow, now: number): void {
    row.lastSeenAt = new Date(now);
    this.#database.identity`update identity.session set last_seen_at = ${row.lastSeenAt} where id = ${row.id}`.catch(
      (error: unknown) =>
        this.#log.warn({ err: error, sessionId: row.id }, 'the use of a session was not written down'),
    );
  }
}

/** The live sessions of a person, the latest used first. */
export async function sessionsOf(
  database: Pick<Database, 'identity'>,
  userId: string,
  lifetime: SessionLifetime,
): Promise<SessionInfo[]> {
  const rows = await selectSessions(database, database.identity`user_id = ${userId}`);
  const now = Date.now();
  return rows
    .map((row) => withEnd(row, lifetime))
    .filter(({ expiresAt }) => expiresAt.getTime() > now)
    .sort((a, b) => b.lastSeenAt.getTime() - a.lastSeenAt.getTime());
}

function selectSessions({ identity }: Pick<Database, 'identity'>, condition: ReturnType<Database['identity']>) {
  return identity<SessionRow[]>`
    select id, user_id as "userId", default_organization_id as "defaultOrganizationId", created_at as "createdAt",
      last_seen_at as "lastSeenAt", expires_at as "expiresAt", ip_address as "ipAddress", user_agent as "userAgent",
      confirmed_at as "confirmedAt", second_factor as "secondFactor"
    from identity.session where ${condition}`;
}

function withEnd(row: SessionRow, { idle, absolute }: SessionLifetime): SessionInfo {
  // Also by what holds today: a shorter life counts for sessions that began before it was set.
  const latest = Math.min(row.createdAt.getTime() + absolute, row.lastSeenAt.getTime() + idle);
  const end = Math.min(row.expiresAt.getTime(), latest);
  return { ...row, expiresAt: new Date(end) };
}
