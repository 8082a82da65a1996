import { defineEvent } from '../events/index.ts';
import type { PermissionScope } from './ranks.ts';
import type { RoleWithPermissions } from './role-queries.ts';

interface RolePayload {
  /** As of the event, with what it inherits. */
  role: RoleWithPermissions;
  /** What its holders hold by it that they did not before, and the scope now. */
  gained: PermissionScope[];
  /** What its holders no longer hold by it, or less far, and the scope before. */
  lost: PermissionScope[];
  /** The role that its holders were given instead, of a deletion. */
  reassignedTo?: string | null;
}

export const roleCreated = defineEvent<RolePayload>('role.created', {
  subject: 'Role',
  description: 'A role was made. Nobody holds it yet.',
  risk: 'MEDIUM',
  summary: ({ role }) => `created the role ${role.name}`,
});

export const roleUpdated = defineEvent<RolePayload>('role.updated', {
  subject: 'Role',
  description: 'A role was changed, and with it what all of its holders may do.',
  risk: 'HIGH',
  summary: ({ role, gained, lost }) =>
    gained.length + lost.length === 0
      ? `changed the role ${role.name}`
      : `changed what the role ${role.name} may do (${gained.length} given, ${lost.length} taken)`,
});

export const roleDeleted = defineEvent<RolePayload>('role.deleted', {
  subject: 'Role',
  description: 'A role was deleted. The payload holds it as it was last, and what its holders got instead.',
  risk: 'HIGH',
  summary: ({ role }) => `deleted the role ${role.name}`,
});
