import { type Aspect, type OpenStreamsQuestion, openStreamsQuestion } from '@guardian/platform/access';
import { auditNotesOf } from '@guardian/platform/audit';
import { refusalError } from '@guardian/platform/entry';
import { CodedError, forbidden } from '@guardian/platform/errors';
import type { AccessEvent, JsonValue, StoredEvent } from '@guardian/platform/events';
import type { ClientName } from '@guardian/platform/history';
import type { Runtime } from '@guardian/platform/subgraph';
import { liveMetrics } from '@guardian/platform/telemetry';
import { GraphQLError } from 'graphql';
import { admitRate } from '../admission/rate.ts';
import type { Graph } from '../execute/graph.ts';
import type { KnownOperation } from '../pipeline/known-operation.ts';
import { FactsGroup } from './facts-group.ts';
import { type Audience, aspectsOf, type Group, type Surroundings } from './group.ts';
import { isSubscription, type LiveOperation, planSubscription, subscriptionInput } from './live-operation.ts';
import { isLive, type LiveQuery, liveQuery, liveQueryInput } from './live-query.ts';
import { openStreams } from './open-streams.ts';
import { QueryGroup } from './query-group.ts';
import type { LiveInput, SharedOperation } from './shared-operation.ts';
import { SignalGroup } from './signal-group.ts';
import type { Standing } from './standing.ts';
import { StreamEnded } from './stream-ended.ts';
import { type Sink, Subscriber } from './subscriber.ts';
import { Turns } from './turns.ts';

/** Replays that read the log at a time. */
const replaysAtOnce = 4;
/** Milliseconds until a subscriber whose group could not be opened for an outage is looked at again. */
const outagePause = 1_000;

export interface StreamRequest {
  query: string;
  operationName: string | null;
  variables: Record<string, unknown> | null;
  /** Cursor to resume behind; null to begin with what happens from now on. */
  after: string | null;
  /** The client that asks, for the history. */
  client: ClientName;
  /** Of the log when it was asked for. */
  head: bigint;
  /** Whether the client applies JSON patches to the results of a live query. */
  patch: boolean;
}

/** What was asked for, and what it may cost in points. */
interface Asked {
  known: KnownOperation;
  cost: number;
}

/** Every open subscription of a process, in groups of those who get the same. */
export class LiveLayer {
  readonly #runtime: Runtime;
  readonly #graph: Graph;
  readonly #around: Surroundings;
  readonly #groups = new Map<string, Group>();
  /** The groups that events concern, by organization. */
  readonly #following = new Map<string, Set<Group>>();
  readonly #subscribers = new Set<Subscriber>();
  readonly #stops: (() => void)[];
  readonly turns: Turns;
  #working = 0;

  constructor(runtime: Runtime, graph: Graph) {
    this.#runtime = runtime;
    this.#graph = graph;
    this.turns = new Turns(
      replaysAtOnce,
      () => this.#working > 0,
      (count) => liveMetrics().replayWaiting(count),
    );
    this.#around = {
      runtime,
      graph,
      turns: this.turns,
      learned: (operation, aspects) => this.#learned(operation, aspects),
      settle: (subscriber) => this.settle(subscriber),
      end: (subscriber, reason) => this.#end(subscriber, reason),
      emptied: (group) => this.#close(group),
      working: (change) => {
        this.#working += change;
      },
    };
    this.#stops = [
      runtime.eventLog.onBatch((events) => this.#offer(events)),
      runtime.eventLog.onAccess((events) => this.#offerAccess(events)),
      runtime.eventLog.onEpoch(() => this.#epochChanged()),
      runtime.questions.answer(openStreamsQuestion, (asked) => this.#openStreams(asked as OpenStreamsQuestion)),
    ];
  }

  /** Whether an operation goes on: a subscription or a live query. Throws for a document that can't be read or is refused. */
  goesOn(query: string, operationName: string | null): boolean {
    const { supergraph, pipeline } = this.#graph;
    if (isSubscription(supergraph, query, operationName)) return true;
    return isLive(pipeline.operationFor({ query, operationName }).operation);
  }

  /**
   * Opens a subscription or live query, from what is committed by now on. Throws what keeps it from starting.
   * @param standingNow A connection may show another credential while this is being opened.
   */
  async subscribe(request: StreamRequest, standingNow: () => Standing, sink: Sink): Promise<Subscriber> {
    const started = performance.now();
    const asked = await this.#prepare(request, standingNow());
    const standing = standingNow();
    const { operation, input } = this.#read(request.query, request.operationName, request.variables);
    const position = this.#startOf(operation, standing, request.after, request.head);
    const subscriber = new Subscriber(operation, input, standing, sink, position);
    subscriber.takesPatches = request.patch;
    this.#subscribers.add(subscriber);
    sink.opening(subscriber);
    liveMetrics().streamOpened(operation.kind);
    try {
      // In doubt of the rights it would open, get nothing, and be refused a moment later.
      while (subscriber.group === null && !subscriber.closed) {
        await this.#requireTrusted(subscriber);
        await subscriber.standing.confirmed();
        await this.#enter(subscriber, ++subscriber.turn);
      }
    } catch (error) {
      this.leave(subscriber);
      throw error;
    } finally {
      subscriber.opening = false;
    }
    this.#remember(asked, request.client, standing.organizationId, started);
    return subscriber;
  }

  /** A stream counts once, with the time that it took to open. */
  #remember({ known, cost }: Asked, client: ClientName, organizationId: string | null, started: number): void {
    if (organizationId === null) return;
    const milliseconds = performance.now() - started;
    this.#graph.history.answered(known, { organizationId, client, milliseconds, cost, failed: false });
  }

  /** Ends a subscription that its client does not want any more. */
  leave(subscriber: Subscriber): void {
    if (!this.#subscribers.delete(subscriber)) return;
    subscriber.closed = true;
    liveMetrics().streamClosed(subscriber.operation.kind);
    subscriber.group?.remove(subscriber);
  }

  /** Throws PERSISTED_OPERATION_ONLY for what its organization or key may not have executed any more. */
  async #requireTrusted({ operation, standing }: Subscriber): Promise<void> {
    const { query, operationName } = operation;
    await this.#graph.trusted({ query, operationName }, standing.principal);
  }

  /** Looks again which group the subscriber belongs to, and goes on from its position. */
  settle(subscriber: Subscriber): void {
    // Whoever opens it looks by itself, and is told of a refusal.
    if (subscriber.opening && subscriber.group === null) return;
    const turn = ++subscriber.turn;
    const failed = (error: unknown) => {
      if (subscriber.closed || subscriber.turn !== turn) return;
      if (error instanceof StreamEnded || error instanceof CodedError) return this.#end(subscriber, error);
      this.#runtime.log.warn({ err: error }, 'a subscription could not be looked at again; trying again');
      setTimeout(() => subscriber.turn === turn && this.settle(subscriber), outagePause).unref();
    };
    // Beside each other: who is in a group has to be in the right one before anything else happens.
    this.#enter(subscriber, turn).catch(failed);
    this.#requireTrusted(subscriber).catch(failed);
  }

  /** As JSON, for another process. */
  #openStreams(asked: OpenStreamsQuestion): JsonValue {
    return openStreams(this.#subscribers, asked) as unknown as JsonValue;
  }

  /** After another supergraph was loaded: subscriptions go on at their positions; those that do not fit it any more end. */
  reload(): void {
    for (const subscriber of [...this.#subscribers]) {
      const { query, operationName } = subscriber.operation;
      try {
        Object.assign(subscriber, this.#read(query, operationName, subscriber.input.variables));
        this.settle(subscriber);
      } catch (error) {
        this.#end(subscriber, error);
      }
    }
  }

  close(): void {
    for (const stop of this.#stops) stop();
    for (const subscriber of [...this.#subscribers]) this.leave(subscriber);
  }

  /**
   * Weighs what each delivery may cost, which counts once for the limits of who subscribes, and has the planner's thread plan
   * what was not seen before.
   */
  async #prepare({ query, operationName, variables }: StreamRequest, standing: Standing): Promise<Asked> {
    const { pipeline } = this.#graph;
    const known = pipeline.operationFor({ query, operationName });
    const cost = pipeline.estimate(known, variables ?? {});
    await admitRate(this.#runtime.limits, standing, known, cost);
    if (known.operation.operation === 'subscription') await pipeline.planFor(known);
    return { known, cost };
  }

  /** The operation of a text, and what it was given, over the present supergraph. */
  #read(
    query: string,
    operationName: string | null,
    variables: Record<string, unknown> | null,
  ): { operation: LiveOperation | LiveQuery; input: LiveInput } {
    const { supergraph, pipeline } = this.#graph;
    if (isSubscription(supergraph, query, operationName)) {
      const operation = planSubscription(pipeline, query, operationName);
      return { operation, input: subscriptionInput(supergraph, operation, variables) };
    }
    const known = pipeline.operationFor({ query, operationName });
    return { operation: liveQuery(supergraph, known), input: liveQueryInput(supergraph, known, variables) };
  }

  #startOf(
    operation: LiveOperation | LiveQuery,
    standing: Standing,
    after: string | null,
    head: bigint,
  ): bigint | null {
    const { organizationId, principal } = standing;
    if (operation.kind === 'query') return null;
    const { field } = operation;
    if (organizationId === null && (field.kind === 'facts' || field.organization)) {
      if (principal.kind === 'user' && principal.refusal !== undefined) throw refusalError(principal.refusal);
      const refusal = forbidden('This subscription needs an organization: name one of yours.');
      auditNotesOf(this.#runtime.database)?.refused(standing, { field: operation.fieldNode.name.value }, refusal);
      throw refusal;
    }
    if (organizationId === null || field.kind !== 'facts') return null;
    if (after === null) return head;
    try {
      return this.#runtime.cursors.decode(organizationId, after);
    } catch (error) {
      if (error instanceof CodedError) liveMetrics().resumeRefused(error.code);
      throw error;
    }
  }

  /** Takes the subscriber into the group of those who get the same. A later turn makes an earlier one pointless. */
  async #enter(subscriber: Subscriber, turn: number): Promise<void> {
    while (!subscriber.closed && subscriber.turn === turn) {
      const { standing } = subscriber;
      // Whoever confirms it settles the subscriber again.
      if (!standing.isReliable()) return;
      const audience = this.#audienceOf(subscriber);
      if (subscriber.group?.audience.key === audience.key && !subscriber.group.closed) {
        return subscriber.group.admit(subscriber);
      }
      subscriber.group?.remove(subscriber);
      const group = this.#groupOf(audience, standing);
      const refusal = await group.opened.catch((error: unknown) => {
        this.#close(group);
        throw error;
      });
      if (group.closed) continue;
      if (refusal !== null) {
        group.note(subscriber);
        this.#closeIfEmpty(group);
        throw new StreamEnded(refusal);
      }
      const isStill = !subscriber.closed && subscriber.turn === turn && standing.isReliable();
      if (isStill && this.#audienceOf(subscriber).key === audience.key) return group.add(subscriber);
      this.#closeIfEmpty(group);
    }
  }

  #audienceOf({ operation, input, standing }: Subscriber): Audience {
    const aspects = aspectsOf(operation, standing);
    const { organizationId } = standing;
    const key = JSON.stringify([operation.id, organizationId, input.key, [...aspects]]);
    return { key, operation, input, organizationId, aspects };
  }

  #groupOf(audience: Audience, founder: Standing): Group {
    const known = this.#groups.get(audience.key);
    if (known !== undefined) return known;
    const group = this.#openGroup(audience, founder);
    this.#groups.set(audience.key, group);
    liveMetrics().groupOpened();
    const of = audience.organizationId ?? '';
    this.#following.set(of, (this.#following.get(of) ?? new Set()).add(group));
    return group;
  }

  #openGroup(audience: Audience, founder: Standing): Group {
    const around = this.#around;
    switch (audience.operation.kind) {
      case 'facts':
        return new FactsGroup(around, audience as Audience<LiveOperation>, founder);
      case 'signal':
        return new SignalGroup(around, audience as Audience<LiveOperation>, founder);
      case 'query':
        return new QueryGroup(around, audience as Audience<LiveQuery>, founder);
    }
  }

  #closeIfEmpty(group: Group): void {
    if (group.members.size === 0) this.#close(group);
  }

  #close(group: Group): void {
    if (group.closed) return;
    group.close();
    liveMetrics().groupClosed();
    const { key, organizationId } = group.audience;
    if (this.#groups.get(key) === group) this.#groups.delete(key);
    const following = this.#following.get(organizationId ?? '');
    following?.delete(group);
    if (following?.size === 0) this.#following.delete(organizationId ?? '');
  }

  #offer(events: StoredEvent[]): void {
    for (const event of events) {
      for (const group of this.#following.get(event.organizationId) ?? []) group.offer(event);
    }
  }

  #offerAccess(events: AccessEvent[]): void {
    for (const group of this.#groups.values()) {
      if (group instanceof QueryGroup) for (const event of events) group.offerAccess(event);
    }
  }

  #learned(operation: SharedOperation, aspects: Iterable<Aspect>): void {
    for (const aspect of aspects) operation.aspects.add(aspect);
    for (const group of [...this.#groups.values()]) {
      if (group.audience.operation !== operation) continue;
      for (const member of [...group.members]) this.settle(member);
    }
  }

  #epochChanged(): void {
    const reason = 'The database is another one than the position came from. Read the state again, then subscribe.';
    for (const group of this.#groups.values()) if (group instanceof QueryGroup) group.invalidate();
    for (const subscriber of [...this.#subscribers]) {
      if (subscriber.operation.kind === 'facts') this.#end(subscriber, new CodedError('CURSOR_EXPIRED', reason));
    }
  }

  #end(subscriber: Subscriber, reason: unknown): void {
    if (subscriber.closed) return;
    this.leave(subscriber);
    liveMetrics().streamEnded(codeOf(reason));
    subscriber.sink.fail(reason);
  }
}

function codeOf(reason: unknown): string {
  if (reason instanceof CodedError) return reason.code;
  return reason instanceof GraphQLError ? String(reason.extensions.code ?? 'INTERNAL') : 'INTERNAL';
}
