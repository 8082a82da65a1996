import { backup as backUp } from '@guardian/platform/database';
import type { Command } from './command.ts';
import { holdDatabase } from './database.ts';
import { openLog } from './log.ts';
import { done, print, seconds } from './terminal.ts';

export const backup: Command = {
  name: 'backup',
  description: `Writes what Guardian keeps in the database into a new folder, as it was at one moment, while Guardian may run.
The folder holds personal data and password hashes. The installation's secret (GUARDIAN_SECRET, or the file "secret" of
the data folder) and the key-encryption key (GUARDIAN_KEY_ENCRYPTION_KEY, or the file "key-encryption-keys") are not in it:
keep them apart. Without the second, what is sealed can't be read.`,
  options: { to: { placeholder: '<folder>', description: 'Folder to make; it must not exist.' } },
  async run({ environment: read, required }) {
    const folder = required('to');
    const environment = read();
    const { log } = openLog(environment);
    const began = performance.now();
    await using database = await holdDatabase(environment, log, { beside: true });
    const { tables } = await backUp({ ownerUrl: database.ownerUrl, folder, log });
    const rows = tables.reduce((sum, table) => sum + table.rows, 0);
    done('Backup', `${rows} rows of ${tables.length} tables, ${seconds(began)}`);
    print(`  ${folder}`);
    return 0;
  },
};
