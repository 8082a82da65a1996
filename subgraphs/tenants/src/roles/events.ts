import type { PermissionScope, RoleWithPermissions } from '@guardian/platform/access';
import type { EventRoot } from '@guardian/platform/subgraph';
import { graphGrants } from './scopes.ts';

/** What `roleChanged` delivers for an event of `@guardian/platform/access`. */
export function roleEvent({ event }: EventRoot) {
  const payload = event.payload as unknown as {
    role: RoleWithPermissions;
    gained: PermissionScope[];
    lost: PermissionScope[];
  }; // as access wrote it
  return {
    type: event.type,
    occurredAt: event.occurredAt,
    subjectVersion: event.subjectVersion,
    roleId: event.subjectId,
    role: payload.role,
    gained: graphGrants(payload.gained),
    lost: graphGrants(payload.lost),
  };
}
