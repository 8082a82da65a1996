import { defineEvent } from '@guardian/platform/events';
import type { ContactImportRow } from './tables.ts';

interface ImportPayload {
  contactImport: ImportCounts & { id: string; fileName: string; status: ContactImportRow['status'] };
}

type ImportCounts = Pick<
  ContactImportRow,
  'processedRows' | 'createdRows' | 'updatedRows' | 'unchangedRows' | 'refusedRows' | 'error'
>;

export const contactImportUploaded = defineEvent<ImportPayload>('contactImport.uploaded', {
  subject: 'ContactImport',
  description: 'A file of contacts was uploaded. Nothing is imported yet.',
  summary: ({ contactImport }) => `uploaded ${contactImport.fileName}`,
});

export const contactImportStarted = defineEvent<ImportPayload>('contactImport.started', {
  subject: 'ContactImport',
  description: 'The import of an uploaded file began.',
  risk: 'MEDIUM',
  summary: ({ contactImport }) => `started to import ${contactImport.fileName}`,
});

export const contactImportCompleted = defineEvent<ImportPayload>('contactImport.completed', {
  subject: 'ContactImport',
  description: 'Every row of a file was imported or refused.',
  summary: ({ contactImport: { fileName, processedRows, refusedRows } }) =>
    `imported ${fileName}: ${processedRows} rows, ${refusedRows} of them refused`,
});

export const contactImportFailed = defineEvent<ImportPayload>('contactImport.failed', {
  subject: 'ContactImport',
  description: 'An import ended before the end of its file. The rows before are imported.',
  risk: 'MEDIUM',
  summary: ({ contactImport: { fileName, error } }) => `could not import ${fileName}: ${error}`,
});

/** Arguments of an import event, made of the row after the change. */
export function ofImport(row: ContactImportRow) {
  const { id, fileName, status, processedRows, createdRows, updatedRows, unchangedRows, refusedRows, error } = row;
  const counts = { processedRows, createdRows, updatedRows, unchangedRows, refusedRows, error };
  return { id, version: row.version, payload: { contactImport: { id, fileName, status, ...counts } } };
}
