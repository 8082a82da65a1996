import type { RowKeys, StoredEvent } from '../events/index.ts';
import type { RequestContext } from '../subgraph/context.ts';
import { type Permission, type Scope, scopes } from './permissions.ts';
import type { RowReach } from './rights.ts';

/** Which rows a permission reaches: all of the organization, or those of an owner and of teams. */
export type RowScope = 'all' | RowReach;

/** How far the caller's permissions reach over rows that somebody owns: of several, the one that reaches the least far. */
export function rowScope(ctx: Pick<RequestContext, 'rights'>, ...permissions: readonly Permission[]): RowScope {
  const held = permissions.map((permission) => ctx.rights.scope(permission));
  return rowScopeOf(scopes.find((scope) => held.includes(scope)) ?? 'all', ctx.rights.rows);
}

/** The rows that a scope stands for. */
export function rowScopeOf(scope: Scope, { ownerId, teamIds }: RowReach): RowScope {
  switch (scope) {
    case 'all':
      return 'all';
    case 'team':
      return { ownerId, teamIds };
    case 'own':
      return { ownerId, teamIds: [] };
    case 'none':
      return { ownerId: null, teamIds: [] };
  }
}

/** Whether a row with these keys is within the scope: what `withinRows` says in SQL. */
export function reaches(scope: RowScope, { ownerId, teamId }: RowKeys): boolean {
  if (scope === 'all') return true;
  return (ownerId !== null && ownerId === scope.ownerId) || (teamId !== null && scope.teamIds.includes(teamId));
}

/** Whether an event tells of a row within the scope: as it is after it, or as it was last if it is gone. */
export function reachesEvent(scope: RowScope, { before, after }: Pick<StoredEvent, 'before' | 'after'>): boolean {
  if (scope === 'all') return true;
  const keys = after ?? before;
  return keys !== null && reaches(scope, keys);
}
