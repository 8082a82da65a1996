import { readFile } from 'node:fs/promises';

const tables = ['/proc/net/tcp', '/proc/net/tcp6'];
/** Nothing was closed or reset, by either side (proc(5), and the kernel's tcp_states.h). */
const established = '01';

export interface TcpConnection {
  /** False: one side or both have closed it, and it is not forgotten yet. */
  open: boolean;
  /** Bytes of what was written that the other machine has not acknowledged. */
  unacknowledged: number;
}

/**
 * A connection as the kernel has it: `gone` when it was reset, or its end is long ago; null where the kernel shows none
 * (other systems than Linux). By its ports on both sides.
 */
export async function tcpConnection(localPort: number, remotePort: number): Promise<TcpConnection | 'gone' | null> {
  const [local, remote] = [localPort, remotePort].map((port) => `:${port.toString(16).toUpperCase().padStart(4, '0')}`);
  let known = false;
  for (const table of tables) {
    const text = await readFile(table, 'latin1').catch(() => null);
    if (text === null) continue;
    known = true;
    for (const line of text.split('\n')) {
      const [, from = '', to = '', state, queues = ''] = line.trim().split(/\s+/);
      if (!from.endsWith(`${local}`) || !to.endsWith(`${remote}`)) continue;
      return { open: state === established, unacknowledged: Number.parseInt(queues, 16) };
    }
  }
  return known ? 'gone' : null;
}
