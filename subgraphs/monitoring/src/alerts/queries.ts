import { type RowScope, withinRows } from '@guardian/platform/access';
import { type Db, isUuid, uuidv7 } from '@guardian/platform/database';
import type { Page } from '@guardian/platform/pagination';
import { and, asc, count, desc, eq, ilike, inArray, ne, or, type SQL, sql } from 'drizzle-orm';
import { type AlertRow, type AlertRuleRow, alert, alertRule } from './tables.ts';

export interface AlertListFilter {
  status?: AlertRow['status'] | null;
  severity?: AlertRow['severity'] | null;
  source?: AlertRow['source'] | null;
  ownerId?: string | null;
  teamId?: string | null;
  search?: string | null;
}

function alertConditions(organizationId: string, scope: RowScope, filter: AlertListFilter): SQL[] {
  const conditions = [eq(alert.organizationId, organizationId)];
  const within = withinRows(scope, alert);
  if (within) conditions.push(within);
  if (filter.status) conditions.push(eq(alert.status, filter.status));
  if (filter.severity) conditions.push(eq(alert.severity, filter.severity));
  if (filter.source) conditions.push(eq(alert.source, filter.source));
  if (filter.ownerId) conditions.push(isUuid(filter.ownerId) ? eq(alert.ownerId, filter.ownerId) : sql`false`);
  if (filter.teamId) conditions.push(isUuid(filter.teamId) ? eq(alert.teamId, filter.teamId) : sql`false`);
  const search = filter.search?.trim();
  if (search) {
    const pattern = `%${search.replaceAll(/[\\%_]/g, '\\$&')}%`;
    const match = or(ilike(alert.title, pattern), ilike(alert.message, pattern));
    if (match) conditions.push(match);
  }
  return conditions;
}

/** A page of alerts, the newest first, and one row more. */
export function listAlerts(
  db: Db,
  organizationId: string,
  scope: RowScope,
  filter: AlertListFilter,
  page: Page,
): Promise<AlertRow[]> {
  const conditions = alertConditions(organizationId, scope, filter);
  if (page.after !== null) {
    const [raisedAt, id] = page.after;
    conditions.push(sql`(${alert.raisedAt}, ${alert.id}) < (${String(raisedAt)}::timestamptz, ${String(id)}::uuid)`);
  }
  return db
    .select()
    .from(alert)
    .where(and(...conditions))
    .orderBy(desc(alert.raisedAt), desc(alert.id))
    .limit(page.first + 1);
}

export async function countAlerts(
  db: Db,
  organizationId: string,
  scope: RowScope,
  filter: AlertListFilter,
): Promise<number> {
  const [row] = await db
    .select({ total: count() })
    .from(alert)
    .where(and(...alertConditions(organizationId, scope, filter)));
  return row?.total ?? 0;
}

export function alertsById(
  db: Db,
  organizationId: string,
  scope: RowScope,
  ids: readonly string[],
): Promise<AlertRow[]> {
  return db
    .select()
    .from(alert)
    .where(
      and(eq(alert.organizationId, organizationId), inArray(alert.id, ids.filter(isUuid)), withinRows(scope, alert)),
    );
}

/** At most 100 alerts for each of the runs, the oldest first. */
export function alertsOfExecutions(
  db: Db,
  organizationId: string,
  scope: RowScope,
  executionIds: readonly string[],
): Promise<AlertRow[]> {
  return db
    .select()
    .from(alert)
    .where(
      and(
        eq(alert.organizationId, organizationId),
        inArray(alert.executionId, [...executionIds]),
        withinRows(scope, alert),
      ),
    )
    .orderBy(asc(alert.raisedAt))
    .limit(100 * executionIds.length);
}

/** The alert under a row lock, so that its version counts up without a gap. */
export async function lockAlert(db: Db, organizationId: string, scope: RowScope, id: string): Promise<AlertRow | null> {
  if (!isUuid(id)) return null;
  const [row] = await db
    .select()
    .from(alert)
    .where(and(eq(alert.organizationId, organizationId), eq(alert.id, id), withinRows(scope, alert)))
    .for('update');
  return row ?? null;
}

/** The alert that is not resolved and has the key, under a row lock. */
export async function lockOpenAlert(
  db: Db,
  organizationId: string,
  deduplicationKey: string,
): Promise<AlertRow | null> {
  const [row] = await db
    .select()
    .from(alert)
    .where(
      and(
        eq(alert.organizationId, organizationId),
        eq(alert.deduplicationKey, deduplicationKey),
        ne(alert.status, 'RESOLVED'),
      ),
    )
    .for('update');
  return row ?? null;
}

export type NewAlert = Pick<AlertRow, 'title' | 'message' | 'severity' | 'source'> &
  Partial<Pick<AlertRow, 'ruleId' | 'executionId' | 'deduplicationKey' | 'raisedBy' | 'ownerId' | 'teamId'>>;

/** Null when another transaction opened an alert with the same key first. */
export async function insertAlert(db: Db, organizationId: string, values: NewAlert): Promise<AlertRow | null> {
  const [row] = await db
    .insert(alert)
    .values({ organizationId, id: uuidv7(), status: 'OPEN', raisedAt: new Date(), ...values })
    .onConflictDoNothing()
    .returning();
  return row ?? null;
}

export async function changeAlert(
  db: Db,
  organizationId: string,
  id: string,
  values: Partial<AlertRow>,
): Promise<AlertRow> {
  const [row] = await db
    .update(alert)
    .set({ ...values, version: sql`${alert.version} + 1` })
    .where(and(eq(alert.organizationId, organizationId), eq(alert.id, id)))
    .returning();
  if (row === undefined) throw new Error(`alert ${id} vanished under its row lock`);
  return row;
}

/** A page of rules by name, and one row more. */
export function listAlertRules(db: Db, organizationId: string, page: Page): Promise<AlertRuleRow[]> {
  const conditions = [eq(alertRule.organizationId, organizationId)];
  if (page.after !== null) {
    const [name, id] = page.after;
    conditions.push(sql`(lower(${alertRule.name}), ${alertRule.id}) > (${String(name)}, ${String(id)}::uuid)`);
  }
  return db
    .select()
    .from(alertRule)
    .where(and(...conditions))
    .orderBy(sql`lower(${alertRule.name})`, asc(alertRule.id))
    .limit(page.first + 1);
}

export async function countAlertRules(db: Db, organizationId: string): Promise<number> {
  const [row] = await db.select({ total: count() }).from(alertRule).where(eq(alertRule.organizationId, organizationId));
  return row?.total ?? 0;
}

export function alertRulesById(db: Db, organizationId: string, ids: readonly string[]): Promise<AlertRuleRow[]> {
  return db
    .select()
    .from(alertRule)
    .where(and(eq(alertRule.organizationId, organizationId), inArray(alertRule.id, ids.filter(isUuid))));
}

export async function lockAlertRule(db: Db, organizationId: string, id: string): Promise<AlertRuleRow | null> {
  if (!isUuid(id)) return null;
  const [row] = await db
    .select()
    .from(alertRule)
    .where(and(eq(alertRule.organizationId, organizationId), eq(alertRule.id, id)))
    .for('update');
  return row ?? null;
}

/** Null when the organization has a rule of that name. */
export async function insertAlertRule(
  db: Db,
  organizationId: string,
  values: Omit<typeof alertRule.$inferInsert, 'organizationId' | 'id' | 'createdAt'>,
): Promise<AlertRuleRow | null> {
  const [row] = await db
    .insert(alertRule)
    .values({ organizationId, id: uuidv7(), createdAt: new Date(), ...values })
    .onConflictDoNothing()
    .returning();
  return row ?? null;
}

/** Another rule of the organization with the name, whatever its case. */
export async function alertRuleNamed(db: Db, organizationId: string, name: string): Promise<AlertRuleRow | null> {
  const [row] = await db
    .select()
    .from(alertRule)
    .where(and(eq(alertRule.organizationId, organizationId), sql`lower(${alertRule.name}) = lower(${name})`));
  return row ?? null;
}

export async function changeAlertRule(
  db: Db,
  organizationId: string,
  id: string,
  values: Partial<AlertRuleRow>,
): Promise<AlertRuleRow> {
  const [row] = await db
    .update(alertRule)
    .set({ ...values, version: sql`${alertRule.version} + 1` })
    .where(and(eq(alertRule.organizationId, organizationId), eq(alertRule.id, id)))
    .returning();
  if (row === undefined) throw new Error(`alert rule ${id} vanished under its row lock`);
  return row;
}

export async function deleteAlertRuleRow(db: Db, organizationId: string, id: string): Promise<void> {
  await db.delete(alertRule).where(and(eq(alertRule.organizationId, organizationId), eq(alertRule.id, id)));
}
