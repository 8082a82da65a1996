import type { KeyPrincipal, MemberPrincipal } from '../access/principal.ts';
import { auditNotesOf } from '../audit/notes.ts';
import { createTenantReader, type Database, type Log } from '../database/index.ts';
import type { Region } from '../environment/index.ts';
import { countryOf, parseAddress } from '../network/index.ts';
import { type NetworkVerdict, networkVerdict } from './network-verdict.ts';
import { type Policy, readPolicy, rolesAt } from './read-policy.ts';
import { type Refusal, refusalError, regionRefusal } from './refusal.ts';
import { Sightings } from './sightings.ts';

/** What a session shows at the door. Times in the sense of the session itself: before this request. */
export interface EntrySession {
  createdAt: Date;
  lastSeenAt: Date;
  secondFactor: boolean;
}

export type EntryVerdict =
  /** `until`: when it has to be asked again; milliseconds since 1970. */
  | { kind: 'welcome'; until: number }
  | { kind: 'refused'; refusal: Refusal }
  /** The organization's time-outs are over: the session has to end, for everything. */
  | { kind: 'expired' };

/** Who may come in: how organizations protect themselves beyond rights. In memory, dropped by access events. */
export class Entry {
  readonly #policies = new Map<string, Promise<Policy>>();
  readonly #database: Database;
  readonly #sightings: Sightings;
  readonly #region: Region | null;

  /** @param region What this installation serves; null: every region. */
  constructor(database: Database, log: Pick<Log, 'warn'>, region: Region | null) {
    this.#database = database;
    this.#region = region;
    this.#sightings = new Sightings(database, log);
  }

  /** Refusals are noted in the organization's audit log. */
  async decide(
    principal: MemberPrincipal | KeyPrincipal,
    session: EntrySession | null,
    ipAddress: string | null,
  ): Promise<EntryVerdict> {
    const verdict = await this.#decide(principal, session, ipAddress);
    if (verdict.kind === 'refused') {
      const caller = { organizationId: principal.organizationId, principal, ipAddress };
      auditNotesOf(this.#database)?.refused(caller, { field: 'entry' }, refusalError(verdict.refusal));
    }
    return verdict;
  }

  async #decide(
    principal: MemberPrincipal | KeyPrincipal,
    session: EntrySession | null,
    ipAddress: string | null,
  ): Promise<EntryVerdict> {
    const { organizationId } = principal;
    const policy = await this.#policyOf(organizationId);
    const elsewhere = regionRefusal(this.#region, policy.region, organizationId);
    if (elsewhere !== null) return { kind: 'refused', refusal: elsewhere };
    const refused = (code: Refusal['code'], message: string): EntryVerdict => ({
      kind: 'refused',
      refusal: { organizationId, code, message },
    });
    if (policy.eraseAfter !== null) {
      const day = policy.eraseAfter.toISOString().slice(0, 10);
      return refused('ORGANIZATION_DELETED', `This organization is deleted. An owner can restore it until ${day}.`);
    }
    const ends = session === null ? Number.POSITIVE_INFINITY : endOf(policy, session);
    const now = Date.now();
    if (ends <= now) return { kind: 'expired' };
    const verdict = await networkVerdictOf(policy, principal, ipAddress, now);
    const enforced = isEnforced(policy, now);
    this.#sightings.note(principal, ipAddress, enforced && !verdict.allowed);
    if (enforced && !verdict.allowed) {
      return refused(
        'NETWORK_NOT_ALLOWED',
        `This organization does not let you in from ${ipAddress ?? 'this address'}.`,
      );
    }
    const { secondFactorFrom } = policy.row;
    if (session !== null && !session.secondFactor && secondFactorFrom !== null) {
      if (secondFactorFrom.getTime() <= now) {
        const message = 'This organization asks for a second factor. Add one in your account, or confirm with it.';
        return refused('SECOND_FACTOR_REQUIRED', message);
      }
      return { kind: 'welcome', until: Math.min(ends, secondFactorFrom.getTime()) };
    }
    const override = policy.row.overrideUntil?.getTime() ?? 0;
    return { kind: 'welcome', until: override > now ? Math.min(ends, override) : ends };
  }

  /** Where the organization's data is kept; null: wherever it is. */
  async regionOf(organizationId: string): Promise<string | null> {
    return (await this.#policyOf(organizationId)).region;
  }

  /** Whether this installation may act for the organization, whoever asks: also for its workflows and jobs. */
  async serves(organizationId: string): Promise<boolean> {
    if (this.#region === null) return true;
    return regionRefusal(this.#region, await this.regionOf(organizationId), organizationId) === null;
  }

  /** Throws WRONG_REGION where it may not. */
  async requireServed(organizationId: string): Promise<void> {
    if (this.#region === null) return;
    const refusal = regionRefusal(this.#region, await this.regionOf(organizationId), organizationId);
    if (refusal !== null) throw refusalError(refusal);
  }

  forget(organizationId: string): void {
    this.#policies.delete(organizationId);
  }

  clear(): void {
    this.#policies.clear();
  }

  #policyOf(organizationId: string): Promise<Policy> {
    const known = this.#policies.get(organizationId);
    if (known !== undefined) return known;
    if (this.#policies.size >= capacity) this.#policies.clear();
    const pending = readPolicy(createTenantReader(this.#database, organizationId), organizationId);
    this.#policies.set(organizationId, pending);
    pending.catch(() => this.forget(organizationId));
    return pending;
  }
}

const capacity = 10_000;

function endOf({ row }: Policy, { createdAt, lastSeenAt }: EntrySession): number {
  const idle = row.idleMinutes === null ? Infinity : lastSeenAt.getTime() + row.idleMinutes * 60_000;
  const absolute = row.sessionHours === null ? Infinity : createdAt.getTime() + row.sessionHours * 3_600_000;
  return Math.min(idle, absolute);
}

function isEnforced({ row }: Policy, now: number): boolean {
  return row.networkEnforced && (row.overrideUntil === null || row.overrideUntil.getTime() <= now);
}

/** What rules say of a principal at an address, enforced or not. */
export async function networkVerdictOf(
  policy: Pick<Policy, 'rules' | 'holders'>,
  principal: { id: string; keyId?: string },
  ipAddress: string | null,
  now: number,
): Promise<NetworkVerdict> {
  const byCountry = policy.rules.some(({ kind }) => kind === 'COUNTRY');
  return networkVerdict(policy.rules, {
    address: ipAddress === null ? null : parseAddress(ipAddress),
    country: byCountry ? await countryOf(ipAddress) : null,
    roleIds: rolesAt(policy.holders, principal.id, now),
    keyId: principal.keyId ?? null,
  });
}
