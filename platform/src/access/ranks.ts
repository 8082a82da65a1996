import { isRowPermission, type Permission, permissionNames, type Scope, scopes } from './permissions.ts';

/** One byte for each permission of the catalogue, in its order: the rank of the scope that is held. */
export type Ranks = Uint8Array;

export interface PermissionScope {
  permission: string;
  scope: Scope;
}

const rankOf: Record<Scope, number> = { none: 0, own: 1, team: 2, all: 3 };
const indexOf = new Map<string, number>(permissionNames.map((name, index) => [name, index]));

export function rankOfScope(scope: Scope): number {
  return rankOf[scope];
}

export function noRanks(): Ranks {
  return new Uint8Array(permissionNames.length);
}

export function allRanks(): Ranks {
  return noRanks().fill(rankOf.all);
}

export function ranksOf(held: readonly PermissionScope[]): Ranks {
  const ranks = noRanks();
  for (const { permission, scope } of held) raise(ranks, permission, scope);
  return ranks;
}

/**
 * A permission that is no longer in the catalogue counts for nothing; neither does one for some rows only that is not
 * about rows, since no statement could keep it to them.
 */
export function raise(ranks: Ranks, permission: string, scope: Scope): void {
  const index = indexOf.get(permission);
  if (index === undefined || (scope !== 'all' && !isRowPermission(permission))) return;
  ranks[index] = Math.max(ranks[index] ?? 0, rankOf[scope]);
}

/** Raises each to at least the other's. */
export function join(ranks: Ranks, other: Ranks): void {
  for (let i = 0; i < ranks.length; i++) ranks[i] = Math.max(ranks[i] ?? 0, other[i] ?? 0);
}

/** Lowers each to at most the other's. */
export function limit(ranks: Ranks, other: Ranks): void {
  for (let i = 0; i < ranks.length; i++) ranks[i] = Math.min(ranks[i] ?? 0, other[i] ?? 0);
}

export function sameRanks(one: Ranks, other: Ranks): boolean {
  return one.every((rank, index) => rank === other[index]);
}

export function scopeIn(ranks: Ranks, permission: Permission): Scope {
  return scopes[ranks[indexOf.get(permission) ?? -1] ?? 0] ?? 'none';
}

/** What is held, in the order of the catalogue. */
export function heldIn(ranks: Ranks): { permission: Permission; scope: Scope }[] {
  return permissionNames
    .map((permission) => ({ permission, scope: scopeIn(ranks, permission) }))
    .filter(({ scope }) => scope !== 'none');
}
