import { organizationOf } from '../access/principal.ts';
import { auditNotesOf } from '../audit/notes.ts';
import type { Database } from '../database/index.ts';
import { CodedError } from '../errors/index.ts';
import type { EventLog, Signals } from '../events/index.ts';
import { type Logger, metrics } from '../telemetry/index.ts';
import type { Charge, Standing, Windows } from './charge.ts';
import { type Caller, chargesOf, type Work } from './charges.ts';
import { LocalWindows } from './local-windows.ts';
import { PolicyCache } from './policies.ts';
import { SharedWindows } from './shared-windows.ts';
import { UsageLog } from './usage.ts';

/** How a request fared under one policy. */
export interface Consulted extends Charge, Standing {}

export interface Verdict {
  /** Every policy that the request was under. */
  consulted: readonly Consulted[];
  /** Null, or why it is not let through: then nothing was taken anywhere. */
  refusal: CodedError | null;
}

/** How much each caller may ask for. */
export interface Limits {
  /** Takes what the work costs from every window of the caller, or from none. */
  admit(caller: Caller, work: Work): Promise<Verdict>;
  /** Where other brakes of this process count, shared in the same way. */
  readonly windows: Windows;
  /** Resolves when the usage up to now can be read. */
  flushed(): Promise<void>;
  /** Resolves once counts are shared with the other gateways, or have not been for `milliseconds`. */
  settled(milliseconds: number): Promise<void>;
  close(): Promise<void>;
}

interface Parts {
  database: Database;
  eventLog: Pick<EventLog, 'onAccess'>;
  signals: Signals;
  /** Null: this process counts alone. */
  redisUrl: string | null;
  log: Pick<Logger, 'info' | 'warn'>;
}

const { meter } = metrics();
const refused = meter.createCounter('guardian_limits_refused', {
  description: 'Requests that were over a rate limit, by its dimension.',
});
const shared = meter.createObservableGauge('guardian_limits_shared', {
  description: '1 while rate limits are counted in Redis, 0 while each gateway grants its share.',
});

const opened = new WeakMap<Database, Set<PolicyCache>>();

/** This process forgets the limits of an organization that were just changed; the others hear of it by the access lane. */
export function forgetLimits(database: Database, organizationId: string | null): void {
  for (const policies of opened.get(database) ?? []) policies.forget(organizationId);
}

export function openLimits({ database, eventLog, signals, redisUrl, log }: Parts): Limits {
  const policies = new PolicyCache(database);
  opened.set(database, (opened.get(database) ?? new Set()).add(policies));
  const usage = new UsageLog(database, signals, log);
  const stop = eventLog.onAccess((events) => {
    for (const { type, organizationId } of events) {
      if (type === 'limits.changed' || type === 'access.reset') policies.forget(organizationId);
    }
  });
  const sharing = redisUrl === null ? null : new SharedWindows(redisUrl, log);
  const windows: Windows = sharing ?? new LocalWindows();
  const observe = (result: { observe(value: number): void }) => result.observe(sharing?.phase === 'shared' ? 1 : 0);
  if (sharing !== null) shared.addCallback(observe);
  return {
    windows,
    async admit(caller, work) {
      const organizationId = organizationOf(caller.principal);
      const known = policies.of(organizationId);
      const charges = chargesOf(caller, work, known instanceof Promise ? await known : known);
      if (charges.length === 0) return { consulted: [], refusal: null };
      const standings = await windows.take(charges);
      const consulted = charges.map((charge, index) => ({ ...charge, ...(standings[index] as Standing) }));
      const refusal = refusalOf(consulted);
      if (organizationId !== null) usage.note(organizationId, consulted, refusal !== null);
      if (refusal !== null) {
        const { principal, ipAddress } = caller;
        auditNotesOf(database)?.refused({ organizationId, principal, ipAddress }, { field: 'rateLimit' }, refusal);
      }
      return { consulted, refusal };
    },
    flushed: () => usage.flush(),
    settled: async (milliseconds) => sharing?.settled(milliseconds),
    async close() {
      stop();
      opened.get(database)?.delete(policies);
      await usage.close();
      shared.removeCallback(observe);
      await sharing?.close();
    },
  };
}

/** By the policy that asks for the longest wait. */
function refusalOf(consulted: readonly Consulted[]): CodedError | null {
  const waiting = consulted.filter(({ wait }) => wait > 0);
  const [first] = waiting.toSorted((one, other) => other.wait - one.wait);
  if (first === undefined) return null;
  const { dimension, policy, quota, windowSeconds, cost, wait } = first;
  refused.add(1, { dimension });
  const units = dimension === 'OPERATION' ? 'calls' : 'points';
  const limit = `${quota} ${units} in ${windowSeconds} s`;
  const details = { policy, limit: quota, windowSeconds };
  if (cost > quota) {
    const message = `The operation takes ${cost} ${units}, and the limit "${policy}" is ${limit}. Ask for less.`;
    return new CodedError('OPERATION_TOO_COSTLY', message, { ...details, estimated: cost, max: quota });
  }
  const retryAfter = Math.ceil(Number.isFinite(wait) ? wait / 1_000 : windowSeconds);
  const message = `The limit "${policy}" of ${limit} is used up. Try again in ${retryAfter} s.`;
  return new CodedError('RATE_LIMITED', message, { ...details, retryAfter });
}
