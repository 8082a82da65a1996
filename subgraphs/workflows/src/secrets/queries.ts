import { type Db, isUuid } from '@guardian/platform/database';
import type { Page } from '@guardian/platform/pagination';
import { and, asc, count, eq, getTableColumns, inArray, isNull, lt, or, sql } from 'drizzle-orm';
import { execution } from '../executions/tables.ts';
import { type WorkflowRow, workflow, workflowVersion } from '../workflows/tables.ts';
import { type SecretRow, secret } from './tables.ts';

const { value: _value, ...told } = getTableColumns(secret);

const one = (organizationId: string, id: string) =>
  and(eq(secret.organizationId, organizationId), isUuid(id) ? eq(secret.id, id) : sql`false`);

/** A page of secrets by name, and one row more. */
export function listSecrets(db: Db, organizationId: string, page: Page): Promise<SecretRow[]> {
  const where = [eq(secret.organizationId, organizationId)];
  if (page.after !== null) {
    const [name, id] = page.after;
    where.push(sql`(lower(${secret.name}), ${secret.id}) > (${String(name)}, ${String(id)}::uuid)`);
  }
  return db
    .select(told)
    .from(secret)
    .where(and(...where))
    .orderBy(asc(sql`lower(${secret.name})`), asc(secret.id))
    .limit(page.first + 1);
}

export async function countSecrets(db: Db, organizationId: string): Promise<number> {
  const [row] = await db.select({ total: count() }).from(secret).where(eq(secret.organizationId, organizationId));
  return row?.total ?? 0;
}

export function secretsById(db: Db, organizationId: string, ids: readonly string[]): Promise<SecretRow[]> {
  return db
    .select(told)
    .from(secret)
    .where(and(eq(secret.organizationId, organizationId), inArray(secret.id, ids.filter(isUuid))));
}

/** The secret under a row lock: `update` also keeps workflows from being published that name it. */
export async function lockSecret(
  db: Db,
  organizationId: string,
  id: string,
  strength: 'update' | 'no key update',
): Promise<SecretRow | null> {
  const [row] = await db.select(told).from(secret).where(one(organizationId, id)).for(strength);
  return row ?? null;
}

/** Which of the names there are; with `hold` against their deletion until the end of the transaction. */
export async function knownSecretNames(
  db: Db,
  organizationId: string,
  names: readonly string[],
  { hold }: { hold: boolean },
): Promise<Set<string>> {
  const known = db
    .select({ name: secret.name })
    .from(secret)
    .where(and(eq(secret.organizationId, organizationId), inArray(secret.name, [...names])))
    .orderBy(asc(secret.id));
  const rows = await (hold ? known.for('key share') : known);
  return new Set(rows.map(({ name }) => name));
}

/** Sealed values by their names, for a call that is about to be made. */
export function sealedSecrets(db: Db, organizationId: string, names: readonly string[]) {
  return db
    .select({ id: secret.id, name: secret.name, value: secret.value, lastUsedAt: secret.lastUsedAt })
    .from(secret)
    .where(and(eq(secret.organizationId, organizationId), inArray(secret.name, [...names])));
}

/** Null when the organization has a secret of that name, whatever its case. */
export async function insertSecret(
  db: Db,
  values: Pick<typeof secret.$inferInsert, 'organizationId' | 'id' | 'name' | 'value' | 'createdBy'>,
): Promise<SecretRow | null> {
  const [row] = await db
    .insert(secret)
    .values({ createdAt: new Date(), ...values })
    .onConflictDoNothing()
    .returning(told);
  return row ?? null;
}

export async function replaceValue(
  db: Db,
  { organizationId, id }: SecretRow,
  values: Pick<typeof secret.$inferInsert, 'value' | 'replacedBy'>,
): Promise<SecretRow> {
  const [row] = await db
    .update(secret)
    .set({ ...values, replacedAt: new Date(), version: sql`${secret.version} + 1` })
    .where(one(organizationId, id))
    .returning(told);
  if (row === undefined) throw new Error(`secret ${id} vanished under its row lock`);
  return row;
}

export async function deleteSecretRow(db: Db, { organizationId, id }: SecretRow): Promise<void> {
  await db.delete(secret).where(one(organizationId, id));
}

/** Notes a use, which is no change of the secret: once a minute is enough. */
export async function markUsed(db: Db, organizationId: string, ids: readonly string[], before: Date): Promise<void> {
  await db
    .update(secret)
    .set({ lastUsedAt: new Date() })
    .where(
      and(
        eq(secret.organizationId, organizationId),
        inArray(secret.id, [...ids]),
        or(isNull(secret.lastUsedAt), lt(secret.lastUsedAt, before)),
      ),
    );
}

/** Workflows that use a secret now, by name: by their current version, or by one that a run is pinned to which is not over. */
export function workflowsUsing(
  db: Db,
  organizationId: string,
  name: string,
): Promise<Pick<WorkflowRow, 'name' | 'ownerId' | 'teamId'>[]> {
  const openRun = db
    .select({ found: sql`1` })
    .from(execution)
    .where(
      and(
        eq(execution.organizationId, workflowVersion.organizationId),
        eq(execution.workflowId, workflowVersion.workflowId),
        eq(execution.definitionVersion, workflowVersion.number),
        isNull(execution.finishedAt),
      ),
    );
  return db
    .selectDistinct({ name: workflow.name, ownerId: workflow.ownerId, teamId: workflow.teamId })
    .from(workflow)
    .innerJoin(
      workflowVersion,
      and(eq(workflowVersion.organizationId, workflow.organizationId), eq(workflowVersion.workflowId, workflow.id)),
    )
    .where(
      and(
        eq(workflow.organizationId, organizationId),
        sql`${workflowVersion.secrets} @> array[${name}]`,
        or(eq(workflowVersion.number, workflow.definitionVersion), sql`exists ${openRun}`),
      ),
    )
    .orderBy(asc(workflow.name));
}
