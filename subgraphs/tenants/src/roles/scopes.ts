import type { PermissionScope, Scope } from '@guardian/platform/access';

const graphScopes = { own: 'OWN', team: 'TEAM', all: 'ALL' } as const;
type GraphScope = (typeof graphScopes)[keyof typeof graphScopes];

/** A scope above `none` on the graph. */
export function graphScope(scope: Scope): GraphScope {
  if (scope === 'none') throw new Error('What is not held has no scope on the graph.');
  return graphScopes[scope];
}

/** What is held, by name, as the graph shows it. */
export function graphGrants(held: readonly PermissionScope[]): { permission: string; scope: GraphScope }[] {
  return held
    .map(({ permission, scope }) => ({ permission, scope: graphScope(scope) }))
    .sort((a, b) => a.permission.localeCompare(b.permission));
}

const verbScopes: Record<GraphScope, Scope> = { OWN: 'own', TEAM: 'team', ALL: 'all' };

/** What a caller asks for, as verbs take it. */
export function permissionScopes(
  asked: readonly { permission: string; scope?: GraphScope | undefined }[] | null | undefined,
): PermissionScope[] | null | undefined {
  return asked?.map(({ permission, scope = 'ALL' }) => ({ permission, scope: verbScopes[scope] }));
}
