/** The catalogue of permissions: `resource.action`. The matrix, the documents and the scopes of keys are made from it. */
export const permissions = {
  // The organization and who comes into it
  'organization.read': 'See the name and settings of the organization, which its members always do.',
  'organization.update': 'Change the name of the organization.',
  'organization.updateSlug': 'Change the part of URLs that names the organization.',
  'organization.updateTimeZone': 'Change the time zone of the organization.',
  'organization.delete': 'Delete the organization, for an owner.',
  'organization.transferOwnership': 'Hand one’s own ownership to another member.',
  'security.read':
    'See how sensitive values are sealed, and in the log how the organization’s protection changes and whom it refuses.',
  'security.rotateKeys': 'Replace the key that seals what is sensitive.',
  'signInPolicy.read': 'See how members have to sign in.',
  'signInPolicy.update': 'Change how long sessions of members last.',
  'signInPolicy.requireSecondFactor': 'Ask a second factor of members, or stop asking it.',
  'networkRule.read': 'See from where the organization may be entered.',
  'networkRule.update': 'Change network rules while they only report.',
  'networkRule.enforce': 'Turn the network rules on and off, and change them while they are on.',
  'networkRule.test': 'Ask whether an address would be let in.',
  'networkRule.try': 'See which members and keys new rules would refuse, and from where those came.',
  'member.read': 'See who belongs to the organization and in which roles.',
  'member.readFormer': 'See who has left the organization.',
  'member.updateRoles': 'Change the roles of members.',
  'member.remove': 'End memberships.',
  'invite.read': 'See invites.',
  'invite.create': 'Invite people.',
  'invite.resend': 'Send a pending invite again, with a new term.',
  'invite.revoke': 'Withdraw pending invites.',

  // Access
  'role.read': 'See roles and the permissions they hold.',
  'role.create': 'Make roles that hold no more than their maker does.',
  'role.clone': 'Make a role that holds what another does, as far as one holds that.',
  'role.update': 'Change names and descriptions of roles.',
  'role.updatePermissions': 'Change what roles hold, as far as one holds what is given or taken.',
  'role.updateParents': 'Change from which roles a role inherits, as far as one holds what is given or taken.',
  'role.preview': 'See who would gain and lose what by a change of a role.',
  'role.delete': 'Delete roles, as far as one holds what they hold.',
  'team.read': 'See teams and who is in them.',
  'team.create': 'Make teams.',
  'team.update': 'Change names and descriptions of teams.',
  'team.addMembers': 'Put members into teams.',
  'team.removeMembers': 'Take members out of teams.',
  'team.delete': 'Delete teams.',
  'grant.read': 'See which roles are given for a time or by delegation.',
  'grant.create': 'Give members roles for a time.',
  'grant.delegate': 'Lend others what one holds oneself, for as long as one holds it.',
  'grant.revoke': 'Take back roles that were given for a time or by delegation.',
  'access.explain': 'See why somebody may or may not do something.',
  'apiKey.read': 'See API keys, without their secrets.',
  'apiKey.create': 'Create API keys with scopes that the creator holds.',
  'apiKey.revoke': 'Revoke API keys.',
  'operation.read': 'See registered operations, and who executes which operations.',
  'operation.register': 'Register operations and take them out.',
  'operation.restrict': 'Hold the organization or an API key to registered operations.',
  'activity.read': 'See the event log of the organization.',
  'audit.read': 'Search the audit log: who did what from where, with all that it was before and after.',
  'audit.export': 'Download what the audit log holds.',
  'audit.update': 'Set how long the audit log is kept, and hold its deletion.',
  'auditStream.read': 'See where the audit log is streamed to, and how far the streams are.',
  'auditStream.manage': 'Stream the audit log to other systems, and change, test, rewind and end that.',

  // Customers
  'contact.read': 'See contacts.',
  'contact.readPrivate': 'See phone numbers of contacts, and find and change contacts by them.',
  'contact.create': 'Create contacts.',
  'contact.update': 'Change contacts, except for their tags and whose they are.',
  'contact.tag': 'Change the tags of contacts.',
  'contact.assign': 'Say whose a contact is: its owner and its team.',
  'contact.delete': 'Delete contacts.',
  'contact.import': 'Import contacts from an uploaded file.',
  'contactImport.read': 'See imports, with the first rows of their files.',
  'contactImport.upload': 'Upload files to import.',
  'contactImport.readRefused': 'Download the rows of a file that were refused.',
  'prediction.read': 'See forecasts.',

  // Workflows
  'workflow.read': 'See workflows and their definitions.',
  'workflow.create': 'Create workflows.',
  'workflow.update': 'Change names and descriptions of workflows.',
  'workflow.publish': 'Change what workflows do, by a new version of the definition.',
  'workflow.activate': 'Activate and deactivate workflows.',
  'workflow.delete': 'Delete workflows.',
  'workflow.assign': 'Say whose a workflow is: its owner and its team.',
  'workflow.execute': 'Start runs of workflows.',
  'workflow.validate': 'Have definitions checked, and read the schema of them.',
  'workflowTemplate.read': 'See templates of workflows.',
  'workflowExecution.read': 'See runs and their steps.',
  'workflowExecution.readData': 'See what runs were given and what their steps put out.',
  'workflowExecution.cancel': 'Cancel runs.',
  'secret.read': 'See names of secrets, when they were last sent, and by which workflows.',
  'secret.manage': 'Store, replace and delete secrets; nobody reads them.',
  'secret.use':
    'Publish workflows that send secrets, and say where to: who may do that can have them sent to a service of their own.',

  // Alerts and health
  'alert.read': 'See alerts.',
  'alert.raise': 'Raise alerts.',
  'alert.assign': 'Say whose an alert is to take care of, or those of a rule: a member, a team.',
  'alert.acknowledge': 'Acknowledge alerts.',
  'alert.resolve': 'Resolve alerts.',
  'alertRule.read': 'See alert rules.',
  'alertRule.create': 'Create alert rules.',
  'alertRule.update': 'Change alert rules, except for turning them on and off.',
  'alertRule.enable': 'Turn alert rules on and off.',
  'alertRule.delete': 'Delete alert rules.',
  'limit.read': 'See rate limits, how they are used, and who is refused.',
  'limit.update': 'Lower rate limits below those of the plan, and give that up again.',
  'health.read': 'See the status of the components of the installation.',

  // The API
  'schema.read': 'Read the API schema: introspection and SDL.',

  // The installation
  'installation.health': 'See every health indicator of the installation.',
  'installation.limits': 'See and change the plans of rate limits, and which organization has which.',
  'installation.liveLayer': 'See the streams of every gateway of the installation.',
  'installation.outbox': 'Read the mail that the installation sends.',
  'installation.supergraphs': 'See the supergraphs that were served, and which clients a change of the schema affects.',
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
  'contact.readPrivate',
  'contact.create',
  'contact.update',
  'contact.tag',
  'contact.assign',
  'contact.delete',
  'contact.import',
  'contactImport.read',
  'contactImport.upload',
  'contactImport.readRefused',
  'prediction.read',
  'workflow.read',
  'workflow.create',
  'workflow.update',
  'workflow.publish',
  'workflow.activate',
  'workflow.assign',
  'workflow.delete',
  'workflow.execute',
  'workflowExecution.read',
  'workflowExecution.readData',
  'workflowExecution.cancel',
  'alert.read',
  'alert.raise',
  'alert.assign',
  'alert.acknowledge',
  'alert.resolve',
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

/** Whether it is about seeing only: `read`, and parts of what there is to see. */
const readOnly = (name: Permission) => /\.(read[A-Z]?|validate$)/.test(name);
const organizational = permissionNames.filter((name) => !isInstallationPermission(name));
/** What runs the organization itself: of this, whoever works in it sees at most. */
const administrative = new Set([
  ...['organization', 'security', 'signInPolicy', 'networkRule', 'member', 'invite'],
  ...['role', 'team', 'grant', 'access', 'audit', 'auditStream', 'limit', 'apiKey', 'operation', 'secret'],
]);
/** Of that, what only those see who run it. */
const guarded = new Set(['security', 'signInPolicy', 'networkRule', 'audit', 'auditStream', 'limit']);
/** What a viewer does not see besides. */
const confidential = new Set([...guarded, 'invite', 'grant', 'apiKey', 'operation', 'contactImport', 'secret']);
/** Groups of fields that are sealed: who only looks around does not see them. */
const sensitive = new Set<Permission>(['contact.readPrivate']);
const resourceOf = (name: Permission) => name.slice(0, name.indexOf('.'));

/** What the built-in roles hold. Stored in the access tables by the migrator, so that a new permission reaches them. */
export const builtInRolePermissions: Record<BuiltInRole, readonly Permission[]> = {
  owner: organizational,
  admin: organizational,
  editor: organizational.filter(
    (name) => !guarded.has(resourceOf(name)) && (readOnly(name) || !administrative.has(resourceOf(name))),
  ),
  viewer: organizational.filter(
    (name) => readOnly(name) && !confidential.has(resourceOf(name)) && !sensitive.has(name),
  ),
};
