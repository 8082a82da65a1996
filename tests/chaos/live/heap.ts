import { setTimeout as wait } from 'node:timers/promises';

/** What a process keeps, in bytes. */
export interface Heap {
  /** Objects that are reachable, after a full garbage collection. */
  objects: number;
  /** Buffers outside of the heap. */
  buffers: number;
}

const patience = 10_000;

/** Asks a process through its inspector (`--inspect=127.0.0.1:<port>`); null when it is gone or away. */
export async function collectedHeap(port: number): Promise<Heap | null> {
  const late = AbortSignal.timeout(patience);
  try {
    const response = await fetch(`http://127.0.0.1:${port}/json`, { signal: late });
    const [target] = (await response.json()) as { webSocketDebuggerUrl: string }[];
    return await ask(new WebSocket(target?.webSocketDebuggerUrl ?? ''), late);
  } catch {
    return null;
  }
}

async function ask(socket: WebSocket, late: AbortSignal): Promise<Heap> {
  const answers = new Map<number, (result: unknown) => void>();
  socket.addEventListener('message', ({ data }) => {
    const { id, result } = JSON.parse(String(data));
    answers.get(id)?.(result);
  });
  const broken = new Promise<never>((_, reject) => {
    for (const end of ['error', 'close'])
      socket.addEventListener(end, () => reject(new Error('The inspector is gone.')));
    late.addEventListener('abort', () => reject(late.reason));
  });
  broken.catch(() => {});
  const call = <T>(id: number, method: string): Promise<T> => {
    const answer = new Promise<T>((resolve) => answers.set(id, resolve as (result: unknown) => void));
    socket.send(JSON.stringify({ id, method }));
    return Promise.race([answer, broken]);
  };
  try {
    await Promise.race([new Promise((open) => socket.addEventListener('open', open)), broken]);
    // What only finalisers let go of is gone with the second one.
    await call(1, 'HeapProfiler.collectGarbage');
    await wait(50);
    await call(2, 'HeapProfiler.collectGarbage');
    const { usedSize, backingStorageSize } = await call<{ usedSize: number; backingStorageSize: number }>(
      3,
      'Runtime.getHeapUsage',
    );
    return { objects: usedSize, buffers: backingStorageSize };
  } finally {
    socket.close();
  }
}
