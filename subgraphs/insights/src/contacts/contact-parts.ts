import type { PartPermissions } from '@guardian/platform/access';

/** Saying whose a contact is. */
export const assignment: PartPermissions = { 'input.ownerId': 'contact.assign', 'input.teamId': 'contact.assign' };

/** What a change of a contact needs for more than its facts. */
export const contactParts: PartPermissions = { ...assignment, 'input.tags': 'contact.tag' };
