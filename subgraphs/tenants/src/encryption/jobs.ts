import { systemContext } from '@guardian/platform/database';
import { defineJob, type JobSpec, type Reaction, schedule } from '@guardian/platform/jobs';
import { continueRotation, organizationsToSeal, progressOf, sealPlainValues } from '@guardian/platform/sealing';
import type { Runtime } from '@guardian/platform/subgraph';

interface Rotation {
  organizationId: string;
}

/** Milliseconds between two values of the progress. */
const interval = 200;
/** Milliseconds that a job seals; what is left is another one, behind those that wait by then. */
const turn = 5_000;

/** Goes on with the rotation of an organization until it has finished. Killed, it is run again and goes on where it was. */
export const sealAnew = defineJob<Rotation>('tenants.sealAnew', {}, async ({ organizationId }, { runtime, signal }) => {
  if (await sealFor(turn, organizationId, runtime, signal)) return;
  if (signal.aborted) throw new Error('The worker stops; the rotation goes on with another one.');
  await runtime.jobs.enqueue([jobFor(organizationId)]);
});

/** Goes on for so many milliseconds at least, telling how far it is. Whether nothing is left. */
export async function sealFor(
  milliseconds: number,
  organizationId: string,
  { database, signals }: Pick<Runtime, 'database' | 'signals'>,
  signal: AbortSignal,
): Promise<boolean> {
  const until = Date.now() + milliseconds;
  let told = 0;
  while (!signal.aborted) {
    const rotation = await continueRotation(systemContext(database, organizationId));
    if (rotation === null) return true;
    if (rotation.finishedAt !== null || Date.now() - told >= interval) {
      told = Date.now();
      await signals.publish('encryption.rotation', organizationId, progressOf(rotation));
    }
    if (rotation.finishedAt !== null) return true;
    if (Date.now() >= until) return false;
  }
  return false;
}

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
