import type { Permission, Scope } from './permissions.ts';

/** Whose rows a scope below `all` reaches. */
export interface RowReach {
  /** The principal whose rows are `own`: the member, or whom a key or workflow acts for. Null: nobody's. */
  ownerId: string | null;
  /** The teams whose rows `team` reaches, besides the own ones, in order. */
  teamIds: readonly string[];
}

/** What a principal may do at this moment, compiled from grants, role closure, restrictions and `bounded_by`. */
export interface Rights {
  /** How far the permission reaches; `none` if it is not held. */
  scope(permission: Permission): Scope;
  /** True if the scope is above `none`. */
  may(permission: Permission): boolean;
  /** All permissions held, by name. */
  list(): Permission[];
  /** The rows that `own` and `team` stand for. */
  readonly rows: RowReach;
  /** When the rights have to be compiled again: the next start or expiry of a grant. Milliseconds since 1970, or Infinity. */
  validUntil: number;
}

/** Rights of whoever has none: anonymous callers, and signed-in users outside an organization. */
export const noRights: Rights = {
  scope: () => 'none',
  may: () => false,
  list: () => [],
  rows: { ownerId: null, teamIds: [] },
  validUntil: Number.POSITIVE_INFINITY,
};
