import { restore as restoreDatabase } from '@guardian/platform/database';
import type { Command } from './command.ts';
import { holdDatabase } from './database.ts';
import { openLog } from './log.ts';
import { done, seconds } from './terminal.ts';

export const restore: Command = {
  name: 'restore',
  description: `Checks every file of a backup, then replaces what the database holds by it and brings it to this version. The
backup may be of an older Guardian and of another PostgreSQL. Guardian must not run meanwhile. Cursors that clients
hold from before are answered with CURSOR_EXPIRED.`,
  options: {
    from: { placeholder: '<folder>', description: 'Folder of the backup.' },
    replace: { description: 'Delete what the database holds.' },
  },
  async run({ environment: read, options, required }) {
    const folder = required('from');
    const environment = read();
    const { log } = openLog(environment);
    const began = performance.now();
    await using database = await holdDatabase(environment, log, { beside: true });
    const { ownerUrl, url } = database;
    const { tables } = await restoreDatabase({ ownerUrl, url, folder, replace: options.replace === true, log });
    const rows = tables.reduce((sum, table) => sum + table.rows, 0);
    done('Restored', `${rows} rows of ${tables.length} tables, ${seconds(began)}`);
    return 0;
  },
};
