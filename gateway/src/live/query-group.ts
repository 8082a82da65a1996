import type { AccessEvent, StoredEvent } from '@guardian/platform/events';
import { liveMetrics } from '@guardian/platform/telemetry';
import type { FormattedExecutionResult } from 'graphql';
import { Frame } from './frame.ts';
import { type Audience, Group, type Surroundings } from './group.ts';
import { patchBetween } from './json-patch.ts';
import type { LiveQuery } from './live-query.ts';
import { oneAtATime } from './one-at-a-time.ts';
import { patiently } from './patience.ts';
import type { Standing } from './standing.ts';
import type { Subscriber } from './subscriber.ts';

/** A query that takes long is read again after so many times what it took, at least. */
const rest = 10;

type Result = Pick<FormattedExecutionResult, 'data' | 'errors'>;

/** A result, and how it is told to whoever has the one before and to whoever has not. */
interface Revision {
  number: number;
  result: Result;
  text: string;
  whole: Frame;
  /** What turns the revision before into this one; null where the whole is shorter. */
  patch: Frame | null;
}

/** Subscribers to the same live query: it is executed once for all of them, whenever an event may have changed it. */
export class QueryGroup extends Group<LiveQuery> {
  readonly #had = new Map<Subscriber, number>();
  readonly #refresh = oneAtATime(() => this.#read());
  #current: Revision | null = null;
  /** Whether something has happened since it was read last. */
  #stale = true;
  #readAt = Number.NEGATIVE_INFINITY;
  #took = 0;
  #timer: NodeJS.Timeout | undefined;

  constructor(around: Surroundings, audience: Audience<LiveQuery>, founder: Standing) {
    super(around, audience, founder, async () => null);
  }

  override admit(subscriber: Subscriber): void {
    this.#send(subscriber);
    if (this.#stale) this.#refresh();
  }

  protected override forget(subscriber: Subscriber): void {
    this.#had.delete(subscriber);
  }

  override close(): void {
    super.close();
    clearTimeout(this.#timer);
  }

  /** An event of the organization, or one of access, which no log of an organization holds. */
  override offer(event: Pick<StoredEvent, 'type' | 'subjectType'>): void {
    if (this.#stale || !this.audience.operation.dependsOn(event)) return;
    this.#stale = true;
    const pause = Math.max(this.audience.operation.throttle, this.#took * rest);
    const due = this.#readAt + pause - performance.now();
    this.#timer = setTimeout(() => this.#refresh(), Math.max(0, due));
  }

  /** A change of access that concerns somebody of the group. */
  offerAccess(event: AccessEvent): void {
    const offered = { type: event.type, subjectType: '' };
    if (this.#stale || !this.audience.operation.dependsOn(offered)) return;
    if ([...this.members].some(({ standing }) => standing.concerns(event))) this.offer(offered);
  }

  /** Everything may be another, e.g. after a restore. */
  invalidate(): void {
    this.#stale = true;
    this.#refresh();
  }

  async #read(): Promise<void> {
    if (!this.#stale || this.closed) return;
    // What happens from here on may be missing in the result.
    this.#stale = false;
    this.#readAt = performance.now();
    const result = await this.#execute();
    if (result === undefined) {
      this.#stale = true;
      return;
    }
    this.#took = performance.now() - this.#readAt;
    const text = JSON.stringify(result);
    if (text === this.#current?.text) return;
    this.#current = revise(this.#current, result, text);
    for (const member of [...this.members]) this.#send(member);
  }

  /** What comes while a connection is full is left out; it gets the whole when it has read. */
  #send(member: Subscriber): void {
    const current = this.#current;
    const had = this.#had.get(member);
    if (current === null || had === current.number || member.isFull) return;
    const follows = had === current.number - 1 && member.takesPatches;
    const frame = (follows ? current.patch : null) ?? current.whole;
    const outcome = member.deliver(frame, Date.now());
    if (outcome === 'held') return;
    this.#had.set(member, current.number);
    this.note(member);
    liveMetrics().delivered(1, frame.byteLength);
    if (outcome === 'full') member.sink.outlet.onceDrained(() => this.around.settle(member));
  }

  async #execute(): Promise<Result | undefined> {
    const { operation, input } = this.audience;
    const { runtime, graph } = this.around;
    const { query, operationName } = operation;
    const request = { query, operationName, variables: input.variables };
    try {
      const result = await patiently(
        () => this.closed,
        runtime.log,
        () => this.inName((ctx) => graph.execute(request, ctx)),
      );
      if (result === undefined) return undefined;
      const { data, errors } = result;
      return { ...(data === undefined ? {} : { data }), ...(errors ? { errors } : {}) };
    } catch (error) {
      this.endAll(error);
      return undefined;
    }
  }
}

function revise(before: Revision | null, result: Result, text: string): Revision {
  const number = before === null ? 0 : before.number + 1;
  const extensions = { live: { revision: number } };
  const whole = new Frame({ ...result, extensions }, null);
  const patch = before === null ? null : patchBetween(before.result, result);
  const patching = patch === null ? null : new Frame({ patch, extensions }, null);
  const isShorter = patching !== null && patching.byteLength < whole.byteLength;
  return { number, result, text, whole, patch: isShorter ? patching : null };
}
