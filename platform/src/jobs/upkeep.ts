import { sweepIdempotency } from '../database/index.ts';
import { maintainEvents } from '../events/index.ts';
import { sweepHistory } from '../history/index.ts';
import { defineJob } from './job.ts';
import { schedule } from './schedule.ts';

/** The outbox holds invites and links of people; it is no archive. */
const mailDays = 90;

const maintainLog = defineJob<object>('platform.maintainEvents', { maxAttempts: 5 }, async (_, { database, log }) => {
  const result = await maintainEvents(database);
  log.info(result, 'The event log was maintained.');
});

const sweep = defineJob<object>('platform.sweep', { maxAttempts: 3 }, async (_, { database }) => {
  await sweepIdempotency(database.system);
  await sweepHistory(database.system);
  await database.system`delete from platform.mail where created_at < now() - make_interval(days => ${mailDays})`;
});

/** What the installation does for itself; every worker brings it, and each time it is done once. */
export const upkeepJobs = [maintainLog, sweep];
export const upkeepSchedules = [
  schedule({
    name: 'platform.maintainEvents',
    cron: '17 3 * * *',
    job: () => ({ name: maintainLog.name, payload: {} }),
  }),
  schedule({ name: 'platform.sweep', cron: '42 * * * *', job: () => ({ name: sweep.name, payload: {} }) }),
];
