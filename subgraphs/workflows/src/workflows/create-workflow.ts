import {
  type Assignment,
  checkRowKeys,
  createWorkflowPrincipal,
  defaultOwner,
  permissionsOfGiven,
  rowScope,
} from '@guardian/platform/access';
import { transact, uuidv7 } from '@guardian/platform/database';
import { Check, InvalidInput } from '@guardian/platform/errors';
import type { OrganizationContext } from '@guardian/platform/subgraph';
import { sql } from 'drizzle-orm';
import { ofWorkflow, workflowCreated } from './events.ts';
import { addVersion, checkPublication, nameTaken, nextFiringOf, triggerColumns } from './published.ts';
import { insertWorkflow } from './queries.ts';
import { checkStatus } from './status.ts';
import type { WorkflowRow } from './tables.ts';
import { newWorkflowParts } from './workflow-parts.ts';

export interface CreateWorkflowInput extends Assignment {
  name: string;
  description?: string | null;
  definition: unknown;
  status?: WorkflowRow['status'] | null;
}

/**
 * Creates a workflow with a principal of its own, which may do what its nodes need and the caller may do.
 *
 * @throws {InvalidInput} Texts out of their limits, name taken, a definition with problems, rights that the caller lacks, no
 *   such owner or team. @throws FORBIDDEN when the workflow would be out of the caller's scope.
 */
export async function createWorkflow(ctx: OrganizationContext, input: CreateWorkflowInput): Promise<WorkflowRow> {
  const check = new Check();
  const name = check.requiredText(['input', 'name'], input.name, { max: 120 });
  const description = check.text(['input', 'description'], input.description, { max: 2000 }) ?? '';
  const status = checkStatus(check, input.status) ?? 'INACTIVE';
  check.done();
  const scope = rowScope(ctx, ...permissionsOfGiven('workflow.create', newWorkflowParts, { input: { ...input } }));
  const ownerId = input.ownerId === undefined ? defaultOwner(ctx, scope) : input.ownerId;
  const keys = { ownerId, teamId: input.teamId ?? null };
  const published = await checkPublication(ctx, input.definition);
  const { definition, required, publishedBy } = published;
  return transact(
    ctx,
    async (tx) => {
      await checkRowKeys(tx.db, tx.organizationId, scope, keys, check);
      check.done();
      const id = uuidv7();
      const permissions = { workflowId: id, name, boundedBy: publishedBy, permissions: required };
      const row = await insertWorkflow(tx.db, tx.organizationId, {
        id,
        name,
        description,
        status,
        ...triggerColumns(definition),
        activeSince: status === 'ACTIVE' ? sql`now()` : null,
        nextFiringAt: nextFiringOf(definition, status),
        definitionVersion: 1,
        principalId: await createWorkflowPrincipal(tx, permissions),
        publishedBy,
        requiredPermissions: required,
        ...keys,
      });
      if (row === null) throw new InvalidInput([nameTaken]);
      await addVersion(tx, row, published);
      tx.record(workflowCreated(ofWorkflow(null, row)));
      return row;
    },
    { verb: 'createWorkflow', input },
  );
}
