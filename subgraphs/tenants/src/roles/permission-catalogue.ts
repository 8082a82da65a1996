import { permissions } from '@guardian/platform/access';

export interface CataloguedPermission {
  name: string;
  resource: string;
  action: string;
  description: string;
}

/** Every permission there is, by name. */
export const permissionCatalogue: CataloguedPermission[] = Object.entries(permissions)
  .map(([name, description]) => {
    const [resource = '', action = ''] = name.split('.');
    return { name, resource, action, description };
  })
  .sort((a, b) => a.name.localeCompare(b.name));
