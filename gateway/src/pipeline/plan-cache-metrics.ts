import { metrics } from '@guardian/platform/telemetry';
import type { SegmentedCache } from './segmented-cache.ts';

/** What happened to the plans of this process, whichever supergraph they were for. Read when Prometheus asks. */
export const planCacheCounts = { hits: 0, misses: 0, evictions: 0 };

type Measures = Pick<SegmentedCache<unknown>, 'size' | 'count'>;

const caches = new Set<Measures>();

/** Counts the cache's entries and bytes until it is called. */
export function observePlanCache(cache: Measures): () => void {
  caches.add(cache);
  return () => void caches.delete(cache);
}

const sum = (read: (cache: Measures) => number) => [...caches].reduce((total, cache) => total + read(cache), 0);

const { meter } = metrics();

meter
  .createObservableCounter('guardian_plan_cache_lookups_total', {
    description: 'Operations that were to be executed, by whether their plan was there: hit or miss.',
  })
  .addCallback((result) => {
    result.observe(planCacheCounts.hits, { result: 'hit' });
    result.observe(planCacheCounts.misses, { result: 'miss' });
  });
meter
  .createObservableCounter('guardian_plan_cache_evictions_total', {
    description: 'Operations that gave way to others, with their plans.',
  })
  .addCallback((result) => result.observe(planCacheCounts.evictions));
meter
  .createObservableGauge('guardian_plan_cache_entries', { description: 'Operations that are kept, with their plans.' })
  .addCallback((result) => result.observe(sum(({ count }) => count)));
meter
  .createObservableGauge('guardian_plan_cache_bytes', { description: 'Bytes, estimated, of all that is kept of them.' })
  .addCallback((result) => result.observe(sum(({ size }) => size)));

/** Milliseconds that plans took to make, with the wait for the thread. */
export const planDuration = meter.createHistogram('guardian_plan_duration', {
  unit: 'ms',
  description: 'Time to make a plan, by outcome: planned or refused.',
});
