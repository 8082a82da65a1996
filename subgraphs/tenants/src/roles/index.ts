export { listRoles, roleLoader } from './loaders.ts';
export { graphScope } from './scopes.ts';
export { type Role, rolesIn } from './whole-role.ts';
