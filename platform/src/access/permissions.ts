/** The catalogue of permissions: `resource.action`. The matrix, the documents and the scopes of keys are made from it. */
export const permissions = {
  'organization.read': 'See the name and settings of the organization, which its members always do.',
  'organization.update': 'Change the name and settings of the organization.',
  'organization.delete': 'Delete the organization, for an owner.',
  'security.read': 'See sign-ins of members, and how the organization protects itself.',
  'security.update': 'Change how members sign in and from where.',
  'security.rotateKeys': 'Replace the key that seals what is sensitive.',
  'member.read': 'See who belongs to the organization and in which roles.',
  'member.updateRoles': 'Change the roles of members.',
  'member.remove': 'End memberships.',
  'organization.transferOwnership': 'Hand one’s own ownership to another member.',
  'invite.read': 'See invites.',
  'invite.create': 'Invite people.',
  'invite.revoke': 'Withdraw pending invites.',
  'role.read': 'See roles and the permissions they hold.',
  'role.create': 'Make roles that hold no more than their maker does.',
  'role.update': 'Change roles, as far as one holds what is given or taken.',
  'role.delete': 'Delete roles, as far as one holds what they hold.',
  'team.read': 'See teams and who is in them.',
  'team.create': 'Make teams.',
  'team.update': 'Change names and descriptions of teams.',
  'team.updateMembers': 'Put members into teams and take them out.',
  'team.delete': 'Delete teams.',
  'grant.read': 'See which roles are given for a time or by delegation.',
  'grant.create': 'Give members roles for a time.',
  'grant.delegate': 'Lend others what one holds oneself, for as long as one holds it.',
  'grant.revoke': 'Take back roles that were given for a time or by delegation.',
  'access.explain': 'See why somebody may or may not do something.',
  'activity.read': 'See the event log of the organization.',
  'audit.read': 'Search the audit log: who did what from where, with all that it was before and after.',
  'contact.read': 'See contacts.',
  'contact.create': 'Create contacts.',
  'contact.update': 'Change contacts.',
  'contact.delete': 'Delete contacts.',
  'contact.import': 'Import contacts from files.',
  'prediction.read': 'See forecasts.',
  'workflow.read': 'See workflows and their definitions.',
  'workflow.create': 'Create workflows.',
  'workflow.update': 'Change, activate and deactivate workflows.',
  'workflow.delete': 'Delete workflows.',
  'workflow.execute': 'Start runs of workflows.',
  'workflowExecution.read': 'See runs, their steps and outputs.',
  'workflowExecution.cancel': 'Cancel runs.',
  'alert.read': 'See alerts.',
  'alert.raise': 'Raise alerts.',
  'alert.acknowledge': 'Acknowledge alerts.',
  'alert.resolve': 'Resolve alerts.',
  'alertRule.read': 'See alert rules.',
  'alertRule.create': 'Create alert rules.',
  'alertRule.update': 'Change alert rules.',
  'alertRule.delete': 'Delete alert rules.',
  'limit.read': 'See rate limits, how they are used, and who is refused.',
  'limit.update': 'Lower rate limits below those of the plan, and give that up again.',
  'apiKey.read': 'See API keys, without their secrets.',
  'apiKey.create': 'Create API keys with scopes that the creator holds.',
  'apiKey.revoke': 'Revoke API keys.',
  'health.read': 'See the status of the components of the installation.',
  'schema.read': 'Read the API schema: introspection and SDL.',
  'installation.health': 'See every health indicator of the installation.',
  'installation.limits': 'See and change the plans of rate limits, and which organization has which.',
  'installation.outbox': 'Read the mail that the installation sends.',
} as const;

export type Permission = keyof typeof permissions;

/** Permissions on the installation: operators hold them, and no role of an organization can. */
export type InstallationPermission = Extract<Permission, `installation.${string}`>;

export const permissionNames = Object.keys(permissions) as Permission[];

export function isInstallationPermission(name: Permission): name is InstallationPermission {
  return name.startsWith('installation.');
}

export function isPermission(name: string): name is Permission {
  return Object.hasOwn(permissions, name);
}

/** Permissions on things that somebody owns: these, and no others, can be held for own rows or a team's only. */
const rowPermissions = new Set<string>([
  'contact.read',
  'contact.create',
  'contact.update',
  'contact.delete',
  'contact.import',
  'prediction.read',
]);

/** Whether the permission can be held for some rows only. */
export function isRowPermission(name: string): boolean {
  return rowPermissions.has(name);
}

/** How far a permission reaches, by rank: none < own < team < all. */
export const scopes = ['none', 'own', 'team', 'all'] as const;
export type Scope = (typeof scopes)[number];

export const builtInRoles = ['owner', 'admin', 'editor', 'viewer'] as const;
export type BuiltInRole = (typeof builtInRoles)[number];

const readOnly = (name: Permission) => name.endsWith('.read');
const organizational = permissionNames.filter((name) => !isInstallationPermission(name));
const administrative = /^(organization|security|member|invite|role|team|grant|access|audit|limit|apiKey)\./;

/** What the built-in roles hold. Stored in the access tables by the migrator, so that a new permission reaches them. */
export const builtInRolePermissions: Record<BuiltInRole, readonly Permission[]> = {
  owner: organizational,
  admin: organizational,
  editor: organizational.filter(
    (name) => !/^(security|audit|limit)\./.test(name) && (readOnly(name) || !administrative.test(name)),
  ),
  viewer: organizational.filter(
    (name) => readOnly(name) && !/^(apiKey|audit|invite|grant|limit|security)\./.test(name),
  ),
};
