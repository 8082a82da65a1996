/**
 * Starts the work, or, while it runs, makes it run once more afterwards: what was asked for during its last steps is not
 * forgotten. The work must not reject.
 */
export function oneAtATime(work: () => Promise<void>): () => void {
  let running = false;
  let again = false;
  const start = (): void => {
    if (running) {
      again = true;
      return;
    }
    running = true;
    again = false;
    void work().finally(() => {
      running = false;
      if (again) start();
    });
  };
  return start;
}
