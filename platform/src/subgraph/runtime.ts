import type { ExecutionResult } from 'graphql';
import type { Access, OrganizationPrincipal } from '../access/index.ts';
import type { Database } from '../database/index.ts';
import type { Environment } from '../environment/index.ts';
import type { Cursors, EventLog, Questions, Signals } from '../events/index.ts';
import type { Identity } from '../identity/index.ts';
import type { Jobs } from '../jobs/index.ts';
import type { Limits } from '../limits/index.ts';
import type { Mail } from '../mail/index.ts';
import type { Secrets } from '../secrets/index.ts';
import type { Logger } from '../telemetry/index.ts';
import type { RequestContext } from './context.ts';

/** What one process stands on. Made once at the start. */
export interface Runtime {
  environment: Environment;
  database: Database;
  secrets: Secrets;
  eventLog: EventLog;
  signals: Signals;
  /** To all processes, e.g. which streams each has open. */
  questions: Questions;
  jobs: Jobs;
  /** The whole federated graph. A process without a gateway calls it over HTTP. */
  graph: GraphClient;
  access: Access;
  identity: Identity;
  mail: Mail;
  /** How much each caller may ask for. */
  limits: Limits;
  log: Logger;
  cursors: Cursors;
}

/** Executes operations on the whole graph as a principal of an organization, with that principal's rights. */
export interface GraphClient {
  execute(request: GraphRequest): Promise<ExecutionResult>;
}

export interface GraphRequest {
  principal: OrganizationPrincipal;
  query: string;
  variables?: Record<string, unknown>;
  /** Makes a repeated mutation return its first result. */
  idempotencyKey?: string;
}

const runtimes = new WeakMap<Database, Runtime>();

/** Makes the runtime known by its database, which every context carries. */
export function bindRuntime(runtime: Runtime): Runtime {
  runtimes.set(runtime.database, runtime);
  return runtime;
}

/** The runtime behind a context, for the few verbs that need signals, secrets or cursors. */
export function runtimeOf(ctx: Pick<RequestContext, 'database'>): Runtime {
  const runtime = runtimes.get(ctx.database);
  if (runtime === undefined) throw new Error('This context was made without a runtime; bind one with bindRuntime().');
  return runtime;
}
