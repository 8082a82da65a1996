import type { PermissionCatalogueQuery } from '../../graph/generated/graphql.ts';

export type Catalogued = PermissionCatalogueQuery['permissions'][number];

/** Actions that most resources have; they are the columns of the matrix. */
export const commonActions = ['read', 'create', 'update', 'delete'] as const;

export interface MatrixRow {
  resource: string;
  /** One for each common action, null where the resource has none. */
  common: (Catalogued | null)[];
  /** What else can be done. */
  others: Catalogued[];
}

/** Grantable permissions by resource, resources by name; those whose words hold what is searched for. */
export function matrixRows(permissions: readonly Catalogued[], search: string): MatrixRow[] {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean);
  const found = permissions.filter(({ grantable, name, description }) => {
    const text = `${name} ${name.replace(/([a-z])([A-Z])/g, '$1 $2')} ${description}`.toLowerCase();
    return grantable && words.every((word) => text.includes(word));
  });
  return Object.entries(Object.groupBy(found, ({ resource }) => resource))
    .map(([resource, group = []]) => ({
      resource,
      common: commonActions.map((action) => group.find((each) => each.action === action) ?? null),
      others: group.filter(({ action }) => !(commonActions as readonly string[]).includes(action)),
    }))
    .toSorted((one, other) => one.resource.localeCompare(other.resource));
}
