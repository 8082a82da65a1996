import { and, eq, sql } from 'drizzle-orm';
import { type Tx, uuidv7 } from '../database/index.ts';
import { notFound } from '../errors/index.ts';
import type { Permission } from './permissions.ts';
import { principals, restrictions } from './tables.ts';

/** Who a workflow acts as. */
export interface WorkflowActor {
  workflowId: string;
  /** Name in activity, e.g. the workflow's. */
  name: string;
  /** The principal that published it: the workflow holds at most what this one holds at present. */
  boundedBy: string;
  /** What its steps declare to need; left out: everything that its bound holds. */
  permissions?: readonly Permission[];
}

/** Makes the principal of a workflow. Returns its id. */
export async function createWorkflowPrincipal(tx: Tx, actor: WorkflowActor): Promise<string> {
  const id = uuidv7();
  const { workflowId, name, boundedBy } = actor;
  const restricted = actor.permissions !== undefined;
  const { organizationId } = tx;
  await tx.db
    .insert(principals)
    .values({ organizationId, id, kind: 'workflow', workflowId, name, boundedBy, restricted });
  await declare(tx, id, actor.permissions ?? []);
  return id;
}

/** Publishes anew: who bounds the workflow's principal, what it needs, how it is called. Left out: as it was. */
export async function setBoundedBy(
  tx: Tx,
  principalId: string,
  change: { boundedBy?: string; permissions?: readonly Permission[]; name?: string },
): Promise<void> {
  const { boundedBy, permissions, name } = change;
  const restricted = permissions === undefined ? undefined : true;
  await update(tx, principalId, { boundedBy, name, restricted });
  if (permissions !== undefined) {
    await tx.db
      .delete(restrictions)
      .where(and(eq(restrictions.organizationId, tx.organizationId), eq(restrictions.principalId, principalId)));
    await declare(tx, principalId, permissions);
  }
}

/** Ends the principal with its workflow: what it did stays attributed to it, and it holds nothing any more. */
export async function endWorkflowPrincipal(tx: Tx, principalId: string): Promise<void> {
  await update(tx, principalId, { endedAt: new Date() });
}

async function declare(tx: Tx, principalId: string, permissions: readonly Permission[]): Promise<void> {
  if (permissions.length === 0) return;
  const { organizationId } = tx;
  await tx.db
    .insert(restrictions)
    .values([...new Set(permissions)].map((permission) => ({ organizationId, principalId, permission })));
}

async function update(
  tx: Tx,
  principalId: string,
  values: { boundedBy?: string; name?: string; restricted?: boolean; endedAt?: Date },
): Promise<void> {
  const { organizationId } = tx;
  const changed = await tx.db
    .update(principals)
    .set({ ...values, version: sql`${principals.version} + 1` })
    .where(
      and(
        eq(principals.organizationId, organizationId),
        eq(principals.id, principalId),
        eq(principals.kind, 'workflow'),
      ),
    )
    .returning({ id: principals.id });
  if (changed.length === 0) throw notFound('There is no such workflow principal in this organization.');
  // The workflow's own event tells people; this tells the processes that keep rights in memory.
  await tx.db.execute(
    sql`select platform.record_access_event(${organizationId}::uuid, 'principal.changed', ${principalId}, '{}'::jsonb)`,
  );
}
