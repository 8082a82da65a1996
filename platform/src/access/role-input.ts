import type { Check } from '../errors/index.ts';
import { isInstallationPermission, isPermission, isRowPermission, type Permission, type Scope } from './permissions.ts';
import type { PermissionScope, Ranks } from './ranks.ts';
import { heldIn, rankOfScope, scopeIn } from './ranks.ts';
import type { Rights } from './rights.ts';
import { ancestry, type RoleFacts, roleRanks } from './role-closure.ts';

/** What a role is to be. Of an update, `undefined` leaves a part as it is. */
export interface RoleInput {
  name?: string | null | undefined;
  description?: string | null | undefined;
  /** Roles whose permissions it holds too. */
  parentIds?: readonly string[] | null | undefined;
  /** What it holds by itself. */
  permissions?: readonly PermissionScope[] | null | undefined;
}

const mostParents = 20;

/** What is wrong with the form of a role's permissions is added to the check. */
export function checkPermissions(check: Check, held: readonly PermissionScope[]): PermissionScope[] {
  const path = ['input', 'permissions'];
  const found = new Map<string, PermissionScope>();
  for (const { permission, scope } of held) {
    if (!isPermission(permission) || isInstallationPermission(permission)) {
      check.add(path, 'NOT_FOUND', `${permission} is no permission that a role can hold.`);
    } else if (found.has(permission)) {
      check.add(path, 'DUPLICATE', `${permission} is named twice: give it one scope.`);
    } else if (scope !== 'all' && !isRowPermission(permission)) {
      check.add(path, 'UNSUPPORTED_SCOPE', `${permission} is not about rows that somebody owns: hold it for all.`);
    }
    if (scope !== 'none') found.set(permission, { permission, scope });
  }
  return [...found.values()].sort((a, b) => a.permission.localeCompare(b.permission));
}

/** Parents that are unknown, too many, or that inherit from the role themselves are added to the check. */
export function checkParents(
  check: Check,
  roleId: string | null,
  parentIds: readonly string[],
  roles: RoleFacts,
): string[] {
  const path = ['input', 'parentIds'];
  const parents = [...new Set(parentIds)];
  if (parents.length > mostParents) check.add(path, 'TOO_MANY', `Inherit from at most ${mostParents} roles.`);
  if (parents.some((id) => !roles.has(id))) check.add(path, 'NOT_FOUND', 'Choose roles of the organization.');
  if (roleId !== null && parents.some((id) => ancestry(id, roles).includes(roleId))) {
    check.add(path, 'CYCLE', 'A role can’t inherit from itself, nor from one that inherits from it.');
  }
  return parents;
}

export interface RoleDifference {
  gained: { permission: Permission; scope: Scope }[];
  lost: { permission: Permission; scope: Scope }[];
}

/** What holders of a role hold by it more and less far after a change of the roles. */
export function roleDifference(roleId: string, before: RoleFacts, after: RoleFacts): RoleDifference {
  return ranksDifference(roleRanks(roleId, before), roleRanks(roleId, after));
}

/** What is held further, with the scope afterwards, and less far, with the scope before. */
export function ranksDifference(before: Ranks, after: Ranks): RoleDifference {
  const beyond = (one: Ranks, other: Ranks) =>
    heldIn(one).filter(({ permission, scope }) => rankOfScope(scope) > rankOfScope(scopeIn(other, permission)));
  return { gained: beyond(after, before), lost: beyond(before, after) };
}

/** Nobody gives or takes by a role what they don't hold themselves, as far as it reaches: else it is added to the check. */
export function checkHeld(check: Check, rights: Rights, { gained, lost }: RoleDifference): void {
  for (const { permission, scope } of [...gained, ...lost]) {
    const held = rights.scope(permission);
    if (rankOfScope(held) >= rankOfScope(scope)) continue;
    const words =
      held === 'none' ? 'you don’t hold it' : `you hold it for ${held === 'own' ? 'your own' : 'your team'} only`;
    check.add(['input', 'permissions'], 'NOT_HELD', `You can’t give or take ${permission}, since ${words}.`);
  }
}
