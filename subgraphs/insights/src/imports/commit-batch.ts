import { defaultOwner, rowScope } from '@guardian/platform/access';
import { postgresError, type Tx, transact } from '@guardian/platform/database';
import { sealerFor } from '@guardian/platform/sealing';
import type { OrganizationContext } from '@guardian/platform/subgraph';
import { type ContactRow, contactChange, openPhones, phonesById, sealPhone } from '../contacts/index.ts';
import { insertContacts, lockKnownContacts, type SealedContact, updateContacts } from './contact-batch-queries.ts';
import type { ParsedRow } from './contact-row.ts';
import { nameOf, type WholeContact } from './merge-contact.ts';
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
  const before = await lockImport(db, organizationId, 'all', importId);
  if (before === null || before.status !== 'RUNNING' || before.processedRows !== from) throw new NotOurs();
  const { emails, names } = identitiesOf(rows);
  const known = await wholeContacts(ctx, tx, await lockKnownContacts(db, organizationId, emails, names));
  const scope = rowScope(ctx, 'contact.import');
  const make = { organizationId, ownerId: defaultOwner(ctx, scope), teamId: null };
  const plan = planBatch(rows, known, scope, make, new Date());
  const inserted = await insertContacts(db, await sealedContacts(ctx, tx, plan.created));
  if (inserted < plan.created.length) throw new Outrun();
  const updated = plan.updated.map(({ after }) => after);
  await updateContacts(db, await sealedContacts(ctx, tx, updated));
  await insertRefusals(
    db,
    plan.refused.map(({ position, reason, cells }) => {
      return { organizationId, importId, rowNumber: from + position + 1, reason, cells };
    }),
  );
  for (const contact of plan.created) tx.record(contactChange(null, openPart(contact)));
  for (const change of plan.updated) tx.record(contactChange(openPart(change.before), openPart(change.after)));
  return changeImport(db, organizationId, importId, {
    processedRows: from + rows.length,
    createdRows: before.createdRows + plan.counts.createdRows,
    updatedRows: before.updatedRows + plan.counts.updatedRows,
    unchangedRows: before.unchangedRows + plan.counts.unchangedRows,
    refusedRows: before.refusedRows + plan.counts.refusedRows,
  });
}

async function wholeContacts(ctx: OrganizationContext, tx: Tx, rows: readonly ContactRow[]): Promise<WholeContact[]> {
  const ids = rows.map(({ id }) => id);
  const stored = await phonesById(tx.db, tx.organizationId, 'all', ids);
  const phones = await openPhones(ctx, tx.db, stored);
  const byId = new Map(stored.map(({ id }, position) => [id, phones[position] ?? null]));
  return rows.map((row) => ({ ...row, phone: byId.get(row.id) ?? null }));
}

/** What events hold of a contact. */
function openPart({ phone: _, ...contact }: WholeContact): ContactRow {
  return contact;
}

async function sealedContacts(
  ctx: OrganizationContext,
  tx: Tx,
  contacts: readonly WholeContact[],
): Promise<SealedContact[]> {
  const sealer = contacts.some(({ phone }) => phone !== null) ? await sealerFor(ctx, tx) : null;
  return contacts.map((contact) => {
    const { phoneSealed = null, phoneIndex = null } = sealer ? sealPhone(sealer, contact.id, contact.phone) : {};
    return { ...openPart(contact), phoneSealed: hex(phoneSealed), phoneIndex: hex(phoneIndex) };
  });
}

function hex(bytes: Buffer | null): string | null {
  return bytes === null ? null : `\\x${bytes.toString('hex')}`;
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
