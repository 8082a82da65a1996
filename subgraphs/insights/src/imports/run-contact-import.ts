import type { OrganizationPrincipal } from '@guardian/platform/access';
import { systemContext, transact } from '@guardian/platform/database';
import type { JobContext } from '@guardian/platform/jobs';
import { createContext, organizationContext } from '@guardian/platform/subgraph';
import { commitBatch, NotOurs } from './commit-batch.ts';
import type { CsvEncoding } from './csv-encoding.ts';
import { UnreadableCsv } from './csv-shape.ts';
import { contactImportCompleted, contactImportFailed, ofImport } from './events.ts';
import { parseInThread } from './parse-in-thread.ts';
import { progressOn } from './progress.ts';
import { changeImport, deleteChunks, importsById, lockImport, readChunk } from './queries.ts';
import { principalOf } from './starter.ts';
import type { ContactImportRow } from './tables.ts';

export interface ImportJob {
  organizationId: string;
  importId: string;
}

/** Rows committed at a time. */
const batchSize = 500;

/** The import cannot go on, whatever is tried again; a sentence for people. */
class Refused extends Error {}

/**
 * Imports the rows of a file behind the checkpoint, to the end. May be killed at any moment and run again: a batch and
 * its checkpoint are one transaction. A file that is broken ends as FAILED; any other error is thrown, to be run again.
 */
export async function runContactImport({ organizationId, importId }: ImportJob, job: JobContext): Promise<void> {
  const { database, runtime, signal } = job;
  const [row] = await importsById(systemContext(database, organizationId).db, organizationId, 'all', [importId]);
  if (row?.status !== 'RUNNING') return;
  const publish = progressOn(runtime);
  try {
    await importRows(row, job, publish);
    await publish(await end(job, row, { status: 'COMPLETED', error: null }), 1);
  } catch (error) {
    if (error instanceof NotOurs) return;
    const problem = problemOf(error, !signal.aborted && job.attempt >= job.maxAttempts);
    if (problem === null) throw error;
    await publish(await end(job, row, { status: 'FAILED', error: problem }), 1);
  }
}

async function importRows(row: ContactImportRow, job: JobContext, publish: ReturnType<typeof progressOn>) {
  const { organizationId, id } = row;
  const principal = row.startedBy === null ? null : await principalOf(job.runtime, organizationId, row.startedBy);
  let position = row.processedRows;
  const batches = parseInThread(
    piecesOf(job, row),
    {
      encoding: row.encoding as CsvEncoding,
      delimiter: row.delimiter,
      columns: row.columns,
      mapping: row.mapping,
      size: row.size,
      skipRows: position,
      batchSize,
    },
    job.signal,
  );
  for await (const { rows, fraction } of batches) {
    const ctx = await contextOf(job, principal);
    const after = await commitBatch(ctx, id, position, rows);
    position = after.processedRows;
    await publish(after, fraction);
  }
}

/** The starter's rights as they are now, anew for each batch. */
async function contextOf(job: JobContext, principal: OrganizationPrincipal | null) {
  const ctx = principal === null ? null : await createContext(job.runtime, { principal });
  if (ctx?.rights.may('contact.import')) return organizationContext(ctx);
  throw new Refused('Whoever started this import may not import contacts any more.');
}

async function* piecesOf(job: JobContext, { organizationId, id }: ContactImportRow): AsyncGenerator<Uint8Array> {
  const { db } = systemContext(job.database, organizationId);
  for (let position = 0; ; position++) {
    const bytes = await readChunk(db, organizationId, id, position);
    if (bytes === null) return;
    yield bytes;
  }
}

/** What a failed import tells people; null for what another attempt may mend. */
function problemOf(error: unknown, last: boolean): string | null {
  if (error instanceof UnreadableCsv || error instanceof Refused) return error.message;
  return last ? 'Something went wrong on our side. The rows so far are imported; upload the file again.' : null;
}

/** Ends the import and removes its file. */
async function end(
  job: JobContext,
  { organizationId, id }: ContactImportRow,
  values: Pick<ContactImportRow, 'status' | 'error'>,
): Promise<ContactImportRow> {
  return transact(systemContext(job.database, organizationId), async (tx) => {
    const before = await lockImport(tx.db, organizationId, 'all', id);
    if (before?.status !== 'RUNNING') throw new NotOurs();
    const row = await changeImport(tx.db, organizationId, id, { ...values, finishedAt: new Date() });
    await deleteChunks(tx.db, organizationId, id);
    tx.record((values.status === 'COMPLETED' ? contactImportCompleted : contactImportFailed)(ofImport(row)));
    return row;
  });
}
