import { type RowScope, withinRows } from '@guardian/platform/access';
import { type Db, isUuid, uuidv7 } from '@guardian/platform/database';
import type { Page } from '@guardian/platform/pagination';
import { and, asc, count, desc, eq, exists, gte, inArray, isNull, type SQL, sql } from 'drizzle-orm';
import { workflow } from '../workflows/tables.ts';
import { type ExecutionRow, execution, type StepRow, step } from './tables.ts';

export interface ExecutionFilter {
  workflowId?: string | null;
  contactId?: string | null;
  status?: ExecutionRow['status'] | null;
  /** ISO 8601. */
  since?: string | null;
}

const one = (organizationId: string, id: string) =>
  and(eq(execution.organizationId, organizationId), isUuid(id) ? eq(execution.id, id) : sql`false`);

function conditions(organizationId: string, scope: RowScope, filter: ExecutionFilter): SQL[] {
  const found = [eq(execution.organizationId, organizationId)];
  const within = withinRows(scope, execution);
  if (within) found.push(within);
  if (filter.workflowId)
    found.push(isUuid(filter.workflowId) ? eq(execution.workflowId, filter.workflowId) : sql`false`);
  if (filter.contactId) found.push(eq(execution.contactId, filter.contactId));
  if (filter.status) found.push(eq(execution.status, filter.status));
  if (filter.since) found.push(gte(execution.startedAt, new Date(filter.since)));
  return found;
}

/** A page of runs, the newest first, and one row more. */
export function listExecutions(
  db: Db,
  organizationId: string,
  scope: RowScope,
  filter: ExecutionFilter,
  page: Page,
): Promise<ExecutionRow[]> {
  const where = conditions(organizationId, scope, filter);
  if (page.after !== null) {
    const [startedAt, id] = page.after;
    where.push(
      sql`(${execution.startedAt}, ${execution.id}) < (${String(startedAt)}::timestamptz, ${String(id)}::uuid)`,
    );
  }
  return db
    .select()
    .from(execution)
    .where(and(...where))
    .orderBy(desc(execution.startedAt), desc(execution.id))
    .limit(page.first + 1);
}

export async function countExecutions(
  db: Db,
  organizationId: string,
  scope: RowScope,
  filter: ExecutionFilter,
): Promise<number> {
  const [row] = await db
    .select({ total: count() })
    .from(execution)
    .where(and(...conditions(organizationId, scope, filter)));
  return row?.total ?? 0;
}

export function executionsById(
  db: Db,
  organizationId: string,
  scope: RowScope,
  ids: readonly string[],
): Promise<ExecutionRow[]> {
  return db
    .select()
    .from(execution)
    .where(
      and(
        eq(execution.organizationId, organizationId),
        inArray(execution.id, ids.filter(isUuid)),
        withinRows(scope, execution),
      ),
    );
}

export async function findExecution(db: Db, organizationId: string, id: string): Promise<ExecutionRow | null> {
  const [row] = await db.select().from(execution).where(one(organizationId, id));
  return row ?? null;
}

/** The run, and the name of its workflow; null for one that was deleted. */
export async function findNamedExecution(
  db: Db,
  organizationId: string,
  id: string,
): Promise<{ row: ExecutionRow; workflowName: string | null } | null> {
  const [found] = await db
    .select({ row: execution, workflowName: workflow.name })
    .from(execution)
    .leftJoin(
      workflow,
      and(eq(workflow.organizationId, execution.organizationId), eq(workflow.id, execution.workflowId)),
    )
    .where(one(organizationId, id));
  return found ?? null;
}

/** The run under a row lock. */
export async function lockExecution(
  db: Db,
  organizationId: string,
  scope: RowScope,
  id: string,
): Promise<ExecutionRow | null> {
  const [row] = await db
    .select()
    .from(execution)
    .where(and(one(organizationId, id), withinRows(scope, execution)))
    .for('update');
  return row ?? null;
}

/** Runs of a workflow that are not over, under row locks, in the order of their ids. */
export function lockUnfinished(db: Db, organizationId: string, workflowId: string): Promise<ExecutionRow[]> {
  return db
    .select()
    .from(execution)
    .where(
      and(
        eq(execution.organizationId, organizationId),
        eq(execution.workflowId, workflowId),
        isNull(execution.finishedAt),
      ),
    )
    .orderBy(asc(execution.id))
    .for('update');
}

/** Steps of runs, in the order in which they began. */
export function stepsOf(db: Db, organizationId: string, executionIds: readonly string[]): Promise<StepRow[]> {
  return db
    .select()
    .from(step)
    .where(and(eq(step.organizationId, organizationId), inArray(step.executionId, [...executionIds])))
    .orderBy(asc(step.position));
}

/** Steps of the runs that the scope reaches. */
export function stepsById(db: Db, organizationId: string, scope: RowScope, ids: readonly string[]): Promise<StepRow[]> {
  const within = withinRows(scope, execution);
  const ofRun = and(eq(execution.organizationId, step.organizationId), eq(execution.id, step.executionId), within);
  return db
    .select()
    .from(step)
    .where(
      and(
        eq(step.organizationId, organizationId),
        inArray(step.id, ids.filter(isUuid)),
        within && exists(db.select({ found: sql`1` }).from(execution).where(ofRun)),
      ),
    );
}

export type NewExecution = Pick<
  ExecutionRow,
  | 'workflowId'
  | 'definitionVersion'
  | 'trigger'
  | 'firing'
  | 'startedBy'
  | 'principalId'
  | 'ownerId'
  | 'teamId'
  | 'input'
  | 'contactId'
  | 'depth'
>;

/** Null when the same firing has started a run of the workflow already. */
export async function insertExecution(
  db: Db,
  organizationId: string,
  values: NewExecution,
): Promise<ExecutionRow | null> {
  const [row] = await db
    .insert(execution)
    .values({ organizationId, id: uuidv7(), status: 'QUEUED', startedAt: new Date(), ...values })
    .onConflictDoNothing({ target: [execution.organizationId, execution.workflowId, execution.firing] })
    .returning();
  return row ?? null;
}

/** The greatest depth among the runs of a workflow that were going on at a time; null when there was none. */
export async function depthAt(db: Db, organizationId: string, workflowId: string, at: Date): Promise<number | null> {
  const [row] = await db
    .select({ depth: sql<number | null>`max(${execution.depth})` })
    .from(execution)
    .where(
      and(
        eq(execution.organizationId, organizationId),
        eq(execution.workflowId, workflowId),
        sql`${execution.startedAt} <= ${at.toISOString()}::timestamptz`,
        sql`(${execution.finishedAt} is null or ${execution.finishedAt} >= ${at.toISOString()}::timestamptz)`,
      ),
    );
  return row?.depth ?? null;
}

export type ExecutionChange = Partial<Pick<ExecutionRow, 'status' | 'error' | 'finishedAt' | 'wakeAt'>>;

/** Whose turn a change belongs to: to begin one, within one, with the end of one, or from outside of any. */
export type TurnChange =
  | { kind: 'begin'; driver: string; leaseSeconds: number }
  | { kind: 'within' | 'end'; driver: string }
  | { kind: 'outside' };

/**
 * Changes a run that still is as it was read: at that version and in that turn. False when it is not, with nothing done.
 *
 * @param told How many events go with the change; the version counts them.
 */
export async function changeExecution(
  db: Db,
  row: Pick<ExecutionRow, 'organizationId' | 'id' | 'version'>,
  change: ExecutionChange,
  turn: TurnChange,
  told: number,
): Promise<boolean> {
  const where = [one(row.organizationId, row.id), eq(execution.version, row.version)];
  if (turn.kind === 'within' || turn.kind === 'end') where.push(eq(execution.driver, turn.driver));
  if (turn.kind === 'begin') where.push(sql`(${execution.driver} is null or ${execution.driverUntil} < now())`);
  const changed = await db
    .update(execution)
    .set({ ...change, ...turnColumns(turn), version: row.version + told })
    .where(and(...where))
    .returning({ id: execution.id });
  return changed.length > 0;
}

function turnColumns(turn: TurnChange) {
  if (turn.kind === 'begin') {
    return { driver: turn.driver, driverUntil: sql`now() + make_interval(secs => ${turn.leaseSeconds})` };
  }
  return turn.kind === 'end' ? { driver: null, driverUntil: null } : {};
}

/** Writes steps as they are now. */
export async function saveSteps(
  db: Db,
  organizationId: string,
  executionId: string,
  steps: Omit<StepRow, 'organizationId' | 'executionId'>[],
): Promise<void> {
  if (steps.length === 0) return;
  await db
    .insert(step)
    .values(steps.map((values) => ({ ...values, organizationId, executionId })))
    .onConflictDoUpdate({
      target: [step.organizationId, step.id],
      set: {
        status: sql`excluded.status`,
        attempt: sql`excluded.attempt`,
        output: sql`excluded.output`,
        error: sql`excluded.error`,
        finishedAt: sql`excluded.finished_at`,
        wakeAt: sql`excluded.wake_at`,
      },
    });
}
