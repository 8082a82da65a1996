import { CodedError } from '../errors/index.ts';
import { type Logger, metrics } from '../telemetry/index.ts';
import type { Charge, Standing, Windows } from './charge.ts';
import { type Caller, chargesOf, type Work } from './charges.ts';
import { LocalWindows } from './local-windows.ts';
import { standardPlan, visitorPlan } from './plans.ts';
import { SharedWindows } from './shared-windows.ts';

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
  /** Resolves once counts are shared with the other gateways, or have not been for `milliseconds`. */
  settled(milliseconds: number): Promise<void>;
  close(): Promise<void>;
}

interface Parts {
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

export function openLimits({ redisUrl, log }: Parts): Limits {
  const sharing = redisUrl === null ? null : new SharedWindows(redisUrl, log);
  const windows: Windows = sharing ?? new LocalWindows();
  const observe = (result: { observe(value: number): void }) => result.observe(sharing?.phase === 'shared' ? 1 : 0);
  if (sharing !== null) shared.addCallback(observe);
  return {
    async admit(caller, work) {
      const plan = 'organizationId' in caller.principal ? standardPlan : visitorPlan;
      const charges = chargesOf(caller, work, plan);
      if (charges.length === 0) return { consulted: [], refusal: null };
      const standings = await windows.take(charges);
      const consulted = charges.map((charge, index) => ({ ...charge, ...(standings[index] as Standing) }));
      return { consulted, refusal: refusalOf(consulted) };
    },
    settled: async (milliseconds) => sharing?.settled(milliseconds),
    async close() {
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
