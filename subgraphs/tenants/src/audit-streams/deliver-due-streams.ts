import { newestPlaces } from '@guardian/platform/audit';
import { defineJob, type JobSpec } from '@guardian/platform/jobs';
import type { Runtime, ServiceDefinition } from '@guardian/platform/subgraph';
import { deliverAuditStream } from './deliver-audit-stream.ts';
import { dueStreams } from './queries.ts';

/** How often it is looked which streams have something to deliver. */
const lookMilliseconds = 1_000;

export const deliverStream = defineJob<{ organizationId: string; streamId: string }>(
  'tenants.deliverAuditStream',
  {},
  (payload, { runtime, signal }) => deliverAuditStream(runtime, payload, signal),
);

/**
 * Makes a job of each stream that has something to deliver and that nobody delivers: new records, an attempt that is due
 * and the stream of a worker that was killed are found by the same look.
 */
export const startDueStreams: ServiceDefinition = {
  name: 'audit streams',
  start(runtime) {
    let looking = Promise.resolve();
    const timer = setInterval(() => {
      looking = looking
        .then(() => enqueueDue(runtime))
        .catch((error) => runtime.log.warn({ err: error }, 'Audit streams could not be looked at; trying again.'));
    }, lookMilliseconds);
    return {
      async stop() {
        clearInterval(timer);
        await looking;
      },
    };
  },
};

async function enqueueDue({ database: { system }, access, jobs }: Runtime): Promise<void> {
  const due = await dueStreams(system);
  const ids = [...new Set(due.map(({ organizationId }) => organizationId))];
  const served = await Promise.all(ids.map((id) => access.entry.serves(id)));
  const newest = await newestPlaces(
    system,
    ids.filter((_, index) => served[index]),
  );
  const behind = due.filter(({ organizationId, place }) => place < (newest.get(organizationId) ?? 0));
  await jobs.enqueue(behind.map(jobFor));
}

function jobFor({ organizationId, id }: { organizationId: string; id: string }): JobSpec {
  return { name: deliverStream.name, payload: { organizationId, streamId: id }, key: `auditStream:${id}` };
}
