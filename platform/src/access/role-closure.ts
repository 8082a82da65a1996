import type { Permission, Scope } from './permissions.ts';
import { heldIn, join, noRanks, type PermissionScope, type Ranks, rankOfScope, ranksOf, scopeIn } from './ranks.ts';

export interface RoleAccess {
  parents: string[];
  permissions: PermissionScope[];
}

export type RoleFacts = ReadonlyMap<string, RoleAccess>;

const known = new WeakMap<RoleFacts, Map<string, Ranks>>();

/** Highest scopes over the role and all that it inherits from, circles included. The facts must not change afterwards. */
export function roleRanks(roleId: string, roles: RoleFacts): Ranks {
  const compiled = known.get(roles) ?? new Map<string, Ranks>();
  known.set(roles, compiled);
  const kept = compiled.get(roleId);
  if (kept !== undefined) return kept;
  const ranks = noRanks();
  for (const id of ancestry(roleId, roles)) join(ranks, ranksOf(roles.get(id)?.permissions ?? []));
  compiled.set(roleId, ranks);
  return ranks;
}

/** The role and everything it inherits from, the nearest first. */
export function ancestry(roleId: string, roles: RoleFacts): string[] {
  const closure = new Set([roleId]);
  for (const id of closure) for (const parent of roles.get(id)?.parents ?? []) closure.add(parent);
  return [...closure];
}

/** Permissions that a role and its ancestors hold, in the order of the catalogue. */
export function permissionsOfRole(roleId: string, roles: RoleFacts): { permission: Permission; scope: Scope }[] {
  return heldIn(roleRanks(roleId, roles));
}

/** The way from a role to the one whose own permission it holds, both included; the shortest, null if it holds none. */
export function wayToPermission(roleId: string, permission: Permission, roles: RoleFacts): string[] | null {
  const wanted = scopeIn(roleRanks(roleId, roles), permission);
  if (wanted === 'none') return null;
  const ways = new Map<string, string[]>([[roleId, [roleId]]]);
  for (const [id, way] of ways) {
    const own = scopeIn(ranksOf(roles.get(id)?.permissions ?? []), permission);
    if (rankOfScope(own) === rankOfScope(wanted)) return way;
    for (const parent of roles.get(id)?.parents ?? []) if (!ways.has(parent)) ways.set(parent, [...way, parent]);
  }
  return null;
}
