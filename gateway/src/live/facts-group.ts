import { setTimeout as wait } from 'node:timers/promises';
import { CodedError } from '@guardian/platform/errors';
import type { StoredEvent } from '@guardian/platform/events';
import { factRoot } from '@guardian/platform/subgraph';
import { liveMetrics } from '@guardian/platform/telemetry';
import type { FactsField } from '../execute/live-fields.ts';
import { type EventSelection, eventSelection } from './event-selection.ts';
import { type Frame, factFrame } from './frame.ts';
import type { Audience, Surroundings } from './group.ts';
import type { LiveOperation } from './live-operation.ts';
import { oneAtATime } from './one-at-a-time.ts';
import { Ring } from './ring.ts';
import type { Standing } from './standing.ts';
import type { Outcome, Subscriber } from './subscriber.ts';
import { SubscriptionGroup } from './subscription-group.ts';

/** Events that may wait for their execution; beyond them the members read on from the log. */
const longestQueue = 1_000;
/** Executions that run ahead of the delivery. */
const ahead = 4;
const pageSize = 200;
/** Positions that one replay serves together: readers far behind must not hold up those who are nearly there. */
const cohortSpan = 5_000n;
/** Bytes of payloads that a replay writes to a member in one go: a system call for each would be most of what it costs. */
const batchBytes = 64 * 1024;
/** Members that a replay sends a batch to before it looks whether others should have a turn. */
const membersAtOnce = 10;
const retryMilliseconds = 250;
/** Changes of rights are read in each look at the log; behind by more than this, delivery pauses. */
const staleMilliseconds = 1_000;

interface Waiting {
  event: StoredEvent;
  frame: Promise<Frame | undefined> | null;
}

/** Frames that are written in one go, in the order of the log. */
interface Batch {
  frames: Frame[];
  byteLength: number;
}

const emptyBatch = (): Batch => ({ frames: [], byteLength: 0 });

/**
 * Subscribers to the same facts. Who is level with the group is live and gets each event as it is executed; who is
 * behind is replayed from the ring or the log, and becomes live in the same step that compares the positions.
 */
export class FactsGroup extends SubscriptionGroup {
  readonly #types: string[];
  readonly #selection: EventSelection;
  readonly #ring = new Ring();
  readonly #live = new Set<Subscriber>();
  readonly #behind = new Set<Subscriber>();
  /** Those of whom the page that is being replayed was sent everything so far. Who leaves does not come back into it. */
  #cohort = new Set<Subscriber>();
  #queue: Waiting[] = [];
  /** Everything at or below it that is for this group was delivered to the live members, or dropped while there were none. */
  #position: bigint;
  readonly #pump = oneAtATime(() => this.#deliverQueue());
  readonly #replay = oneAtATime(() => this.#replayPages());

  constructor(around: Surroundings, audience: Audience<LiveOperation>, founder: Standing) {
    super(around, audience, founder);
    const field = audience.operation.field as FactsField;
    this.#types = field.types;
    this.#selection = eventSelection(field, audience);
    this.#position = around.runtime.eventLog.position();
  }

  override admit(subscriber: Subscriber): void {
    const { eventLog } = this.around.runtime;
    subscriber.position ??= eventLog.position();
    if (subscriber.position < eventLog.floor()) {
      this.around.end(subscriber, expired());
    } else if (this.#live.has(subscriber) || this.#joins(subscriber)) {
      this.#pump();
    } else {
      this.#behind.add(subscriber);
      this.#replay();
    }
  }

  /** Makes the subscriber live if it has everything that the live members have. No await may come in between. */
  #joins(subscriber: Subscriber): boolean {
    if (subscriber.position === null || subscriber.position < this.#position) return false;
    this.#leaveBehind(subscriber);
    this.#live.add(subscriber);
    liveMetrics().memberJoined();
    return true;
  }

  protected override forget(subscriber: Subscriber): void {
    if (this.#live.has(subscriber)) this.#leaveLive(subscriber);
    this.#leaveBehind(subscriber);
  }

  #leaveBehind(subscriber: Subscriber): void {
    this.#behind.delete(subscriber);
    this.#cohort.delete(subscriber);
  }

  override close(): void {
    super.close();
    this.#queue = [];
    this.#ring.clear();
  }

  override offer(event: StoredEvent): void {
    if (!this.#selection.isFor(event)) return;
    if (this.#queue.length >= longestQueue) this.#fallBack();
    if (this.#live.size === 0 && this.#queue.length === 0) {
      this.#position = event.seq;
      return;
    }
    this.#queue.push({ event, frame: null });
    this.#pump();
  }

  /** Everyone reads on from the log. */
  #fallBack(): void {
    for (const member of this.#live) {
      this.#leaveLive(member);
      this.#behind.add(member);
    }
    this.#position = this.#queue.at(-1)?.event.seq ?? this.#position;
    this.#queue = [];
    this.#replay();
  }

  #leaveLive(member: Subscriber): void {
    this.#live.delete(member);
    liveMetrics().memberLeft();
    raise(member, this.#position);
  }

  async #deliverQueue(): Promise<void> {
    this.around.working(1);
    try {
      for (let next = this.#queue[0]; next !== undefined && this.#live.size > 0; next = this.#queue[0]) {
        for (const waiting of this.#queue.slice(0, ahead)) waiting.frame ??= this.#frameOf(waiting.event);
        const frame = (await next.frame) ?? undefined;
        if (this.#queue[0] !== next) continue;
        if (frame === undefined) {
          for (const waiting of this.#queue) waiting.frame = null;
          return;
        }
        await this.#logIsFresh();
        if (this.#queue[0] !== next) continue;
        this.#deliver(frame, next.event);
        this.#queue.shift();
        this.#position = next.event.seq;
      }
      if (this.#live.size === 0) this.#fallBack();
    } finally {
      this.around.working(-1);
    }
  }

  #deliver(frame: Frame, event: StoredEvent): void {
    this.#ring.add(frame);
    const now = Date.now();
    let sent = 0;
    for (const member of this.#live) {
      const before = member.position;
      const outcome = offered(member, frame, now);
      if (member.position !== before) sent += 1;
      if (outcome === 'sent') continue;
      this.#leaveLive(member);
      this.#comeBack(member, outcome);
    }
    liveMetrics().delivered(sent, sent * frame.byteLength);
    liveMetrics().lag(Math.max(0, now - event.occurredAt.getTime()));
  }

  /** Who was held is settled when its standing is confirmed; who is full, when it has read. */
  #comeBack(member: Subscriber, outcome: Outcome): void {
    if (outcome === 'held') {
      if (member.standing.isReliable()) this.around.settle(member);
      return;
    }
    liveMetrics().slowConsumerLeft();
    member.sink.outlet.onceDrained(() => {
      liveMetrics().slowConsumerResumed();
      this.around.settle(member);
    });
  }

  async #replayPages(): Promise<void> {
    liveMetrics().replayStarted();
    let goesOn = true;
    while (goesOn && this.#behind.size > 0 && !this.closed) {
      goesOn = await this.around.turns.take((pause) => this.#replayPage(pause));
    }
    liveMetrics().replayEnded();
  }

  /** One page for those who are nearest to the live end. False if nobody can be relied on at present. */
  async #replayPage(pause: () => Promise<void> | undefined): Promise<boolean> {
    const { eventLog } = this.around.runtime;
    const at = this.#gather();
    if (at < eventLog.floor()) {
      for (const member of this.#cohort) if (positionOf(member) < eventLog.floor()) this.around.end(member, expired());
      return true;
    }
    const upTo = eventLog.position();
    const events = await this.#page(at, upTo);
    if (events === null) return true;
    let batch = emptyBatch();
    for (const event of events) {
      if (!this.#selection.isFor(event)) continue;
      if (!this.#wants(event)) continue;
      const frame = this.#ring.get(event.seq) ?? (await this.#frameOf(event));
      if (frame === undefined) return this.closed;
      batch.frames.push(frame);
      batch.byteLength += frame.byteLength;
      if (batch.byteLength >= batchBytes) {
        await this.#replayBatch(batch, pause);
        batch = emptyBatch();
      }
      await pause();
    }
    await this.#replayBatch(batch, pause);
    const end = events.length < pageSize ? upTo : (events.at(-1)?.seq ?? upTo);
    for (const member of this.#cohort) {
      raise(member, end);
      this.#joins(member);
    }
    this.#pump();
    return true;
  }

  #wants({ seq }: StoredEvent): boolean {
    for (const member of this.#cohort) if (positionOf(member) < seq) return true;
    return false;
  }

  async #replayBatch({ frames }: Batch, pause: () => Promise<void> | undefined): Promise<void> {
    if (frames.length === 0) return;
    await this.#logIsFresh();
    let now = Date.now();
    let offers = 0;
    for (const member of this.#cohort) {
      if (++offers % membersAtOnce === 0) {
        const pausing = pause();
        if (pausing !== undefined) await pausing.then(() => this.#logIsFresh());
        now = Date.now();
      }
      const outcome = offeredAll(member, frames, now);
      if (outcome === 'sent') continue;
      this.#leaveBehind(member);
      this.#comeBack(member, outcome);
    }
    await pause();
  }

  /** Makes a cohort of those within a span below the one who is nearest to the live end. Gives the lowest of their positions. */
  #gather(): bigint {
    let nearest = 0n;
    for (const member of this.#behind) if (positionOf(member) > nearest) nearest = positionOf(member);
    this.#cohort = new Set();
    let at = nearest;
    for (const member of this.#behind) {
      const position = positionOf(member);
      if (position < nearest - cohortSpan) continue;
      this.#cohort.add(member);
      if (position < at) at = position;
    }
    return at;
  }

  /** A page from the log; null after an outage, which the caller meets by trying again. */
  async #page(after: bigint, upTo: bigint): Promise<StoredEvent[] | null> {
    if (after >= upTo) return [];
    const { organizationId } = this.audience;
    try {
      const { eventLog } = this.around.runtime;
      return await eventLog.read({
        organizationId: organizationId ?? '',
        after,
        upTo,
        types: this.#types,
        limit: pageSize,
      });
    } catch (error) {
      this.around.runtime.log.warn({ err: error }, 'the log could not be read for a replay; trying again');
      await wait(retryMilliseconds);
      return null;
    }
  }

  /** Nothing is delivered by rights that may have been revoked meanwhile. */
  async #logIsFresh(): Promise<void> {
    const { eventLog } = this.around.runtime;
    while (!this.closed && eventLog.health().sinceLastLook > staleMilliseconds) await wait(retryMilliseconds);
  }

  /** The event as everyone of the group gets it; undefined if it can't be had now. */
  async #frameOf(event: StoredEvent): Promise<Frame | undefined> {
    const removed = this.#selection.viewOf(event) === 'removed';
    const result = await this.resultOf(factRoot(event, { removed }));
    if (result === undefined) return undefined;
    return factFrame(result, event.seq, this.around.runtime.cursors.encode(event.organizationId, event.seq));
  }
}

/** Not to a connection that is full already: of many subscriptions on it, each would add one more. */
function offered(member: Subscriber, frame: Frame, now: number): Outcome {
  return member.isFull ? 'full' : member.deliver(frame, now);
}

/** Writes what the member lacks of the frames in one go; up to the one that it could not be given, if there is one. */
function offeredAll(member: Subscriber, frames: readonly Frame[], now: number): Outcome {
  let outcome: Outcome = 'sent';
  let [sent, bytes] = [0, 0];
  member.sink.outlet.together(() => {
    for (const frame of frames) {
      const before = member.position;
      outcome = offered(member, frame, now);
      if (member.position !== before) {
        sent += 1;
        bytes += frame.byteLength;
      }
      if (outcome !== 'sent') return;
    }
  });
  liveMetrics().delivered(sent, bytes);
  return outcome;
}

function positionOf({ position }: Subscriber): bigint {
  return position ?? 0n;
}

/** What lies at or below the position needs no delivery any more. */
function raise(member: Subscriber, position: bigint): void {
  if (member.position === null || member.position < position) member.position = position;
}

function expired(): CodedError {
  liveMetrics().resumeRefused('CURSOR_EXPIRED');
  return new CodedError('CURSOR_EXPIRED', 'The position is no longer kept. Read the state again, then subscribe.');
}
