export interface ScopeGroup<Permission> {
  resource: string;
  permissions: Permission[];
}

/** Permissions by their resource, resources by name; within one, `read` stands first. */
export function groupScopes<P extends { resource: string; action: string }>(
  permissions: readonly P[],
): ScopeGroup<P>[] {
  const rank = ({ action }: P) => (action === 'read' ? 0 : 1);
  return Object.entries(Object.groupBy(permissions, ({ resource }) => resource))
    .map(([resource, group]) => ({
      resource,
      permissions: (group ?? []).toSorted((one, other) => rank(one) - rank(other)),
    }))
    .toSorted((one, other) => one.resource.localeCompare(other.resource));
}
