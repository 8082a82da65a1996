let running: Promise<unknown> = Promise.resolve();

/**
 * Runs a call that may exchange this browser's session for another, e.g. when a second factor is turned on. The old session may
 * be told to have ended before the answer has brought the new one: until then nobody asks who is signed in.
 */
export function changingCredentials<T>(call: () => Promise<T>): Promise<T> {
  const answer = call();
  running = Promise.allSettled([running, answer]);
  return answer;
}

/** Resolves when no such call is on its way. */
export async function credentialsSettled(): Promise<void> {
  for (let before: unknown; before !== running; ) {
    before = running;
    await running;
  }
}
