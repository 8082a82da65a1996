import type { PartPermissions } from '@guardian/platform/access';

/** Saying whose a workflow is. */
const assignment: PartPermissions = { 'input.ownerId': 'workflow.assign', 'input.teamId': 'workflow.assign' };

/** What making a workflow needs for more than the workflow itself. */
export const newWorkflowParts: PartPermissions = { ...assignment, 'input.status': 'workflow.activate' };

/** What a change of a workflow needs for more than its name and description. */
export const workflowParts: PartPermissions = { ...newWorkflowParts, 'input.definition': 'workflow.publish' };
