import type { Runtime } from '@guardian/platform/subgraph';
import type { ContactImportRow } from './tables.ts';

/** Milliseconds between two values of a running import. */
const interval = 200;

/** What `contactImportProgress` delivers, and whose it is. */
export function progressOf(row: ContactImportRow, fraction: number) {
  const { id: importId, ownerId, status, processedRows, createdRows, updatedRows, unchangedRows, refusedRows } = row;
  return { importId, ownerId, status, processedRows, createdRows, updatedRows, unchangedRows, refusedRows, fraction };
}

/** Publishes how far an import is: a few times a second, and whenever its status changes. */
export function progressOn(runtime: Pick<Runtime, 'signals'>) {
  let last = { at: 0, status: '' };
  return async (row: ContactImportRow, fraction: number): Promise<void> => {
    if (row.status === last.status && Date.now() - last.at < interval) return;
    last = { at: Date.now(), status: row.status };
    await runtime.signals.publish('contactImport.progress', row.organizationId, progressOf(row, fraction));
  };
}
