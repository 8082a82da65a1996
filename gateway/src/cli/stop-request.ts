/** Milliseconds between two looks whether the parent is still there. */
const look = 500;

/**
 * Resolves when the process is asked to stop: by SIGINT or SIGTERM, or, under npm, because npm is gone and nobody could
 * stop us any more. A second signal does not wait for the drain.
 */
export function stopRequest({ underNpm }: { underNpm: boolean }): { requested: Promise<void> } {
  const { promise: requested, resolve } = Promise.withResolvers<void>();
  let asked = false;
  const ask = () => {
    if (asked) process.exit(1);
    asked = true;
    resolve();
  };
  process.on('SIGINT', ask);
  process.on('SIGTERM', ask);
  if (underNpm) {
    const parent = process.ppid;
    const timer = setInterval(() => {
      if (process.ppid === parent) return;
      clearInterval(timer);
      if (!asked) ask();
    }, look);
    timer.unref();
  }
  return { requested };
}
