import type { JsonValue } from '@guardian/platform/events';
import { signalRoot } from '@guardian/platform/subgraph';
import { liveMetrics } from '@guardian/platform/telemetry';
import type { SignalField } from '../execute/live-fields.ts';
import { Frame } from './frame.ts';
import type { Audience, Surroundings } from './group.ts';
import type { LiveOperation } from './live-operation.ts';
import { oneAtATime } from './one-at-a-time.ts';
import { signalInSight } from './row-view.ts';
import type { Standing } from './standing.ts';
import type { Subscriber } from './subscriber.ts';
import { SubscriptionGroup } from './subscription-group.ts';

/** Subscribers to the same signal: each gets the latest value, as often as it takes one. */
export class SignalGroup extends SubscriptionGroup {
  readonly #stop = new AbortController();
  readonly #had = new Map<Subscriber, Frame>();
  readonly #pump = oneAtATime(() => this.#deliver());
  #value: { signal: JsonValue } | null = null;
  #latest: Frame | null = null;

  constructor(around: Surroundings, audience: Audience<LiveOperation>, founder: Standing) {
    super(around, audience, founder);
    void this.#follow();
  }

  override admit(subscriber: Subscriber): void {
    this.#send(subscriber);
    this.#pump();
  }

  protected override forget(subscriber: Subscriber): void {
    this.#had.delete(subscriber);
  }

  override close(): void {
    super.close();
    this.#stop.abort();
  }

  async #follow(): Promise<void> {
    const { signal: name, organization, within } = this.audience.operation.field as SignalField;
    const scope = within === null ? 'all' : (this.audience.aspects.get(`scope ${within}`) ?? 'none');
    const { signals } = this.around.runtime;
    const of = organization ? this.audience.organizationId : null;
    for await (const signal of signals.subscribe(name, of, this.#stop.signal)) {
      if (!signalInSight(scope, signal)) continue;
      this.#value = { signal };
      this.#pump();
    }
  }

  /** Executes the value that is the latest by then. It stays for the next try if nobody can be relied on. */
  async #deliver(): Promise<void> {
    for (let value = this.#value; value !== null && !this.closed; value = this.#value) {
      const frame = await this.#frameOf(value.signal);
      if (frame === undefined) return;
      if (this.#value === value) this.#value = null;
      this.#latest = frame;
      for (const member of [...this.members]) this.#send(member);
    }
  }

  /** What comes while a connection is full is left out, but for the latest. */
  #send(member: Subscriber): void {
    const frame = this.#latest;
    if (frame === null || this.#had.get(member) === frame || member.isFull) return;
    const outcome = member.deliver(frame, Date.now());
    if (outcome === 'held') return;
    this.#had.set(member, frame);
    liveMetrics().delivered(1, frame.byteLength);
    if (outcome === 'full') member.sink.outlet.onceDrained(() => this.around.settle(member));
  }

  async #frameOf(signal: JsonValue): Promise<Frame | undefined> {
    const result = await this.resultOf(signalRoot(signal));
    return result === undefined ? undefined : new Frame(result, null);
  }
}
