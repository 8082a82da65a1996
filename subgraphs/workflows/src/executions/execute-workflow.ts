import { principalIdOf, rowScope } from '@guardian/platform/access';
import { transact } from '@guardian/platform/database';
import { conflict, InvalidInput, notFound } from '@guardian/platform/errors';
import type { JsonValue } from '@guardian/platform/events';
import type { OrganizationContext } from '@guardian/platform/subgraph';
import { deepest, limits, nestsTooDeep } from '../definitions/index.ts';
import { storable } from '../engine/storable.ts';
import { findWorkflow } from '../workflows/queries.ts';
import { startExecution } from './start-execution.ts';
import type { ExecutionRow } from './tables.ts';

/**
 * Starts a run by hand, whatever the workflow's trigger is. It acts as the workflow, not as the caller.
 *
 * @throws {InvalidInput} Input larger than 64 kB, or nested too deep. @throws NOT_FOUND, also for a workflow
 *   out of the caller's scope; CONFLICT when it is paused.
 */
export async function executeWorkflow(
  ctx: OrganizationContext,
  workflowId: string,
  input: JsonValue,
): Promise<ExecutionRow> {
  if (nestsTooDeep(input)) {
    const message = `The input nests at most ${deepest} levels deep.`;
    throw new InvalidInput([{ path: ['input'], code: 'TOO_DEEP', message }]);
  }
  if (Buffer.byteLength(JSON.stringify(input)) > limits.inputBytes) {
    const message = `The input has at most ${limits.inputBytes / 1024} kB as JSON.`;
    throw new InvalidInput([{ path: ['input'], code: 'TOO_LONG', message }]);
  }
  const scope = rowScope(ctx, 'workflow.execute');
  return transact(
    ctx,
    async (tx) => {
      const workflow = await findWorkflow(tx.db, tx.organizationId, scope, workflowId);
      if (workflow === null) throw notFound('There is no such workflow, or it is not yours to run.');
      if (workflow.status === 'PAUSED') {
        throw conflict(`The workflow is paused. ${workflow.pausedReason ?? ''}`, { status: workflow.status });
      }
      const startedBy = principalIdOf(ctx.principal);
      const start = { trigger: 'MANUAL', firing: null, startedBy, input: storable(input) } as const;
      const row = await startExecution(tx, workflow, start);
      if (row === null) throw new Error('a run without a firing was taken for a repeated one');
      return row;
    },
    { verb: 'executeWorkflow', input: { workflowId, input } },
  );
}
