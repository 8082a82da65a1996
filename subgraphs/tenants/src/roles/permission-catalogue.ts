import {
  isInstallationPermission,
  isRowPermission,
  type Permission,
  permissions,
  type Scope,
} from '@guardian/platform/access';

export interface CataloguedPermission {
  name: string;
  resource: string;
  action: string;
  description: string;
  scopes: Scope[];
  grantable: boolean;
}

/** Every permission there is, by name. */
export const permissionCatalogue: CataloguedPermission[] = Object.entries(permissions)
  .map(([name, description]) => {
    const [resource = '', action = ''] = name.split('.');
    const scopes: Scope[] = isRowPermission(name) ? ['own', 'team', 'all'] : ['all'];
    return { name, resource, action, description, scopes, grantable: !isInstallationPermission(name as Permission) };
  })
  .sort((a, b) => a.name.localeCompare(b.name));
