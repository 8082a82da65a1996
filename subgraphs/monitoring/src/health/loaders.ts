import type { RequestContext } from '@guardian/platform/subgraph';
import type { HealthValues } from './installation-health.ts';
import { samplesSince } from './queries.ts';

type Samples = { sampledAt: Date; values: HealthValues }[];
const reads = new WeakMap<RequestContext, Map<number, Promise<Samples>>>();

/** Samples of the last seconds; one read serves all indicators of a request. */
export function healthSamples(ctx: RequestContext, seconds: number): Promise<Samples> {
  const known = reads.get(ctx) ?? new Map<number, Promise<Samples>>();
  reads.set(ctx, known);
  const read = known.get(seconds) ?? samplesSince(ctx.database.system, new Date(Date.now() - seconds * 1000));
  known.set(seconds, read);
  return read;
}
