import './fastify.ts';
import type { FastifyInstance } from 'fastify';
import type { RuleTree } from '../access/index.ts';
import type { SubgraphName } from '../environment/index.ts';
import type { StoredEvent } from '../events/index.ts';
import type { Job, Reaction } from '../jobs/index.ts';
import type { Runtime } from './runtime.ts';

/** Everything a subgraph brings: the gateway, the workers and the start-up checks know it by this alone. */
export interface SubgraphDefinition {
  name: SubgraphName;
  /** SDL texts of the features, without the prelude. */
  typeDefs: string[];
  /** Resolver map by type and field, e.g. the generated `Resolvers`. */
  resolvers: object;
  rules: RuleTree;
  // biome-ignore lint/suspicious/noExplicitAny: each job has a payload of its own; the queue stores it as JSON.
  jobs?: Job<any>[];
  reactions?: Reaction[];
  /** Long-lived background parts, run by the worker role. */
  services?: ServiceDefinition[];
  /** HTTP beside the graph, e.g. an upload, mounted under `/api`. `request.guardian` is the request's context. */
  routes?: (server: FastifyInstance, runtime: Runtime) => void | Promise<void>;
}

export interface ServiceDefinition {
  name: string;
  /** Runs in every process, whatever its role, because it looks at the process itself; otherwise in workers only. */
  everywhere?: boolean;
  /** Called once the log and the queue run; `stop` is awaited when the process drains. */
  start(runtime: Runtime): RunningService | Promise<RunningService>;
}

export interface RunningService {
  stop(): void | Promise<void>;
}

/**
 * Root value of a subscription field: what the gateway read from the event log (`@facts`) or the bus (`@signal`).
 * Reading the one that the field does not follow throws.
 */
export interface EventRoot {
  event: StoredEvent;
  // biome-ignore lint/suspicious/noExplicitAny: the publisher of a signal and its one field agree on the shape.
  signal: any;
  /** The change took the subject out of the reader's sight: give its id, and nothing else of it. */
  removed: boolean;
}

/** Checks nothing by itself: it names the type, so that a mistake is reported where it was made. */
export function defineSubgraph(definition: SubgraphDefinition): SubgraphDefinition {
  return definition;
}

/**
 * Resolver of a subscription field: how one event or signal becomes the field's value. Subgraphs open no streams, the
 * gateway does, so there is no `subscribe` to write:
 *
 *     Subscription: { alertChanged: delivered(({ event }) => ({ type: event.type, … })) }
 */
export function delivered<Result, Arguments, Context, Info>(
  resolve: (root: EventRoot, args: Arguments, ctx: Context, info: Info) => Result | Promise<Result>,
) {
  const subscribe = (): never => {
    throw new Error('A subgraph opens no streams; the gateway executes subscription fields once for each event.');
  };
  return { subscribe, resolve };
}
