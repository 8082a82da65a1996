import type { Permission } from '@guardian/platform/access';
import type { NodeKind, WorkflowDefinition } from './definition.ts';
import { secretNamesOf } from './secret-places.ts';

/** What a node does on the graph. */
const ofNodes: Partial<Record<NodeKind, Permission>> = {
  createContact: 'contact.create',
  raiseAlert: 'alert.raise',
};

/** Events carry what they are about, so that whoever reacts to them must be allowed to read it. */
const ofEvents: Record<string, Permission> = {
  contact: 'contact.read',
  alert: 'alert.read',
  alertRule: 'alertRule.read',
  workflow: 'workflow.read',
  workflowExecution: 'workflowExecution.read',
  member: 'member.read',
  invite: 'invite.read',
  apiKey: 'apiKey.read',
  organization: 'organization.read',
  secret: 'secret.read',
};

/** What reading of an event takes besides the log itself; undefined where nothing more is needed. */
export function permissionToRead(type: string): Permission | undefined {
  const subject = type.slice(0, type.indexOf('.'));
  return Object.hasOwn(ofEvents, subject) ? ofEvents[subject] : undefined;
}

export interface RequiredPermission {
  permission: Permission;
  /** The first part of the definition that needs it, relative to the definition. */
  path: string[];
}

/** What must be readable for events of a type, or of a pattern such as `contact.*`, `con*` or `*`. */
function toRead(type: string): Permission[] {
  const subjects = Object.keys(ofEvents);
  const end = type.indexOf('.');
  const matching = end < 0 ? subjects.filter((subject) => subject.startsWith(type.slice(0, -1))) : [type.slice(0, end)];
  const permissions = matching.flatMap((subject) =>
    Object.hasOwn(ofEvents, subject) ? (ofEvents[subject] ?? []) : [],
  );
  // Whatever else there is to see in the log is for those who may see the log.
  return end < 0 || permissions.length === 0 ? [...permissions, 'activity.read'] : permissions;
}

/** The permissions that a definition needs, by name, each with what needs it. */
export function requiredPermissions({ trigger, nodes }: WorkflowDefinition): RequiredPermission[] {
  const found = new Map<Permission, string[]>();
  const need = (permission: Permission | undefined, path: string[]) => {
    if (permission !== undefined && !found.has(permission)) found.set(permission, path);
  };
  if (trigger.kind === 'event') {
    for (const [index, type] of trigger.types.entries()) {
      for (const permission of toRead(type)) need(permission, ['trigger', 'types', String(index)]);
    }
  }
  for (const [index, node] of nodes.entries()) {
    need(ofNodes[node.kind], ['nodes', String(index)]);
    if (node.kind === 'http' && secretNamesOf(node.config).length > 0) need('secret.use', ['nodes', String(index)]);
  }
  return [...found]
    .map(([permission, path]) => ({ permission, path }))
    .sort((a, b) => a.permission.localeCompare(b.permission));
}
