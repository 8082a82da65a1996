export { listRoles, roleLoader } from './loaders.ts';
export { graphScope } from './scopes.ts';
