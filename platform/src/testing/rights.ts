import { type BuiltInRole, builtInRolePermissions, type Permission, permissionNames } from '../access/permissions.ts';
import type { Rights } from '../access/rights.ts';

/** Rights that hold exactly these permissions, each with scope `all`. */
export function rightsTo(held: readonly Permission[]): Rights {
  const names = new Set<Permission>(held);
  return {
    scope: (permission) => (names.has(permission) ? 'all' : 'none'),
    may: (permission) => names.has(permission),
    list: () => permissionNames.filter((name) => names.has(name)),
    rows: { ownerId: null, teamIds: [] },
    validUntil: Number.POSITIVE_INFINITY,
  };
}

export function rightsOfRole(role: BuiltInRole): Rights {
  return rightsTo(builtInRolePermissions[role]);
}
