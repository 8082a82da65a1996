import { type RowScope, withinRows } from '@guardian/platform/access';
import { type Db, isUuid } from '@guardian/platform/database';
import type { Page } from '@guardian/platform/pagination';
import { and, asc, count, desc, eq, ilike, inArray, isNull, ne, or, type SQL, sql } from 'drizzle-orm';
import { execution } from '../executions/tables.ts';
import { type WorkflowRow, type WorkflowVersionRow, workflow, workflowVersion } from './tables.ts';

export interface WorkflowListFilter {
  status?: WorkflowRow['status'] | null;
  trigger?: WorkflowRow['trigger'] | null;
  ownerId?: string | null;
  teamId?: string | null;
  search?: string | null;
  /** Name of a secret that the current version sends. */
  secret?: string;
}

export interface WorkflowOrder {
  field: 'NAME' | 'UPDATED_AT';
  direction: 'ASC' | 'DESC';
}

const one = (organizationId: string, id: string) =>
  and(eq(workflow.organizationId, organizationId), isUuid(id) ? eq(workflow.id, id) : sql`false`);

function conditions(organizationId: string, scope: RowScope, filter: WorkflowListFilter): SQL[] {
  const found = [eq(workflow.organizationId, organizationId)];
  const within = withinRows(scope, workflow);
  if (within) found.push(within);
  if (filter.status) found.push(eq(workflow.status, filter.status));
  if (filter.trigger) found.push(eq(workflow.trigger, filter.trigger));
  if (filter.ownerId) found.push(isUuid(filter.ownerId) ? eq(workflow.ownerId, filter.ownerId) : sql`false`);
  if (filter.teamId) found.push(isUuid(filter.teamId) ? eq(workflow.teamId, filter.teamId) : sql`false`);
  if (filter.secret !== undefined) {
    found.push(sql`exists (select from ${workflowVersion} where ${workflowVersion.organizationId} = ${workflow.organizationId}
      and ${workflowVersion.workflowId} = ${workflow.id} and ${workflowVersion.number} = ${workflow.definitionVersion}
      and ${workflowVersion.secrets} @> array[${filter.secret}])`);
  }
  const search = filter.search?.trim();
  if (search) {
    const pattern = `%${search.replaceAll(/[\\%_]/g, '\\$&')}%`;
    const match = or(ilike(workflow.name, pattern), ilike(workflow.description, pattern));
    if (match) found.push(match);
  }
  return found;
}

/** A page of workflows in an order, and one row more. */
export function listWorkflows(
  db: Db,
  organizationId: string,
  scope: RowScope,
  filter: WorkflowListFilter,
  { field, direction }: WorkflowOrder,
  page: Page,
): Promise<WorkflowRow[]> {
  const where = conditions(organizationId, scope, filter);
  const column = field === 'NAME' ? sql`lower(${workflow.name})` : workflow.updatedAt;
  if (page.after !== null) {
    const [key, id] = page.after;
    const than = direction === 'ASC' ? sql`>` : sql`<`;
    const value = field === 'NAME' ? sql`${String(key)}` : sql`${String(key)}::timestamptz`;
    where.push(sql`(${column}, ${workflow.id}) ${than} (${value}, ${String(id)}::uuid)`);
  }
  const sorted = direction === 'ASC' ? asc : desc;
  return db
    .select()
    .from(workflow)
    .where(and(...where))
    .orderBy(sorted(column), sorted(workflow.id))
    .limit(page.first + 1);
}

export async function countWorkflows(
  db: Db,
  organizationId: string,
  scope: RowScope,
  filter: WorkflowListFilter,
): Promise<number> {
  const [row] = await db
    .select({ total: count() })
    .from(workflow)
    .where(and(...conditions(organizationId, scope, filter)));
  return row?.total ?? 0;
}

export function workflowsById(
  db: Db,
  organizationId: string,
  scope: RowScope,
  ids: readonly string[],
): Promise<WorkflowRow[]> {
  return db
    .select()
    .from(workflow)
    .where(
      and(
        eq(workflow.organizationId, organizationId),
        inArray(workflow.id, ids.filter(isUuid)),
        withinRows(scope, workflow),
      ),
    );
}

export async function findWorkflow(
  db: Db,
  organizationId: string,
  scope: RowScope,
  id: string,
): Promise<WorkflowRow | null> {
  const [row] = await db
    .select()
    .from(workflow)
    .where(and(one(organizationId, id), withinRows(scope, workflow)));
  return row ?? null;
}

/** The workflow under a row lock, so that its version counts up without a gap. */
export async function lockWorkflow(
  db: Db,
  organizationId: string,
  scope: RowScope,
  id: string,
): Promise<WorkflowRow | null> {
  const [row] = await db
    .select()
    .from(workflow)
    .where(and(one(organizationId, id), withinRows(scope, workflow)))
    .for('update');
  return row ?? null;
}

/** Whether another workflow of the organization has the name, whatever its case. */
export async function isNameTaken(db: Db, organizationId: string, name: string, exceptId: string): Promise<boolean> {
  const [row] = await db
    .select({ id: workflow.id })
    .from(workflow)
    .where(
      and(
        eq(workflow.organizationId, organizationId),
        sql`lower(${workflow.name}) = lower(${name})`,
        ne(workflow.id, exceptId),
      ),
    );
  return row !== undefined;
}

/** Null when the organization has a workflow of that name. */
export async function insertWorkflow(
  db: Db,
  organizationId: string,
  values: Omit<typeof workflow.$inferInsert, 'organizationId' | 'createdAt' | 'updatedAt' | 'activeSince'> & {
    activeSince: SQL | null;
  },
): Promise<WorkflowRow | null> {
  const now = new Date();
  const [row] = await db
    .insert(workflow)
    .values({ organizationId, createdAt: now, updatedAt: now, ...values })
    .onConflictDoNothing()
    .returning();
  return row ?? null;
}

export async function changeWorkflow(
  db: Db,
  organizationId: string,
  id: string,
  values: Partial<Omit<WorkflowRow, 'activeSince'>> & { activeSince?: SQL | null },
): Promise<WorkflowRow> {
  const [row] = await db
    .update(workflow)
    .set({ updatedAt: new Date(), ...values, version: sql`${workflow.version} + 1` })
    .where(one(organizationId, id))
    .returning();
  if (row === undefined) throw new Error(`workflow ${id} vanished under its row lock`);
  return row;
}

/** Notes when a schedule fires next, which is no change of the workflow. */
export async function setNextFiring(db: Db, organizationId: string, id: string, at: Date): Promise<void> {
  await db.update(workflow).set({ nextFiringAt: at }).where(one(organizationId, id));
}

export async function deleteWorkflowRow(db: Db, organizationId: string, id: string): Promise<void> {
  await db.delete(workflow).where(one(organizationId, id));
}

export async function insertVersion(db: Db, values: typeof workflowVersion.$inferInsert): Promise<void> {
  await db.insert(workflowVersion).values(values);
}

export async function findVersion(
  db: Db,
  organizationId: string,
  workflowId: string,
  number: number,
): Promise<WorkflowVersionRow | null> {
  const [row] = await versionsOf(db, organizationId, [{ workflowId, number }]);
  return row ?? null;
}

/** Definitions by workflow and number. */
export function versionsOf(
  db: Db,
  organizationId: string,
  keys: readonly { workflowId: string; number: number }[],
): Promise<WorkflowVersionRow[]> {
  const wanted = keys.map((key) =>
    and(eq(workflowVersion.workflowId, key.workflowId), eq(workflowVersion.number, key.number)),
  );
  return db
    .select()
    .from(workflowVersion)
    .where(and(eq(workflowVersion.organizationId, organizationId), or(...wanted)));
}

/** What the versions need that runs which are not over are pinned to. */
export async function permissionsOfOpenRuns(db: Db, organizationId: string, workflowId: string): Promise<string[]> {
  const rows = await db
    .selectDistinct({ number: workflowVersion.number, required: workflowVersion.requiredPermissions })
    .from(execution)
    .innerJoin(
      workflowVersion,
      and(
        eq(workflowVersion.organizationId, execution.organizationId),
        eq(workflowVersion.workflowId, execution.workflowId),
        eq(workflowVersion.number, execution.definitionVersion),
      ),
    )
    .where(
      and(
        eq(execution.organizationId, organizationId),
        eq(execution.workflowId, workflowId),
        isNull(execution.finishedAt),
      ),
    );
  return rows.flatMap((row) => row.required);
}

/** Active workflows of an organization. */
export function activeWorkflows(
  db: Db,
  organizationId: string,
  trigger?: WorkflowRow['trigger'],
): Promise<WorkflowRow[]> {
  const where = [eq(workflow.organizationId, organizationId), eq(workflow.status, 'ACTIVE')];
  if (trigger !== undefined) where.push(eq(workflow.trigger, trigger));
  return db
    .select()
    .from(workflow)
    .where(and(...where));
}
