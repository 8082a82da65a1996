import type { Logger } from '@guardian/platform/telemetry';

/**
 * Does something again and again, never twice at a time. A failure is logged and the next round comes all the same:
 * a database that restarts must not end the watch over it.
 */
export function repeat(options: { every: number; log: Logger; name: string }, work: () => Promise<void>) {
  let stopped = false;
  let timer: NodeJS.Timeout | undefined;
  let round: Promise<void> = Promise.resolve();

  const next = (delay: number) => {
    if (stopped) return;
    timer = setTimeout(() => {
      const started = performance.now();
      round = work()
        .catch((error: unknown) => options.log.warn({ err: error, service: options.name }, 'round failed'))
        .then(() => next(Math.max(0, options.every - (performance.now() - started))));
    }, delay);
  };

  next(0);
  return {
    async stop() {
      stopped = true;
      clearTimeout(timer);
      await round;
    },
  };
}
