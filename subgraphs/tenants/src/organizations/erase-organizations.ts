import { defineJob, schedule } from '@guardian/platform/jobs';

/** Erases every organization whose time is up, in small transactions. Interrupted, it goes on where it was. */
export const eraseOrganizations = defineJob<object>(
  'tenants.eraseOrganizations',
  { maxAttempts: 5 },
  async (_, job) => {
    const { system } = job.database;
    const due = await system<{ id: string }[]>`
    select organization_id as id from access.organization where erase_after <= now()`;
    for (const { id } of due) {
      for (let finished = false; !finished && !job.signal.aborted; ) {
        const [row] = await system<{ finished: boolean }[]>`select platform.erase_organization(${id}) as finished`;
        finished = row?.finished ?? true;
      }
      job.log.info({ organizationId: id }, 'An organization was erased.');
    }
  },
);

export const eraseEachHour = schedule({
  name: 'tenants.eraseOrganizations',
  cron: '23 * * * *',
  job: () => ({ name: eraseOrganizations.name, payload: {} }),
});
