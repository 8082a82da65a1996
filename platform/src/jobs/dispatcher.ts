import type { Database } from '../database/index.ts';
import { type EventLog, type StoredEvent, startLogConsumer, typeMatcher } from '../events/index.ts';
import type { Logger } from '../telemetry/index.ts';
import { enqueueWith } from './enqueue.ts';
import { defineJob, type JobSpec, type Reaction } from './job.ts';

const batchSize = 500;

export interface Dispatcher {
  /** One batch; true if there is more. Only one process at a time does it, the others return at once. */
  dispatch(): Promise<boolean>;
  stop(): Promise<void>;
}

interface Parts {
  database: Database;
  eventLog: EventLog;
  reactions: Reaction[];
  log: Pick<Logger, 'warn'>;
}

/** Follows the log and puts the jobs that follow from its events into the queue: none lost, none doubled. */
export function startDispatcher({ database, eventLog, reactions, log }: Parts): Dispatcher {
  const matches = typeMatcher(reactions.flatMap(({ types }) => types));
  const types = reactions.flatMap((reaction) => reaction.types);
  const consumer = startLogConsumer({
    database,
    eventLog,
    log,
    name: 'jobs',
    wakes: (events) => events.some(({ type }) => matches(type)),
    failed: 'Events could not be made into jobs; trying again.',
    async take(transaction, after, upTo) {
      const isQuiet = after >= upTo || types.length === 0;
      const events = isQuiet ? [] : await eventLog.read({ after, upTo, limit: batchSize, types });
      const specs = await Promise.all(events.map((event) => jobsOf(event, database, reactions, log)));
      await enqueueWith(transaction, specs.flat());
      const more = events.length === batchSize;
      return { position: more ? (events.at(-1)?.seq ?? upTo) : upTo, more };
    },
  });
  return { dispatch: consumer.step, stop: consumer.stop };
}

/** A reaction that fails holds up nobody: it is tried again as a job of its own. */
async function jobsOf(
  event: StoredEvent,
  database: Database,
  reactions: Reaction[],
  log: Pick<Logger, 'warn'>,
): Promise<JobSpec[]> {
  const specs = reactions
    .filter(({ types }) => typeMatcher(types)(event.type))
    .map(async (reaction) => {
      try {
        return keyed(await reaction.jobs(event, database), reaction, event);
      } catch (error) {
        log.warn(
          { err: error, reaction: reaction.name, type: event.type },
          'A reaction failed; trying again as a job.',
        );
        return [retryOf(reaction, event)];
      }
    });
  return (await Promise.all(specs)).flat();
}

function keyed(specs: JobSpec[], reaction: Reaction, event: StoredEvent): JobSpec[] {
  const { seq, requestId } = event;
  const cause = requestId === null ? {} : { cause: { requestId } };
  return specs.map((spec, index) => ({ key: `${reaction.name}:${seq}:${index}`, ...cause, ...spec }));
}

interface Retry {
  reaction: string;
  organizationId: string;
  seq: string;
}

function retryOf(reaction: Reaction, { organizationId, seq }: StoredEvent): JobSpec {
  const payload: Retry = { reaction: reaction.name, organizationId, seq: String(seq) };
  return { name: reactAgain.name, payload, key: `${reaction.name}:${seq}` };
}

const known = new Map<string, Reaction>();

/** Makes reactions known to the job that tries them again. A second one of the same name is a defect and throws. */
export function registerReactions(reactions: Reaction[]): void {
  for (const reaction of reactions) {
    const other = known.get(reaction.name);
    if (other !== undefined && other !== reaction) throw new Error(`The reaction "${reaction.name}" is defined twice.`);
    known.set(reaction.name, reaction);
  }
}

/** Tries a reaction again whose first try failed. */
export const reactAgain = defineJob<Retry>('events.react', {}, async (payload, { database, runtime }) => {
  const reaction = known.get(payload.reaction);
  if (reaction === undefined) throw new Error(`There is no reaction "${payload.reaction}" in this process.`);
  const upTo = BigInt(payload.seq);
  const [event] = await runtime.eventLog.read({
    organizationId: payload.organizationId,
    after: upTo - 1n,
    upTo,
    limit: 1,
  });
  if (event === undefined) return;
  await runtime.jobs.enqueue(keyed(await reaction.jobs(event, database), reaction, event));
});
