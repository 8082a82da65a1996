import { changeMemberEmail, membersByUserIds } from '../access/index.ts';
import { createTenantReader, type Database, systemContext, transact } from '../database/index.ts';
import type { Charge } from '../limits/charge.ts';
import { LocalWindows } from '../limits/local-windows.ts';
import type { Mail } from '../mail/index.ts';
import { countryOf } from '../network/index.ts';
import type { OrganizationContext } from '../subgraph/context.ts';
import { memberSecurityEvents } from './events.ts';
import { securityMail } from './mails.ts';
import { profiles } from './people.ts';
import { markAnnounced, type SecurityEvent, type SecurityEventType, unannounced } from './security-events.ts';

export interface AnnounceParts {
  database: Database;
  mail: Mail;
  /** Of the page where a person looks after their account. */
  accountUrl: string;
}

/** What the person is told by mail; nothing of what they do every day. */
const sentences: Partial<Record<SecurityEventType, string>> = {
  signInBlocked: 'somebody has tried many passwords for your account and has to wait now',
  passwordChanged: 'the password of your account was changed',
  emailChanged: 'the e-mail address of your account was changed to another one',
  twoFactorEnabled: 'an authenticator app was added to your account',
  twoFactorDisabled: 'the authenticator app was removed from your account',
  recoveryCodesChanged: 'a recovery code of your account was used, or new ones were made',
  passkeyAdded: 'a passkey was added to your account',
  passkeyRemoved: 'a passkey was removed from your account',
};

/** A stranger must not fill the log of an organization with failures. */
const failures = new LocalWindows();
const failuresOf = (userId: string): Charge => ({
  ...{ dimension: 'ADDRESS', policy: 'failures', window: userId, subject: userId },
  ...{ quota: 1, windowSeconds: 300, cost: 1 },
});

/**
 * Tells the logs of a person's organizations, and the person themselves, what happened to their account. Repeated calls
 * tell nothing twice: each event is recorded under an idempotency key and marked in the transaction that sends its mail.
 * @param userId Null: everything that a process which ended meanwhile has left.
 */
export async function announceSecurityEvents(parts: AnnounceParts, userId: string | null): Promise<void> {
  for (const event of await unannounced(parts.database, userId)) await announce(parts, event);
}

async function announce({ database, mail, accountUrl }: AnnounceParts, event: SecurityEvent): Promise<void> {
  const quiet = event.type === 'signInFailed' && failures.take([failuresOf(event.userId)]).some(({ wait }) => wait > 0);
  if (!quiet) await tellOrganizations(database, event);
  const person = (await profiles(database, [event.userId])).get(event.userId);
  const sentence = sentences[event.type];
  await database.identity.begin(async (sql) => {
    if (!(await markAnnounced(sql, event.id)) || person === undefined || sentence === undefined) return;
    const email = typeof event.detail.before === 'string' ? event.detail.before : person.email;
    await mail.sendIn(sql, securityMail({ name: person.name, email }, sentence, accountUrl));
  });
}

async function tellOrganizations(database: Database, event: SecurityEvent): Promise<void> {
  const country = await countryOf(event.ipAddress);
  const memberships = await database.identity<{ organizationId: string; principalId: string }[]>`
    select organization_id as "organizationId", id as "principalId" from access.principal
    where user_id = ${event.userId} and ended_at is null`;
  for (const { organizationId, principalId } of memberships) {
    const db = createTenantReader(database, organizationId);
    const [member] = await membersByUserIds(db, organizationId, [event.userId]);
    if (member === undefined) continue;
    const ctx: OrganizationContext = {
      ...systemContext(database, organizationId),
      principal: {
        ...{ kind: 'member', id: principalId, organizationId, userId: event.userId, sessionId: '', operator: false },
      },
      idempotencyKey: `security:${event.id}`,
    };
    await transact(
      ctx,
      async (tx) => {
        const { userId, ipAddress, userAgent, detail } = event;
        const payload = { userId, member: { id: member.id, name: member.name }, ipAddress, country, userAgent, detail };
        tx.record(memberSecurityEvents[event.type]({ id: member.id, version: member.version, payload }));
        if (event.type === 'emailChanged') await changeMemberEmail(tx, { userId, email: String(detail.after) });
        return null;
      },
      { verb: 'announceSecurityEvent' },
    );
  }
}
