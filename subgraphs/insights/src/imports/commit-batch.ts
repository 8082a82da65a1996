import { rowScope } from '@guardian/platform/access';
import { postgresError, type Tx, transact } from '@guardian/platform/database';
import type { OrganizationContext } from '@guardian/platform/subgraph';
import { contactChange, defaultOwner } from '../contacts/index.ts';
import { insertContacts, lockKnownContacts, updateContacts } from './contact-batch-queries.ts';
import type { ParsedRow } from './contact-row.ts';
import { nameOf } from './merge-contact.ts';
import { planBatch } from './plan-batch.ts';
import { changeImport, insertRefusals, lockImport } from './queries.ts';
import type { ContactImportRow } from './tables.ts';

/** Another worker has taken the import over, or it has ended: whoever finds this stops. */
export class NotOurs extends Error {
  override name = 'NotOurs';
}

/** Another transaction was first with an address: what is known of the contacts is out of date. */
class Outrun extends Error {}

/**
 * Writes a batch of at most 500 rows: contacts, an event for each, refused rows and the checkpoint, in one transaction.
 *
 * @param from Rows that were processed before this batch; the checkpoint must say the same, else NotOurs is thrown.
 */
export async function commitBatch(
  ctx: OrganizationContext,
  importId: string,
  from: number,
  rows: readonly ParsedRow[],
): Promise<ContactImportRow> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await transact(ctx, (tx) => write(ctx, tx, importId, from, rows));
    } catch (error) {
      if (attempt === 5 || !isOutrun(error)) throw error;
    }
  }
}

/** Also a deadlock with someone who changes the same contacts in another order. */
function isOutrun(error: unknown): boolean {
  return error instanceof Outrun || ['40P01', '23505'].includes(postgresError(error)?.code ?? '');
}

async function write(
  ctx: OrganizationContext,
  tx: Tx,
  importId: string,
  from: number,
  rows: readonly ParsedRow[],
): Promise<ContactImportRow> {
  const { db, organizationId } = tx;
  const before = await lockImport(db, organizationId, importId);
  if (before === null || before.status !== 'RUNNING' || before.processedRows !== from) throw new NotOurs();
  const { emails, names } = identitiesOf(rows);
  const known = await lockKnownContacts(db, organizationId, emails, names);
  const scope = rowScope(ctx, 'contact.import');
  const make = { organizationId, ownerId: defaultOwner(ctx, scope), teamId: null };
  const plan = planBatch(rows, known, scope, make, new Date());
  const inserted = await insertContacts(db, plan.created);
  if (inserted < plan.created.length) throw new Outrun();
  await updateContacts(
    db,
    plan.updated.map(({ after }) => after),
  );
  await insertRefusals(
    db,
    plan.refused.map(({ position, reason, cells }) => {
      return { organizationId, importId, rowNumber: from + position + 1, reason, cells };
    }),
  );
  for (const contact of plan.created) tx.record(contactChange(null, contact));
  for (const change of plan.updated) tx.record(contactChange(change.before, change.after));
  return changeImport(db, organizationId, importId, {
    processedRows: from + rows.length,
    createdRows: before.createdRows + plan.counts.createdRows,
    updatedRows: before.updatedRows + plan.counts.updatedRows,
    unchangedRows: before.unchangedRows + plan.counts.unchangedRows,
    refusedRows: before.refusedRows + plan.counts.refusedRows,
  });
}

function identitiesOf(rows: readonly ParsedRow[]): { emails: string[]; names: string[] } {
  const emails = new Set<string>();
  const names = new Set<string>();
  for (const row of rows) {
    if ('reason' in row) continue;
    if (row.values.email) emails.add(row.values.email.toLowerCase());
    else names.add(nameOf(row.values));
  }
  return { emails: [...emails], names: [...names] };
}
