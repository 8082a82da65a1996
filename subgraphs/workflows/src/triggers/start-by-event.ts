import { reachesEvent, rowScope } from '@guardian/platform/access';
import { transact } from '@guardian/platform/database';
import type { JsonValue, StoredEvent } from '@guardian/platform/events';
import { defineJob, type JobContext } from '@guardian/platform/jobs';
import type { OrganizationContext, Runtime } from '@guardian/platform/subgraph';
import { permissionToRead, type WorkflowDefinition } from '../definitions/index.ts';
import { cel } from '../engine/cel.ts';
import { startByEventJob } from '../engine/job-names.ts';
import { depthAt } from '../executions/queries.ts';
import { startExecution } from '../executions/start-execution.ts';
import { ExpressionError } from '../expressions/index.ts';
import { findVersion } from '../workflows/queries.ts';
import type { WorkflowRow } from '../workflows/tables.ts';
import { fires } from './event-trigger.ts';
import { readyWorkflow } from './ready-workflow.ts';

interface Payload {
  organizationId: string;
  workflowId: string;
  /** Position of the event in the log. */
  seq: string;
}

/** Runs that start each other by their events end here: A → B → A → … */
const deepest = 5;

/** Starts a run for an event, once: the same event never starts a workflow twice. */
export const startByEvent = defineJob<Payload>(startByEventJob, {}, async (payload, { runtime, log }) => {
  const seq = BigInt(payload.seq);
  const range = { organizationId: payload.organizationId, after: seq - 1n, upTo: seq, limit: 1 };
  const [event] = await runtime.eventLog.read(range);
  if (event === undefined) return;
  const ready = await readyWorkflow(runtime, payload);
  if (ready === null || !fires(ready.workflow, event)) return;
  const { ctx, workflow } = ready;
  const needed = permissionToRead(event.type);
  // An event carries what it is about: of rows that the workflow may not see it hears nothing.
  if (needed !== undefined && !reachesEvent(rowScope(ctx, needed), event)) return;
  const depth = await depthOf(runtime, ctx, event);
  if (depth > deepest) {
    log.warn({ workflowId: workflow.id, depth }, 'Workflows start each other; the chain ends here.');
    return;
  }
  const trigger = triggerOf(event);
  if (!(await meetsCondition(ctx, workflow, trigger, log))) return;
  await transact(ctx, (tx) =>
    startExecution(tx, workflow, {
      trigger: 'EVENT',
      firing: `event/${payload.seq}`,
      startedBy: workflow.principalId,
      input: trigger,
      contactId: event.subjectType === 'Contact' ? event.subjectId : null,
      depth,
    }),
  );
});

/** What the nodes read as `trigger`. */
export function triggerOf(event: StoredEvent): { [key: string]: JsonValue } {
  return {
    type: event.type,
    subjectType: event.subjectType,
    subjectId: event.subjectId,
    subjectVersion: event.subjectVersion,
    occurredAt: event.occurredAt.toISOString(),
    actorId: event.actorId,
    payload: event.payload,
  };
}

/** How many runs lie behind an event: one more than the deepest run that its actor was in at the time. */
async function depthOf(runtime: Runtime, ctx: OrganizationContext, event: StoredEvent): Promise<number> {
  if (event.actorKind !== 'WORKFLOW' || event.actorId === null) return 0;
  const actor = await runtime.access.resolveWorkflow(ctx.organizationId, event.actorId);
  if (actor === null) return 1;
  return ((await depthAt(ctx.db, ctx.organizationId, actor.workflowId, event.occurredAt)) ?? 0) + 1;
}

async function meetsCondition(
  ctx: OrganizationContext,
  workflow: WorkflowRow,
  trigger: JsonValue,
  log: JobContext['log'],
): Promise<boolean> {
  const version = await findVersion(ctx.db, ctx.organizationId, workflow.id, workflow.definitionVersion);
  const definition = version?.definition as WorkflowDefinition | undefined;
  if (definition?.trigger.kind !== 'event') return false;
  if (definition.trigger.condition === undefined) return true;
  try {
    return (await cel.evaluate(definition.trigger.condition, { trigger })) === true;
  } catch (error) {
    if (!(error instanceof ExpressionError)) throw error;
    // An event without what the condition reads does not meet it.
    log.debug({ workflowId: workflow.id, reason: error.message }, 'The condition of a trigger could not be evaluated.');
    return false;
  }
}
