import { isRowPermission, type Permission } from '@guardian/platform/access';
import type { RowKeys } from '@guardian/platform/events';
import { type OrganizationContext, runtimeOf } from '@guardian/platform/subgraph';

/** Whose a thing is, as the enforcing subgraph knows it. */
export type SubjectKeys = { found: true; keys: RowKeys } | { found: false };

interface Owned {
  owner: { id: string } | null;
  team: { id: string } | null;
}

/** Query field that finds what a permission is about, by the resource of the permission. */
const fields: Record<string, string> = {
  contact: 'contact',
  workflow: 'workflow',
  workflowExecution: 'workflowExecution',
  alert: 'alert',
};

/** Whether the permission is about things that can be named one by one. */
export function hasSubjects(permission: Permission): boolean {
  return isRowPermission(permission) && Object.hasOwn(fields, resourceOf(permission));
}

/** Owner and team of the subject, asked of the graph, since another subgraph keeps it. */
export async function subjectKeys(ctx: OrganizationContext, permission: Permission, id: string): Promise<SubjectKeys> {
  const field = fields[resourceOf(permission)];
  if (field === undefined) throw new Error(`Nothing is known of whose the subject of ${permission} is.`);
  const { data, errors } = await runtimeOf(ctx).graph.execute({
    principal: { kind: 'system', organizationId: ctx.organizationId },
    query: `query WhoseIs($id: ID!) { subject: ${field}(id: $id) { owner { id } team { id } } }`,
    variables: { id },
  });
  const subject = (data as { subject: Owned | null } | null | undefined)?.subject;
  if (subject === undefined) throw new Error(`The owner could not be read: ${errors?.[0]?.message}`);
  if (subject === null) return { found: false };
  return { found: true, keys: { ownerId: subject.owner?.id ?? null, teamId: subject.team?.id ?? null } };
}

function resourceOf(permission: Permission): string {
  return permission.slice(0, permission.indexOf('.'));
}
