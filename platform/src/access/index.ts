export { type Access, openAccess, type SessionPerson } from './access.ts';
export { addMember, type NewMember } from './add-member.ts';
export { changeAccess } from './change-access.ts';
export { changeMemberEmail } from './change-member-email.ts';
export type { GrantState } from './compile-rights.ts';
export { createKey, type NewKey } from './create-key.ts';
export { changeSlug, claimSlug, createOrganizationAccess } from './create-organization-access.ts';
export { deleteRole } from './delete-role.ts';
export {
  apiKeyCreated,
  apiKeyRevoked,
  memberEmailChanged,
  memberJoined,
  memberRemoved,
  memberRenamed,
  memberRolesChanged,
} from './events.ts';
export { type AccessExplanation, type AccessStep, explainAccess } from './explain-access.ts';
export { delegateRole, type GrantInput, grantRole } from './give-grant.ts';
export * from './grant-queries.ts';
export * from './invite-queries.ts';
export {
  type FoundInvite,
  findInvite,
  insertInvite,
  inviteLifetime,
  inviteToken,
  isInvited,
  longestInviteLifetime,
  renewInvite,
  useInvite,
  withdrawInvite,
} from './invites.ts';
export { isWellFormedKey, keyPattern } from './key-format.ts';
export * from './key-queries.ts';
export * from './member-queries.ts';
export { isMember, lockMemberships, mayGive, requireHeld } from './membership-change.ts';
export type { Membership, PersonAccess } from './memberships.ts';
export {
  askOpenStreams,
  effectOn,
  type OpenStreams,
  type OpenStreamsAnswer,
  type OpenStreamsQuestion,
  openStreamsQuestion,
  type StreamEffect,
} from './open-streams.ts';
export { addOperator, hasOperator } from './operators.ts';
export { type OwnPlace, placesOf } from './own-memberships.ts';
export { isOwner, ownersOf } from './owners.ts';
export { mayGiving, mayParts, type PartPermissions, permissionsOfGiven } from './part-rules.ts';
export {
  type BuiltInRole,
  builtInRolePermissions,
  builtInRoles,
  type InstallationPermission,
  isInstallationPermission,
  isPermission,
  isRowPermission,
  type Permission,
  permissionNames,
  permissions,
  type Scope,
  scopes,
} from './permissions.ts';
export { type AccessChange, previewRoleDeletion, previewRoleUpdate } from './preview-role.ts';
export * from './principal.ts';
export type { PermissionScope } from './ranks.ts';
export { type Aspect, aspectOf, isSettled, Reads, reachOf, watchedPrincipal, watchedRights } from './reads.ts';
export { removeMember } from './remove-member.ts';
export { renameMember } from './rename-member.ts';
export { revokeGrant } from './revoke-grant.ts';
export { revokeKey } from './revoke-key.ts';
export { noRights, type Rights, type RowReach } from './rights.ts';
export { roleCreated, roleDeleted, roleUpdated } from './role-events.ts';
export type { RoleInput } from './role-input.ts';
export {
  allRoles,
  countHolders,
  type RoleWithPermissions,
  roleIdsOf,
  rolesByIds,
} from './role-queries.ts';
export { type Assignment, checkRowKeys, defaultOwner, rowKeys } from './row-keys.ts';
export { type RowScope, reaches, reachesEvent, rowScope, rowScopeOf } from './row-scope.ts';
export type { ActorRow, ApiKeyRow, Instant, InviteRow, MemberRow } from './rows.ts';
export { mergeRules, type RootType, type RuleTree, rootTypes } from './rule-tree.ts';
export { both, may, noted, open, operator, type Rule, type RuleScope, signedIn, withinOrganization } from './rules.ts';
export { createRole, updateRole } from './save-role.ts';
export { createTeam, deleteTeam, type TeamInput, updateTeam } from './save-team.ts';
export { requireRoles, setRoles } from './set-roles.ts';
export { setTeamMembers } from './set-team-members.ts';
export { shieldSchema } from './shield.ts';
export type { RoleRow } from './tables.ts';
export { allTeams, type TeamRow, teamExists } from './teams.ts';
export { transferOwnership } from './transfer-ownership.ts';
export { resolvableEntities, uncovered } from './uncovered.ts';
export { withinRows } from './within-rows.ts';
export {
  createWorkflowPrincipal,
  endWorkflowPrincipal,
  setBoundedBy,
  type WorkflowActor,
} from './workflow-principal.ts';
