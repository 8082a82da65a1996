import { sweepIdempotency } from '../database/index.ts';
import { maintainEvents } from '../events/index.ts';
import { sweepHistory } from '../history/index.ts';
import { forget } from './forget.ts';
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

const forgetOld = defineJob<object>('platform.forget', { maxAttempts: 5 }, async (_, { database, log, signal }) => {
  log.info(await forget(database, { signal }), 'What is past its time was forgotten.');
});

/** What the installation does for itself; every worker brings it, and each time it is done once. */
export const upkeepJobs = [maintainLog, sweep, forgetOld];
export const upkeepSchedules = [
  schedule({
    name: 'platform.maintainEvents',
    cron: '17 3 * * *',
    job: () => ({ name: maintainLog.name, payload: {} }),
  }),
  schedule({ name: 'platform.forget', cron: '29 4 * * *', job: () => ({ name: forgetOld.name, payload: {} }) }),
  schedule({ name: 'platform.sweep', cron: '42 * * * *', job: () => ({ name: sweep.name, payload: {} }) }),
];
