import type { Writable } from 'node:stream';

/** Milliseconds a consumer may leave what was sent to it unread before its connection is closed. It may resume. */
export const drainPatience = 60_000;

/**
 * Watches a socket that takes nothing any more. Each stream holds at most one delivery for it, so nothing piles up
 * meanwhile; only the connection itself has to end some day.
 *
 * @param buffered Bytes that wait to be sent.
 * @returns How to stop watching.
 */
export function watchDrain(buffered: () => number, stalled: () => void, patience = drainPatience): () => void {
  let since: number | null = null;
  const timer = setInterval(() => {
    if (buffered() === 0) since = null;
    else if (since === null) since = Date.now();
    else if (Date.now() - since >= patience) stalled();
  }, patience / 12);
  timer.unref();
  return () => clearInterval(timer);
}

/** Writes and resolves when the stream can take more, or has ended. */
export function written(stream: Writable, text: string): Promise<void> {
  if (stream.destroyed || stream.write(text)) return Promise.resolve();
  return new Promise((resolve) => {
    const done = () => {
      stream.off('drain', done);
      stream.off('close', done);
      resolve();
    };
    stream.on('drain', done);
    stream.on('close', done);
  });
}
