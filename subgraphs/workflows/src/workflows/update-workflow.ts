import {
  type Assignment,
  changeAccess,
  checkRowKeys,
  type Permission,
  permissionsOfGiven,
  rowScope,
  setBoundedBy,
} from '@guardian/platform/access';
import type { Tx } from '@guardian/platform/database';
import { Check, InvalidInput, notFound } from '@guardian/platform/errors';
import type { OrganizationContext } from '@guardian/platform/subgraph';
import { sql } from 'drizzle-orm';
import type { WorkflowDefinition } from '../definitions/index.ts';
import { ofWorkflow, workflowUpdated } from './events.ts';
import {
  addVersion,
  checkPublication,
  checkRights,
  nameTaken,
  nextFiringOf,
  type Published,
  publisherOf,
  triggerColumns,
} from './published.ts';
import { changeWorkflow, findVersion, isNameTaken, lockWorkflow, permissionsOfOpenRuns } from './queries.ts';
import { checkStatus } from './status.ts';
import type { WorkflowRow } from './tables.ts';
import { workflowParts } from './workflow-parts.ts';

export interface UpdateWorkflowInput extends Assignment {
  name?: string | null;
  description?: string | null;
  definition?: unknown;
  status?: WorkflowRow['status'] | null;
}

/**
 * Changes a workflow; what is left out stays. A new definition becomes a new version, published by the caller; so does
 * activating one that was paused.
 *
 * @throws {InvalidInput} As createWorkflow. @throws NOT_FOUND, also for a workflow out of the caller's scope; FORBIDDEN when
 *   it would leave that scope.
 */
export async function updateWorkflow(
  ctx: OrganizationContext,
  id: string,
  input: UpdateWorkflowInput,
): Promise<WorkflowRow> {
  const scope = rowScope(ctx, ...permissionsOfGiven('workflow.update', workflowParts, { input: { ...input } }));
  const check = new Check();
  const name = check.text(['input', 'name'], input.name, { max: 120, required: input.name !== undefined });
  const description = check.text(['input', 'description'], input.description, { max: 2000 });
  const wanted = checkStatus(check, input.status);
  check.done();
  const next =
    input.definition === undefined || input.definition === null ? null : await checkPublication(ctx, input.definition);
  return changeAccess(
    ctx,
    async (tx) => {
      const row = await lockWorkflow(tx.db, tx.organizationId, scope, id);
      if (row === null) throw notFound('There is no such workflow, or it is not yours to change.');
      const { ownerId = row.ownerId, teamId = row.teamId } = input;
      if (ownerId !== row.ownerId || teamId !== row.teamId) {
        await checkRowKeys(tx.db, tx.organizationId, scope, { ownerId, teamId }, check);
        check.done();
      }
      if (name && (await isNameTaken(tx.db, tx.organizationId, name, id))) throw new InvalidInput([nameTaken]);
      const current = await currentDefinition(tx, row);
      const revived = row.status === 'PAUSED' && (wanted === 'ACTIVE' || next !== null);
      const published = next ?? (revived ? republished(ctx, current) : null);
      const definition = published?.definition ?? current;
      const status = wanted ?? (revived ? 'ACTIVE' : row.status);
      const definitionVersion = row.definitionVersion + (next === null ? 0 : 1);
      const rearmed = next !== null || status !== row.status;
      const changed = await changeWorkflow(tx.db, tx.organizationId, id, {
        name: name ?? row.name,
        description: description === undefined ? row.description : (description ?? ''),
        status,
        pausedReason: status === 'PAUSED' ? row.pausedReason : null,
        definitionVersion,
        ownerId,
        teamId,
        ...(rearmed
          ? {
              ...triggerColumns(definition),
              activeSince: status === 'ACTIVE' ? sql`now()` : null,
              nextFiringAt: nextFiringOf(definition, status),
            }
          : {}),
        ...(published === null ? {} : { publishedBy: published.publishedBy, requiredPermissions: published.required }),
      });
      if (next !== null) await addVersion(tx, changed, next);
      await bindPrincipal(tx, row, changed, published);
      tx.record(workflowUpdated(ofWorkflow(row, changed)));
      return changed;
    },
    { verb: 'updateWorkflow', input: { id, input } },
  );
}

async function currentDefinition(tx: Tx, row: WorkflowRow): Promise<WorkflowDefinition> {
  const version = await findVersion(tx.db, tx.organizationId, row.id, row.definitionVersion);
  if (version === null) throw new Error(`workflow ${row.id} has no version ${row.definitionVersion}`);
  return version.definition as WorkflowDefinition;
}

/** The same definition, on the account of whoever revives it. */
function republished(ctx: OrganizationContext, definition: WorkflowDefinition): Published {
  return { definition, required: checkRights(ctx, definition), publishedBy: publisherOf(ctx) };
}

/** The principal goes by the workflow's name, and holds what the new version needs, and what open runs of older ones do. */
async function bindPrincipal(
  tx: Tx,
  before: WorkflowRow,
  after: WorkflowRow,
  published: Published | null,
): Promise<void> {
  const name = before.name === after.name ? undefined : after.name;
  if (published === null && name === undefined) return;
  if (published === null) {
    await setBoundedBy(tx, after.principalId, { name });
    return;
  }
  const open = (await permissionsOfOpenRuns(tx.db, tx.organizationId, after.id)) as Permission[];
  const permissions = [...new Set([...published.required, ...open])];
  await setBoundedBy(tx, after.principalId, { boundedBy: published.publishedBy, permissions, name });
}
