import { systemContext } from '@guardian/platform/database';
import { defineJob, type JobSpec, type Reaction, schedule } from '@guardian/platform/jobs';
import { continueRotation, organizationsToSeal, progressOf, sealPlainValues } from '@guardian/platform/sealing';

interface Rotation {
  organizationId: string;
}

/** Milliseconds between two values of the progress. */
const interval = 200;

/** Goes on with the rotation of an organization until it has finished. Killed, it is run again and goes on where it was. */
export const sealAnew = defineJob<Rotation>(
  'tenants.sealAnew',
  {},
  async ({ organizationId }, { database, runtime, signal }) => {
    let told = 0;
    while (!signal.aborted) {
      const rotation = await continueRotation(systemContext(database, organizationId));
      if (rotation === null) return;
      if (rotation.finishedAt !== null || Date.now() - told >= interval) {
        told = Date.now();
        await runtime.signals.publish('encryption.rotation', organizationId, progressOf(rotation));
      }
      if (rotation.finishedAt !== null) return;
    }
    throw new Error('The worker stops; the rotation goes on with another one.');
  },
);

const jobFor = (organizationId: string): JobSpec => ({
  name: sealAnew.name,
  payload: { organizationId },
  key: `sealAnew:${organizationId}`,
});

export const sealAnewOnRotation: Reaction = {
  name: 'tenants.sealAnewOnRotation',
  types: ['encryptionKey.rotated'],
  jobs: ({ organizationId }) => [jobFor(organizationId)],
};

/** Finds what lies in plain from before it was sensitive, and rotations that nobody goes on with. */
export const sealLeftovers = defineJob<object>('tenants.sealLeftovers', { maxAttempts: 5 }, async (_, job) => {
  const { plain, unfinished } = await organizationsToSeal(job.database);
  for (const organizationId of plain) await sealPlainValues(systemContext(job.database, organizationId));
  await job.runtime.jobs.enqueue([...new Set([...plain, ...unfinished])].map(jobFor));
});

export const sealEachMinute = schedule({
  name: 'tenants.sealLeftovers',
  cron: '* * * * *',
  job: () => ({ name: sealLeftovers.name, payload: {} }),
});
