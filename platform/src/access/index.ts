export {
  type BuiltInRole,
  builtInRolePermissions,
  builtInRoles,
  type InstallationPermission,
  isInstallationPermission,
  isPermission,
  type Permission,
  permissionNames,
  permissions,
  type Scope,
  scopes,
} from './permissions.ts';
export * from './principal.ts';
export { noRights, type Rights } from './rights.ts';
export { mergeRules, type RootType, type RuleTree, rootTypes } from './rule-tree.ts';
export { both, may, open, operator, type Rule, type RuleScope, signedIn, withinOrganization } from './rules.ts';
export { shieldSchema } from './shield.ts';
export { resolvableEntities, uncovered } from './uncovered.ts';
