import type { RowKeys } from '../events/index.ts';
import type { RequestContext } from '../subgraph/context.ts';
import type { Permission, Scope } from './permissions.ts';
import type { RowReach } from './rights.ts';

/** Which rows a permission reaches: all of the organization, or those of an owner and of teams. */
export type RowScope = 'all' | RowReach;

/** How far the caller's permission reaches over rows that somebody owns. */
export function rowScope(ctx: Pick<RequestContext, 'rights'>, permission: Permission): RowScope {
  return rowScopeOf(ctx.rights.scope(permission), ctx.rights.rows);
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
