import { readFile } from 'node:fs/promises';
import type { Socket } from 'node:net';

const tables = ['/proc/net/tcp', '/proc/net/tcp6'];

/**
 * How many bytes of what was written to a connection the other machine has not acknowledged, by the kernel's own table
 * (Linux, proc(5)); null where there is none, or the connection is not in it.
 */
export async function unacknowledgedBytes({ localPort, remotePort }: Socket): Promise<number | null> {
  if (localPort === undefined || remotePort === undefined) return null;
  const [local, remote] = [localPort, remotePort].map((port) => `:${port.toString(16).toUpperCase().padStart(4, '0')}`);
  for (const table of tables) {
    const lines = (await readFile(table, 'latin1').catch(() => '')).split('\n');
    for (const line of lines) {
      const [, from = '', to = '', , queues = ''] = line.trim().split(/\s+/);
      if (from.endsWith(`${local}`) && to.endsWith(`${remote}`)) return Number.parseInt(queues, 16);
    }
  }
  return null;
}
