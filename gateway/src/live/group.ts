import { type Aspect, aspectOf, isSettled, type Reads } from '@guardian/platform/access';
import { auditNotesOf, type SharedNote } from '@guardian/platform/audit';
import type { StoredEvent } from '@guardian/platform/events';
import { type RequestContext, type Runtime, watchedContext } from '@guardian/platform/subgraph';
import type { GraphQLFormattedError } from 'graphql';
import type { Graph } from '../execute/graph.ts';
import type { LiveInput, SharedOperation } from './shared-operation.ts';
import type { Standing } from './standing.ts';
import type { Subscriber } from './subscriber.ts';
import type { Turns } from './turns.ts';

/** What groups need of the layer they belong to. */
export interface Surroundings {
  runtime: Runtime;
  graph: Graph;
  turns: Turns;
  /** The operation looks at more of who asks than was known: whoever shares it is grouped anew. */
  learned(operation: SharedOperation, aspects: Iterable<Aspect>): void;
  /** Looks again which group the subscriber belongs to, and goes on from its position. */
  settle(subscriber: Subscriber): void;
  /** Ends a subscription for a reason that its client is told. */
  end(subscriber: Subscriber, reason: unknown): void;
  emptied(group: Group): void;
  /** Live deliveries that are being worked on. */
  working(change: 1 | -1): void;
}

/** Whom a group is for: everyone to whom this looks the same gets the same. */
export interface Audience<Operation extends SharedOperation = SharedOperation> {
  key: string;
  operation: Operation;
  input: LiveInput;
  organizationId: string | null;
  /** What the operation looks at of who asks, and how the members look in it. */
  aspects: ReadonlyMap<Aspect, string>;
}

export type Watched = RequestContext & { reads: Reads };

/** How somebody looks in the aspects that an operation is known to look at. */
export function aspectsOf(operation: SharedOperation, { principal, rights }: Standing): Map<Aspect, string> {
  return new Map([...operation.aspects].map((aspect) => [aspect, aspectOf(aspect, principal, rights)]));
}

/**
 * Subscribers who get the same: what is to be delivered is executed once, in the name of one of them, and serialised
 * once. That they may share it is not assumed but observed: an execution that looked at anything of its principal that is
 * not known to be the same for all is thrown away, and the operation's subscribers are grouped by that aspect too.
 */
export abstract class Group<Operation extends SharedOperation = SharedOperation> {
  readonly audience: Audience<Operation>;
  readonly members = new Set<Subscriber>();
  protected readonly around: Surroundings;
  /** Why nobody of this audience may have the operation; null if they may. */
  readonly opened: Promise<GraphQLFormattedError | null>;
  #notes: readonly SharedNote[] = [];
  closed = false;

  /** @param founder In whose name it is looked at first. @param refusal Why an audience may not have the operation. */
  constructor(
    around: Surroundings,
    audience: Audience<Operation>,
    founder: Standing,
    refusal: (ctx: Watched) => Promise<GraphQLFormattedError | null>,
  ) {
    this.around = around;
    this.audience = audience;
    this.opened = this.#open(founder, refusal);
  }

  /** An event of the organization, in the order of the log. */
  offer(_event: StoredEvent): void {}

  /** Takes a subscriber in, or back, at its position. */
  abstract admit(subscriber: Subscriber): void;

  /** The subscriber gets nothing any more. */
  protected abstract forget(subscriber: Subscriber): void;

  add(subscriber: Subscriber): void {
    this.members.add(subscriber);
    subscriber.group = this;
    this.admit(subscriber);
  }

  remove(subscriber: Subscriber): void {
    if (!this.members.delete(subscriber)) return;
    subscriber.group = null;
    this.forget(subscriber);
    if (this.members.size === 0) this.around.emptied(this);
  }

  close(): void {
    this.closed = true;
  }

  /** Tells the audit log what the subscriber is given, or refused: once, however long it goes on. */
  note(subscriber: Subscriber): void {
    if (subscriber.noted) return;
    subscriber.noted = true;
    auditNotesOf(this.around.runtime.database)?.share(subscriber.standing, this.#notes);
  }

  /** Ends everyone's subscription. */
  protected endAll(reason: unknown): void {
    for (const member of [...this.members]) this.around.end(member, reason);
  }

  /**
   * Executes in the name of a member and gives the result if it is everyone's. Undefined if not now: nobody of the group
   * can be relied on (somebody who can be again is taken back in), or it is not one group any more.
   */
  protected async inName<T>(execute: (ctx: Watched) => Promise<T>): Promise<T | undefined> {
    while (!this.closed) {
      const standing = this.#somebody();
      if (standing === undefined) return undefined;
      const ctx = watchedContext(await standing.context());
      const result = await execute(ctx);
      const verdict = this.#judge(ctx.reads);
      if (verdict === 'same') {
        this.#notes = ctx.reads.notes;
        return result;
      }
      if (verdict === 'changed') standing.doubt();
      else this.around.learned(this.audience.operation, verdict);
    }
    return undefined;
  }

  async #open(
    founder: Standing,
    refusal: (ctx: Watched) => Promise<GraphQLFormattedError | null>,
  ): Promise<GraphQLFormattedError | null> {
    const ctx = watchedContext(await founder.context());
    const refused = await refusal(ctx);
    for (const aspect of ctx.reads.seen.keys()) this.audience.operation.gates.add(aspect);
    const verdict = this.#judge(ctx.reads);
    if (verdict === 'same') {
      this.#notes = ctx.reads.notes;
      return refused;
    }
    if (verdict === 'changed') founder.doubt();
    else this.around.learned(this.audience.operation, verdict);
    this.around.emptied(this);
    return null;
  }

  #somebody(): Standing | undefined {
    const now = Date.now();
    for (const { standing } of this.members) if (standing.isReliable(now)) return standing;
    return undefined;
  }

  /** `changed`: the one in whose name it was done looks otherwise by now. Else the aspects that were not known. */
  #judge({ seen }: Reads): 'same' | 'changed' | Aspect[] {
    const { aspects } = this.audience;
    const unknown: Aspect[] = [];
    for (const [aspect, value] of seen) {
      if (!isSettled(aspect, aspects)) unknown.push(aspect);
      else if (aspects.has(aspect) && aspects.get(aspect) !== value) return 'changed';
    }
    return unknown.length > 0 ? unknown : 'same';
  }
}
