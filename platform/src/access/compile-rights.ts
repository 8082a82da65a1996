import { type Permission, permissionNames } from './permissions.ts';
import {
  allRanks,
  heldIn,
  join,
  limit,
  noRanks,
  type PermissionScope,
  type Ranks,
  raise,
  ranksOf,
  sameRanks,
  scopeIn,
} from './ranks.ts';
import type { Rights, RowReach } from './rights.ts';
import { type RoleFacts, roleRanks } from './role-closure.ts';

/** A principal as far as its access goes. Instants are milliseconds since 1970. */
export interface PrincipalAccess {
  ended: boolean;
  /** When it ends by itself: a key does, and with it what it made and published. Absent or null: never. */
  expiresAt?: number | null;
  /** Holds at most what this principal holds at present. */
  boundedBy: string | null;
  /** Holds at most what `restrictions` name. */
  restricted: boolean;
  restrictions: PermissionScope[];
  grants: GrantAccess[];
  /** Teams that it is in. Absent: none. */
  teamIds?: readonly string[];
}

export interface GrantAccess {
  id?: string;
  roleId: string;
  startsAt: number;
  expiresAt: number | null;
  /** Counts for at most what this principal holds at present. */
  delegatedBy: string | null;
}

/** Everything that the rights of one principal depend on. */
export interface AccessFacts {
  principals: ReadonlyMap<string, PrincipalAccess>;
  roles: RoleFacts;
}

/** What each principal of the facts holds. */
export type Holdings = ReadonlyMap<string, Ranks>;

/** How one principal's ranks came about: told while they are compiled, so that an explanation is what was enforced. */
export interface Trace {
  /** `given`: what the grant gives in the end; null unless it is active. */
  grant(grant: GrantAccess, state: GrantState, role: Ranks, delegator: Ranks | null, given: Ranks | null): void;
  restricted(to: Ranks): void;
  bounded(by: string, to: Ranks): void;
}

export type GrantState = 'ACTIVE' | 'SCHEDULED' | 'EXPIRED';

export function grantState(grant: Pick<GrantAccess, 'startsAt' | 'expiresAt'>, now: number): GrantState {
  if (grant.expiresAt !== null && grant.expiresAt <= now) return 'EXPIRED';
  return grant.startsAt > now ? 'SCHEDULED' : 'ACTIVE';
}

/**
 * Access = the highest over the live grants of the role closure, a delegated grant for at most what its delegator holds;
 * then at most the restrictions; then at most what `boundedBy` holds. A bounded principal without grants of its own
 * (a key, a workflow) starts from everything, since its bound is what it was given. There are no deny rules.
 *
 * @param now Milliseconds since 1970.
 */
export function compileRights(principalId: string, facts: AccessFacts, now: number): Rights {
  const ranks = compileHoldings(facts, now).get(principalId) ?? noRanks();
  return rightsFrom(ranks, nextChange(facts, now), rowReach(principalId, facts));
}

/**
 * What every principal of the facts holds: the least that satisfies all of their rules at once, so that a circle of
 * bounds or delegations gives nothing. Found by starting from nothing and raising until nothing rises: the cost grows with
 * the principals, and not with the ways between them.
 */
export function compileHoldings(facts: AccessFacts, now: number): Holdings {
  const held = new Map<string, Ranks>([...facts.principals.keys()].map((id) => [id, noRanks()]));
  // What others depend on was read last: looked at first, one round mostly settles it.
  const order = [...facts.principals].reverse();
  for (let rising = true; rising; ) {
    rising = false;
    for (const [id, principal] of order) {
      const ranks = holdingOf(principal, facts.roles, held, now);
      if (sameRanks(ranks, held.get(id) ?? noRanks())) continue;
      held.set(id, ranks);
      rising = true;
    }
  }
  return held;
}

/** What one principal holds, given what the others do. */
export function holdingOf(
  principal: PrincipalAccess,
  roles: RoleFacts,
  held: Holdings,
  now: number,
  trace?: Trace,
): Ranks {
  if (principal.ended || (principal.expiresAt ?? Infinity) <= now) return noRanks();
  const ranks = granted(principal, roles, held, now, trace);
  if (principal.restricted) {
    const to = ranksOf(principal.restrictions);
    trace?.restricted(to);
    limit(ranks, to);
  }
  if (principal.boundedBy !== null) {
    const to = held.get(principal.boundedBy) ?? noRanks();
    trace?.bounded(principal.boundedBy, to);
    limit(ranks, to);
  }
  return ranks;
}

function granted(principal: PrincipalAccess, roles: RoleFacts, held: Holdings, now: number, trace?: Trace): Ranks {
  if (principal.boundedBy !== null && principal.grants.length === 0) return allRanks();
  const ranks = noRanks();
  for (const grant of principal.grants) {
    const state = grantState(grant, now);
    const role = roleRanks(grant.roleId, roles);
    const delegator = grant.delegatedBy === null ? null : (held.get(grant.delegatedBy) ?? noRanks());
    const given = state === 'ACTIVE' ? Uint8Array.from(role) : null;
    if (given !== null && delegator !== null) limit(given, delegator);
    if (given !== null) join(ranks, given);
    trace?.grant(grant, state, role, delegator, given);
  }
  return ranks;
}

/** The next start or expiry of anything in the facts; Infinity if nothing changes by itself. */
function nextChange(facts: AccessFacts, now: number): number {
  let next = Infinity;
  const consider = (instant: number | null | undefined) => {
    if (instant != null && instant > now && instant < next) next = instant;
  };
  for (const principal of facts.principals.values()) {
    if (principal.ended) continue;
    consider(principal.expiresAt);
    for (const grant of principal.grants) {
      consider(grant.startsAt);
      consider(grant.expiresAt);
    }
  }
  return next;
}

/** Rows are a person's: those of a key or a workflow are the rows of whom it acts for at most. */
export function rowReach(principalId: string, facts: AccessFacts): RowReach {
  const passed = new Set<string>();
  let id = principalId;
  for (;;) {
    const bound = facts.principals.get(id)?.boundedBy ?? null;
    if (bound === null || passed.has(id)) break;
    passed.add(id);
    id = bound;
  }
  const { teamIds = [] } = facts.principals.get(id) ?? {};
  return { ownerId: facts.principals.has(id) ? id : null, teamIds: [...teamIds].sort() };
}

/** Rights that hold every given permission everywhere, for good. */
export function fullRights(permissions: readonly Permission[]): Rights {
  const ranks = noRanks();
  for (const name of permissions) raise(ranks, name, 'all');
  return rightsFrom(ranks, Infinity, { ownerId: null, teamIds: [] });
}

/** The same rights and these permissions besides. */
export function withPermissions(rights: Rights, permissions: readonly Permission[]): Rights {
  const ranks = noRanks();
  for (const name of permissionNames) raise(ranks, name, rights.scope(name));
  for (const name of permissions) raise(ranks, name, 'all');
  return rightsFrom(ranks, rights.validUntil, rights.rows);
}

function rightsFrom(ranks: Ranks, validUntil: number, rows: RowReach): Rights {
  return {
    scope: (name) => scopeIn(ranks, name),
    may: (name) => scopeIn(ranks, name) !== 'none',
    list: () => heldIn(ranks).map(({ permission }) => permission),
    validUntil,
    rows,
  };
}
