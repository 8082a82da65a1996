import { statfs } from 'node:fs/promises';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { getHeapStatistics } from 'node:v8';
import { liveSnapshot, traffic } from '@guardian/platform/telemetry';
import type { HealthValues } from './installation-health.ts';

/** Measures the process it runs in. Each call covers the time since the call before. */
export interface ProcessProbe {
  sample(): Promise<HealthValues>;
  stop(): void;
}

export function openProcessProbe(dataFolder: string): ProcessProbe {
  const delay = monitorEventLoopDelay({ resolution: 10 });
  delay.enable();
  let cpu = process.cpuUsage();
  let at = performance.now();

  const cpuShare = (): number => {
    const used = process.cpuUsage(cpu);
    const elapsed = performance.now() - at;
    cpu = process.cpuUsage();
    at = performance.now();
    return elapsed > 0 ? (used.user + used.system) / 1000 / elapsed : 0;
  };

  return {
    async sample() {
      // The histogram measures the whole interval between two timer ticks; the delay is what exceeds it.
      const p99 = Math.max(0, delay.percentile(99) / 1e6 - 10);
      delay.reset();
      const heap = getHeapStatistics();
      const requests = traffic().window();
      return {
        'api.requests': requests.requestsPerSecond,
        'api.latency.p95': requests.p95,
        'api.errors': requests.errorRate,
        'api.sockets': openSockets(),
        'process.eventLoop.p99': p99,
        'process.cpu': cpuShare(),
        'process.heap': heap.used_heap_size / heap.heap_size_limit,
        'process.memory': process.memoryUsage.rss(),
        'process.uptime': process.uptime(),
        ...(await disk(dataFolder)),
      };
    },
    stop: () => delay.disable(),
  };
}

function openSockets(): number {
  const { websocket = 0, sse = 0 } = liveSnapshot()?.sockets ?? {};
  return websocket + sse;
}

async function disk(folder: string): Promise<HealthValues> {
  const stats = await statfs(folder).catch(() => null);
  if (stats === null || stats.blocks === 0) return { 'disk.used': null, 'disk.free': null };
  const free = stats.bavail * stats.bsize;
  return { 'disk.used': 1 - stats.bavail / stats.blocks, 'disk.free': free };
}
