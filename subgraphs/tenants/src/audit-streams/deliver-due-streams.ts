import { setTimeout as wait } from 'node:timers/promises';
import { newestPlaces } from '@guardian/platform/audit';
import type { Runtime, ServiceDefinition } from '@guardian/platform/subgraph';
import { deliverAuditStream } from './deliver-audit-stream.ts';
import { type DueStream, dueStreams } from './queries.ts';

/** How often it is looked which streams have something to deliver. */
const lookMilliseconds = 1_000;
/** When the process stops, a batch that is under way has so long. */
const graceMilliseconds = 3_000;
/** When it is no longer waited for, e.g. while the database is away: its lease ends by itself. */
const forceMilliseconds = 4_500;
/** Deliveries of a process at the same time. */
const mostAtOnce = 20;
/** Of one organization, so that others are delivered beside its slow receivers. */
const mostOfOne = 4;

/**
 * Delivers the streams that have something to deliver and that nobody delivers: new records, an attempt that is due and the
 * stream of a worker that was killed are found by the same look. No jobs are made of it: a delivery mostly waits for
 * somebody else's machine, and would keep a place from work of other organizations meanwhile.
 */
export const deliverDueStreams: ServiceDefinition = {
  name: 'audit streams',
  start(runtime) {
    const deliveries = new Deliveries(runtime);
    let looking = Promise.resolve();
    const timer = setInterval(() => {
      looking = looking
        .then(() => deliveries.begin())
        .catch((error) => runtime.log.warn({ err: error }, 'Audit streams could not be looked at; trying again.'));
    }, lookMilliseconds);
    return {
      async stop() {
        clearInterval(timer);
        await looking;
        await deliveries.end();
      },
    };
  },
};

/** What this process delivers at present. */
class Deliveries {
  /** By the id of the stream. */
  readonly #underWay = new Map<string, { organizationId: string; done: Promise<void> }>();
  readonly #stopping = new AbortController();
  readonly #aborted = new AbortController();
  readonly #runtime: Runtime;

  constructor(runtime: Runtime) {
    this.#runtime = runtime;
  }

  /** Takes up what is due, as far as there is room: what has waited longest first. */
  async begin(): Promise<void> {
    if (this.#underWay.size >= mostAtOnce) return;
    for (const stream of await behind(this.#runtime)) {
      if (this.#hasRoomFor(stream)) this.#deliver(stream);
    }
  }

  async end(): Promise<void> {
    this.#stopping.abort();
    const timer = setTimeout(() => this.#aborted.abort(), graceMilliseconds);
    const done = Promise.all([...this.#underWay.values()].map((each) => each.done));
    await Promise.race([done, wait(forceMilliseconds, undefined, { ref: false })]);
    clearTimeout(timer);
  }

  #hasRoomFor({ organizationId, id }: DueStream): boolean {
    if (this.#underWay.size >= mostAtOnce || this.#underWay.has(id)) return false;
    const ofOne = [...this.#underWay.values()].filter((each) => each.organizationId === organizationId);
    return ofOne.length < mostOfOne;
  }

  #deliver({ organizationId, id }: DueStream): void {
    const signals = { stopping: this.#stopping.signal, aborted: this.#aborted.signal };
    const done = deliverAuditStream(this.#runtime, { organizationId, streamId: id }, signals)
      .catch((error) =>
        this.#runtime.log.warn({ err: error, streamId: id }, 'A stream was not delivered; trying again.'),
      )
      .finally(() => this.#underWay.delete(id));
    this.#underWay.set(id, { organizationId, done });
  }
}

/** Due streams of organizations that are served here, with records behind their places. */
async function behind({ database: { system }, access }: Runtime): Promise<DueStream[]> {
  const due = await dueStreams(system);
  const ids = [...new Set(due.map(({ organizationId }) => organizationId))];
  const served = await Promise.all(ids.map((id) => access.entry.serves(id)));
  const newest = await newestPlaces(
    system,
    ids.filter((_, index) => served[index]),
  );
  return due.filter(({ organizationId, place }) => place < (newest.get(organizationId) ?? 0));
}
