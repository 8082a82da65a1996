import { defineJob, type Reaction } from '@guardian/platform/jobs';
import { type ImportJob, runContactImport } from './run-contact-import.ts';

export const importContacts = defineJob<ImportJob>('insights.importContacts', {}, runContactImport);

/** A started import is a job, exactly one. */
export const importOnStart: Reaction = {
  name: 'insights.importOnStart',
  types: ['contactImport.started'],
  jobs: ({ organizationId, subjectId: importId }) => [
    { name: importContacts.name, payload: { organizationId, importId }, key: `contactImport:${importId}` },
  ],
};
