export { listRoles, roleLoader } from './loaders.ts';
