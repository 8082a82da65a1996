import { type Permission, permissionNames, type Scope, scopes } from './permissions.ts';
import type { Rights } from './rights.ts';

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
}

export interface GrantAccess {
  roleId: string;
  startsAt: number;
  expiresAt: number | null;
  /** Counts for at most what this principal holds at present. */
  delegatedBy: string | null;
}

export interface RoleAccess {
  parents: string[];
  permissions: PermissionScope[];
}

export interface PermissionScope {
  permission: string;
  scope: Scope;
}

/** Everything that the rights of one principal depend on. */
export interface AccessFacts {
  principals: ReadonlyMap<string, PrincipalAccess>;
  roles: ReadonlyMap<string, RoleAccess>;
}

const indexOf = new Map<string, number>(permissionNames.map((name, index) => [name, index]));
const rankOf: Record<Scope, number> = { none: 0, own: 1, team: 2, all: 3 };

/** One byte for each permission: the rank of its scope. */
type Ranks = Uint8Array;
interface Compiled {
  ranks: Ranks;
  validUntil: number;
}

/**
 * Access = the highest over the live grants of the role closure, a delegated grant for at most what its delegator holds;
 * then at most the restrictions; then at most what `boundedBy` holds. A bounded principal without grants of its own
 * (a key, a workflow) starts from everything, since its bound is what it was given. There are no deny rules.
 *
 * @param now Milliseconds since 1970.
 */
export function compileRights(principalId: string, facts: AccessFacts, now: number): Rights {
  const { ranks, validUntil } = compile(principalId, facts, now, new Set());
  return rightsFrom(ranks, validUntil);
}

/** Rights that hold every given permission everywhere, for good. */
export function fullRights(permissions: readonly Permission[]): Rights {
  const ranks = none();
  for (const name of permissions) raise(ranks, name, 'all');
  return rightsFrom(ranks, Number.POSITIVE_INFINITY);
}

/** The same rights and these permissions besides. */
export function withPermissions(rights: Rights, permissions: readonly Permission[]): Rights {
  const ranks = none();
  for (const name of permissionNames) raise(ranks, name, rights.scope(name));
  for (const name of permissions) raise(ranks, name, 'all');
  return rightsFrom(ranks, rights.validUntil);
}

export function rankOfScope(scope: Scope): number {
  return rankOf[scope];
}

function compile(id: string, facts: AccessFacts, now: number, visiting: Set<string>): Compiled {
  const principal = facts.principals.get(id);
  // A circle of bounds or delegations gives nothing.
  const expiresAt = principal?.expiresAt ?? Infinity;
  if (principal === undefined || principal.ended || expiresAt <= now || visiting.has(id)) {
    return { ranks: none(), validUntil: Infinity };
  }
  visiting.add(id);
  const compiled = granted(principal, facts, now, visiting);
  compiled.validUntil = Math.min(compiled.validUntil, expiresAt);
  if (principal.restricted) lower(compiled.ranks, restrictionRanks(principal.restrictions));
  if (principal.boundedBy !== null) {
    const bound = compile(principal.boundedBy, facts, now, visiting);
    lower(compiled.ranks, bound.ranks);
    compiled.validUntil = Math.min(compiled.validUntil, bound.validUntil);
  }
  visiting.delete(id);
  return compiled;
}

function granted(principal: PrincipalAccess, facts: AccessFacts, now: number, visiting: Set<string>): Compiled {
  if (principal.boundedBy !== null && principal.grants.length === 0) {
    return { ranks: none().fill(rankOf.all), validUntil: Infinity };
  }
  const result: Compiled = { ranks: none(), validUntil: Infinity };
  for (const grant of principal.grants) {
    if (grant.startsAt > now) {
      result.validUntil = Math.min(result.validUntil, grant.startsAt);
      continue;
    }
    if (grant.expiresAt !== null && grant.expiresAt <= now) continue;
    const ranks = roleRanks(grant.roleId, facts.roles);
    if (grant.expiresAt !== null) result.validUntil = Math.min(result.validUntil, grant.expiresAt);
    if (grant.delegatedBy !== null) {
      const delegator = compile(grant.delegatedBy, facts, now, visiting);
      lower(ranks, delegator.ranks);
      result.validUntil = Math.min(result.validUntil, delegator.validUntil);
    }
    for (let i = 0; i < ranks.length; i++) result.ranks[i] = Math.max(result.ranks[i] ?? 0, ranks[i] ?? 0);
  }
  return result;
}

/** Highest scopes over the role and all of its ancestors. */
function roleRanks(roleId: string, roles: AccessFacts['roles']): Ranks {
  const ranks = none();
  const closure = new Set([roleId]);
  for (const id of closure) {
    const role = roles.get(id);
    for (const { permission, scope } of role?.permissions ?? []) raise(ranks, permission, scope);
    for (const parent of role?.parents ?? []) closure.add(parent);
  }
  return ranks;
}

/** Permissions that a role and its ancestors hold, by name. */
export function permissionsOfRole(
  roleId: string,
  roles: AccessFacts['roles'],
): { permission: Permission; scope: Scope }[] {
  const ranks = roleRanks(roleId, roles);
  return permissionNames
    .map((permission, index) => ({ permission, scope: scopes[ranks[index] ?? 0] ?? 'none' }))
    .filter(({ scope }) => scope !== 'none');
}

function restrictionRanks(restrictions: PermissionScope[]): Ranks {
  const ranks = none();
  for (const { permission, scope } of restrictions) raise(ranks, permission, scope);
  return ranks;
}

function none(): Ranks {
  return new Uint8Array(permissionNames.length);
}

/** A permission that is no longer in the catalogue counts for nothing. */
function raise(ranks: Ranks, permission: string, scope: Scope): void {
  const index = indexOf.get(permission);
  if (index !== undefined) ranks[index] = Math.max(ranks[index] ?? 0, rankOf[scope]);
}

function lower(ranks: Ranks, to: Ranks): void {
  for (let i = 0; i < ranks.length; i++) ranks[i] = Math.min(ranks[i] ?? 0, to[i] ?? 0);
}

function rightsFrom(ranks: Ranks, validUntil: number): Rights {
  const rank = (name: Permission) => ranks[indexOf.get(name) ?? -1] ?? 0;
  return {
    scope: (name) => scopes[rank(name)] ?? 'none',
    may: (name) => rank(name) > 0,
    list: () => permissionNames.filter((name) => rank(name) > 0),
    validUntil,
  };
}
