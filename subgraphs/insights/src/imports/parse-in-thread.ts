import { on } from 'node:events';
import { Worker } from 'node:worker_threads';
import { UnreadableCsv } from './csv-shape.ts';
import type { FromThread, ParserOptions, RowBatch, ToThread } from './parser-messages.ts';

/**
 * Parses a file in a thread of its own, batch by batch; the next batch is prepared while the last is worked on.
 * Throws UnreadableCsv where the file is broken; the rows before have been given by then.
 *
 * @param pieces The bytes of the file, asked for one at a time.
 */
export async function* parseInThread(
  pieces: AsyncIterator<Uint8Array>,
  options: ParserOptions,
  signal: AbortSignal,
): AsyncGenerator<RowBatch> {
  const thread = new Worker(new URL('./parser-thread.ts', import.meta.url), {
    workerData: options,
    resourceLimits: { maxOldGenerationSizeMb: 256 },
  });
  const reply = (message: ToThread) => thread.postMessage(message);
  try {
    for await (const [message] of on(thread, 'message', { signal, close: ['exit'] }) as AsyncIterable<[FromThread]>) {
      if (message.kind === 'bytes') {
        const piece = await pieces.next();
        reply({ kind: 'bytes', bytes: piece.done ? null : piece.value });
      } else if (message.kind === 'rows') {
        reply({ kind: 'more' });
        yield message.batch;
      } else if (message.kind === 'unreadable') {
        throw new UnreadableCsv(message.problem);
      } else {
        return;
      }
    }
    throw new Error('The parser ended before the file did.');
  } finally {
    await thread.terminate();
  }
}
