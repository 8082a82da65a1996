import { createTenantReader, type Database, type Log } from '../database/index.ts';
import { Entry } from '../entry/entry.ts';
import type { Region } from '../environment/index.ts';
import type { AccessEvent, EventLog } from '../events/index.ts';
import { Trust } from '../trust/trust.ts';
import { fullRights, withPermissions } from './compile-rights.ts';
import { KeyCache } from './keys-in-memory.ts';
import { MembershipCache, type PersonAccess } from './memberships.ts';
import { isInstallationPermission, permissionNames } from './permissions.ts';
import type { KeyPrincipal, MemberPrincipal, Principal, UserPrincipal, WorkflowPrincipal } from './principal.ts';
import { noRights, type Rights } from './rights.ts';
import { RightsCache } from './rights-cache.ts';

/** What a session says of who is there. */
export interface SessionPerson {
  id: string;
  userId: string;
  /** The organization of requests that name none. */
  defaultOrganizationId: string | null;
}

/** Who a request acts for, and what they may do: in memory, dropped as soon as any process changes access. */
export interface Access {
  /** Rights at this moment; look again at `validUntil`, and whenever access events of the organization arrive. */
  rightsOf(principal: Principal): Promise<Rights>;
  /**
   * The person of a session in the named organization (id or slug), in the session's default one, or in their oldest one.
   * Without a membership there they act in no organization: the answer does not tell whether it exists.
   */
  resolveSession(session: SessionPerson, organization: string | null): Promise<MemberPrincipal | UserPrincipal>;
  /**
   * The key's principal; null for a key that is unknown, malformed, revoked or expired.
   *
   * @param ipAddress From where it was shown, for the audit log.
   */
  resolveKey(secret: string, ipAddress?: string | null): Promise<KeyPrincipal | null>;
  /** A workflow's principal by its id, e.g. from a job; null if it has ended or is none. */
  resolveWorkflow(organizationId: string, principalId: string, executionId?: string): Promise<WorkflowPrincipal | null>;
  /** Where a person belongs and whether they are an operator. */
  personOf(userId: string): Promise<PersonAccess>;
  /** Forgets what this process knows of an organization's access and of these people. Every change of access calls it. */
  forget(organizationId: string, userIds?: readonly string[]): void;
  forgetPerson(userId: string): void;
  /** Who may come in, beyond rights. */
  readonly entry: Entry;
  /** Which operations an organization trusts, and who may have no others executed. */
  readonly trust: Trust;
  close(): void;
}

const installationPermissions = permissionNames.filter(isInstallationPermission);
const systemRights = fullRights(permissionNames.filter((name) => !isInstallationPermission(name)));
const operatorRights = fullRights(installationPermissions);

const opened = new WeakMap<Database, Set<Access>>();

/** The caches of this process over the database, for verbs that just changed access. */
export function accessesOf(database: Database): Iterable<Access> {
  return opened.get(database) ?? [];
}

export function openAccess(
  database: Database,
  options: { eventLog?: Pick<EventLog, 'onAccess'>; log: Pick<Log, 'warn'>; region?: Region | null },
): Access {
  const rights = new RightsCache((organizationId) => createTenantReader(database, organizationId));
  const people = new MembershipCache(database);
  const keys = new KeyCache(database, options.log);
  const entry = new Entry(database, options.log, options.region ?? null);
  const trust = new Trust(database);
  const operators = new WeakMap<Rights, Rights>();

  const forget = (organizationId: string, userIds: readonly string[] = []) => {
    rights.forget(organizationId);
    keys.forget(organizationId);
    entry.forget(organizationId);
    trust.forget(organizationId);
    for (const userId of userIds) people.forget(userId);
  };

  const apply = (event: AccessEvent) => {
    if (event.type === 'access.reset') {
      for (const cache of [rights, people, keys, entry, trust]) cache.clear();
      return;
    }
    if (event.type === 'operator.changed' && event.subjectId !== null) people.forget(event.subjectId);
    // A changed slug changes how every member names the organization.
    if (event.type === 'organization.updated') people.clear();
    const { userId } = event.payload;
    if (event.organizationId !== null) forget(event.organizationId, typeof userId === 'string' ? [userId] : []);
  };
  const stop = options.eventLog?.onAccess((events) => events.forEach(apply));

  const defaultPlace = async ({ userId, defaultOrganizationId }: SessionPerson) => {
    const { memberships } = await people.of(userId);
    return memberships.find(({ organizationId }) => organizationId === defaultOrganizationId) ?? memberships[0];
  };

  const access: Access = {
    async rightsOf(principal) {
      switch (principal.kind) {
        case 'anonymous':
          return noRights;
        case 'user':
          return principal.operator ? operatorRights : noRights;
        case 'system':
          return systemRights;
        case 'member': {
          const held = await rights.rightsOf(principal.organizationId, principal.id);
          return principal.operator ? raised(operators, held) : held;
        }
        case 'key':
        case 'workflow':
          return rights.rightsOf(principal.organizationId, principal.id);
      }
    },
    async resolveSession(session, organization) {
      const membership =
        organization === null ? await defaultPlace(session) : await people.placeOf(session.userId, organization);
      const { operator } = await people.of(session.userId);
      const person = { userId: session.userId, sessionId: session.id, operator };
      if (membership === undefined) return { kind: 'user', ...person };
      const { organizationId, principalId } = membership;
      return { kind: 'member', id: principalId, organizationId, ...person };
    },
    resolveKey: (secret, ipAddress = null) => keys.resolve(secret, ipAddress),
    async resolveWorkflow(organizationId, principalId, executionId) {
      const [row] = await database.identity<{ workflowId: string; onBehalfOf: string }[]>`
        select workflow_id as "workflowId", bounded_by as "onBehalfOf" from access.principal
        where organization_id = ${organizationId} and id = ${principalId} and kind = 'workflow' and ended_at is null
          and not exists (
            select from access.organization
            where organization_id = ${organizationId} and erase_after is not null)`;
      if (row === undefined) return null;
      const run = executionId === undefined ? {} : { executionId };
      return { kind: 'workflow', id: principalId, organizationId, ...row, ...run };
    },
    personOf: (userId) => people.of(userId),
    forget,
    entry,
    trust,
    forgetPerson: (userId) => people.forget(userId),
    close() {
      stop?.();
      opened.get(database)?.delete(access);
    },
  };
  opened.set(database, (opened.get(database) ?? new Set()).add(access));
  return access;
}

/** An operator's rights in an organization: theirs as a member, and those on the installation. */
function raised(known: WeakMap<Rights, Rights>, held: Rights): Rights {
  const existing = known.get(held);
  if (existing !== undefined) return existing;
  const rights = withPermissions(held, installationPermissions);
  known.set(held, rights);
  return rights;
}
