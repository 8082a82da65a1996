/** Milliseconds between two looks whether the parent is still there. */
const look = 500;

/**
 * Milliseconds within which a second signal is the same wish: Ctrl-C reaches the whole group, npm among it, and npm passes
 * on what it gets.
 */
const sameWish = 1_000;

/**
 * Resolves when the process is asked to stop: by SIGINT or SIGTERM, or, under npm, because npm is gone and nobody could
 * stop us any more. A second signal, later, does not wait for the drain.
 */
export function stopRequest({ underNpm }: { underNpm: boolean }): { requested: Promise<void> } {
  const { promise: requested, resolve } = Promise.withResolvers<void>();
  let askedAt: number | null = null;
  const ask = () => {
    if (askedAt !== null && performance.now() - askedAt > sameWish) process.exit(1);
    askedAt ??= performance.now();
    resolve();
  };
  process.on('SIGINT', ask);
  process.on('SIGTERM', ask);
  if (underNpm) {
    const parent = process.ppid;
    const timer = setInterval(() => {
      if (process.ppid === parent) return;
      clearInterval(timer);
      if (askedAt === null) ask();
    }, look);
    timer.unref();
  }
  return { requested };
}
