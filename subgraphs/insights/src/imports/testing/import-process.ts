import { connectDatabase } from '@guardian/platform/database';
import { openKeyring } from '@guardian/platform/sealing';
import { testKeys } from '@guardian/platform/testing';
import { runContactImport } from '../run-contact-import.ts';
import { importJob } from './import-runtime.ts';

/** Runs one import in a process of its own, to be killed: `<database url> <organization id> <import id>`. */
const [, , url = '', organizationId = '', importId = ''] = process.argv;
const database = await connectDatabase({ url, applicationName: 'an import to kill' });
openKeyring(database, testKeys());
await runContactImport({ organizationId, importId }, importJob(database));
process.exit(0);
