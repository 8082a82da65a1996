import { migrate as migrateDatabase } from '@guardian/platform/database';
import type { Command } from './command.ts';
import { holdDatabase } from './database.ts';
import { openLog } from './log.ts';
import { done, seconds } from './terminal.ts';

export const migrate: Command = {
  name: 'migrate',
  description: `Applies the migrations that have not run, protects every tenant table and brings the built-in roles up to date.
Safe to run again, and from several machines at once. Uses DATABASE_OWNER_URL, else DATABASE_URL, else the embedded
PostgreSQL of the data folder.`,
  options: {},
  async run({ environment: read }) {
    const environment = read();
    const { log } = openLog(environment);
    const began = performance.now();
    await using database = await holdDatabase(environment, log, { beside: true });
    await migrateDatabase({ ownerUrl: database.ownerUrl, url: database.url, log });
    done('Database', `up to date, ${seconds(began)}`);
    return 0;
  },
};
