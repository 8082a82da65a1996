import { createHash } from 'node:crypto';
import type { Database, Log } from '../database/index.ts';
import type { Environment } from '../environment/index.ts';
import type { EventLog } from '../events/index.ts';
import type { Windows } from '../limits/charge.ts';
import { LocalWindows } from '../limits/local-windows.ts';
import type { Mail } from '../mail/index.ts';
import type { Secrets } from '../secrets/index.ts';
import { announceSecurityEvents } from './announce.ts';
import { answerAuth } from './answer-auth.ts';
import { Attempts } from './attempts.ts';
import { createAuth } from './auth.ts';
import { Confirmation } from './confirmation.ts';
import {
  createFirstOperator,
  createUser,
  type NewUser,
  type Profile,
  profileByEmail,
  profiles,
  renameUser,
} from './people.ts';
import { renamePasskey, type SecondFactors, secondFactorsOf } from './second-factors.ts';
import { recordSignIns, type SecurityEvent, securityEventsOf } from './security-events.ts';
import { SecurityLog } from './security-log.ts';
import { type SessionInfo, Sessions, sessionsOf } from './sessions.ts';

/** People and their sessions. */
export interface Identity {
  /**
   * Answers `/api/auth/*`.
   * @param ipAddress The caller's address as far as proxies are trusted; what the request itself claims is ignored.
   */
  handle(request: Request, ipAddress?: string | null): Promise<Response>;
  /** The live session of a Cookie header; from memory after the first look-up. In the background it is not kept awake. */
  session(cookieHeader: string | null, options?: { background?: boolean }): Promise<SessionInfo | null>;
  /** Throws CONFLICT if the address is taken. */
  createUser(input: NewUser): Promise<{ userId: string }>;
  /** The first person, who becomes the operator; null if there is an operator already. Throws CONFLICT if the address is taken. */
  createFirstOperator(input: NewUser): Promise<{ userId: string } | null>;
  profiles(userIds: readonly string[]): Promise<Map<string, Profile>>;
  profileByEmail(email: string): Promise<Profile | null>;
  /** Changes the name of the account only; memberships have names of their own (`renameMember`). */
  rename(userId: string, name: string): Promise<void>;
  /** Live sessions of a person, the latest used first. */
  listSessions(userId: string): Promise<SessionInfo[]>;
  /** Ends one session of a person. Returns false if they have no such session. */
  revokeSession(userId: string, sessionId: string): Promise<boolean>;
  /** Ends all sessions of a person but one. Returns the ids of those that ended. */
  revokeOtherSessions(userId: string, keptId: string): Promise<string[]>;
  /** The organization of requests of this session that name none. */
  setDefaultOrganization(sessionId: string, organizationId: string): Promise<void>;
  /** Whether the person of the session has proved to be there within the last 15 minutes. */
  isConfirmed(sessionId: string): Promise<boolean>;
  secondFactors(userId: string): Promise<SecondFactors>;
  /** False if the person has no such passkey. */
  renamePasskey(userId: string, passkeyId: string, name: string): Promise<boolean>;
  /** What happened to a person's account, the newest first. @param page `after`: id of the last one seen. */
  securityEvents(userId: string, page: { first: number; after: string | null }): Promise<SecurityEvent[]>;
  /** Tells organizations what a process that ended meanwhile has left untold. */
  announceLeftovers(): Promise<void>;
  close(): void;
}

interface Parts {
  database: Database;
  secrets: Secrets;
  environment: Pick<Environment, 'url' | 'signUp' | 'sessions'>;
  mail: Mail;
  log: Log;
  eventLog?: Pick<EventLog, 'onAccess'>;
  /** Where attempts are counted; in this process alone when absent. */
  windows?: Windows;
}

export function openIdentity(parts: Parts): Identity {
  const { database, environment, secrets, log } = parts;
  const secret = secrets.derive('identity').toString('base64url');
  const installation = createHash('sha256').update(secrets.derive('installation')).digest('hex').slice(0, 8);
  const cookiePrefix = `guardian-${installation}`;
  const auth = createAuth({ ...parts, secret, cookiePrefix });
  const cookieName = (name: string) =>
    `${environment.url.protocol === 'https:' ? '__Secure-' : ''}${cookiePrefix}.${name}`;
  const lifetime = environment.sessions;
  const sessions = new Sessions({ database, cookie: { name: cookieName('session_token'), secret }, lifetime, log });
  const confirmation = new Confirmation(database, sessions);
  const accountUrl = new URL('/account', environment.url).href;
  const announce = (userId: string | null) =>
    announceSecurityEvents({ database, mail: parts.mail, accountUrl }, userId);
  const challengeCookie = { name: cookieName('two_factor'), secret };
  const securityLog = new SecurityLog({ database, sessions, announce, challengeCookie, log });
  const attempts = new Attempts(parts.windows ?? new LocalWindows());
  const stop = parts.eventLog?.onAccess((events) => {
    for (const { type, subjectId } of events) {
      if (type === 'access.reset') sessions.clear();
      else if (type.startsWith('session.') && subjectId !== null) sessions.drop(subjectId);
    }
  });

  return {
    handle: (request, ipAddress = null) =>
      answerAuth(
        { auth, attempts, sessions, confirmation, securityLog, log, origin: environment.url.origin },
        request,
        ipAddress,
      ),
    session: (cookieHeader, options) => sessions.find(cookieHeader, options),
    createUser: (input) => createUser(database, input),
    createFirstOperator: (input) => createFirstOperator(database, input),
    profiles: (userIds) => profiles(database, userIds),
    profileByEmail: (email) => profileByEmail(database, email),
    rename: (userId, changed) => renameUser(database, userId, changed),
    listSessions: (userId) => sessionsOf(database, userId, lifetime),
    async revokeSession(userId, sessionId) {
      const ended = await database.identity`
        delete from identity.session where user_id = ${userId} and id::text = ${sessionId}`;
      sessions.drop(sessionId);
      return ended.count > 0;
    },
    async revokeOtherSessions(userId, keptId) {
      const ended = await database.identity<{ id: string }[]>`
        delete from identity.session where user_id = ${userId} and id <> ${keptId} returning id`;
      for (const { id } of ended) sessions.drop(id);
      return ended.map(({ id }) => id);
    },
    async setDefaultOrganization(sessionId, organizationId) {
      await database.identity`
        update identity.session set default_organization_id = ${organizationId} where id = ${sessionId}`;
      sessions.drop(sessionId);
    },
    async isConfirmed(sessionId) {
      const [row] = await database.identity<{ confirmedAt: Date }[]>`
        select confirmed_at as "confirmedAt" from identity.session where id::text = ${sessionId}`;
      return row !== undefined && confirmation.isFresh(row);
    },
    secondFactors: (userId) => secondFactorsOf(database, userId),
    renamePasskey: (userId, passkeyId, name) => renamePasskey(database, userId, passkeyId, name),
    securityEvents: (userId, page) => securityEventsOf(database, userId, page),
    async announceLeftovers() {
      await recordSignIns(database, null);
      await announce(null);
    },
    close: () => stop?.(),
  };
}
