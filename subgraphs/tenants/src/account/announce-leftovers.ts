import { defineJob, schedule } from '@guardian/platform/jobs';

/** Tells organizations what happened to their members' accounts, where the process that should have has ended. */
export const announceLeftovers = defineJob<object>('tenants.announceSecurityEvents', { maxAttempts: 3 }, (_, job) =>
  job.runtime.identity.announceLeftovers(),
);

export const announceEachMinute = schedule({
  name: 'tenants.announceSecurityEvents',
  cron: '* * * * *',
  job: () => ({ name: announceLeftovers.name, payload: {} }),
});
