import type { Permission, Scope } from './permissions.ts';

/** What a principal may do at this moment, compiled from grants, role closure, restrictions and `bounded_by`. */
export interface Rights {
  /** How far the permission reaches; `none` if it is not held. */
  scope(permission: Permission): Scope;
  /** True if the scope is above `none`. */
  may(permission: Permission): boolean;
  /** All permissions held, by name. */
  list(): Permission[];
  /** When the rights have to be compiled again: the next start or expiry of a grant. Milliseconds since 1970, or Infinity. */
  validUntil: number;
}

/** Rights of whoever has none: anonymous callers, and signed-in users outside an organization. */
export const noRights: Rights = {
  scope: () => 'none',
  may: () => false,
  list: () => [],
  validUntil: Number.POSITIVE_INFINITY,
};
