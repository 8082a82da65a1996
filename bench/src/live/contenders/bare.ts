import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setImmediate as turn } from 'node:timers/promises';
import { type WebSocket, WebSocketServer } from 'ws';
import { contend } from '../contender.ts';
import { stampedText } from '../protocol.ts';

interface Message {
  id?: string;
  type: string;
  payload?: { variables?: { id?: string | null } };
}

/** Stands for the id of each socket's own subscription and the position: the same bytes as a real delivery has. */
const id = 'b5f0c9a4-1f6d-4a6e-9d43-5a36f6c3a111';
const cursor = '7k.lmwAFt8i.ZggiZdsBrWZHjzsE';
const remark = '7k for 0199b1f0-1f6d-7a6e-9d43-5a36f6c3a111';

function delivery(note: string, number: number): Buffer {
  const event = {
    type: 'note.written',
    noteId: note,
    subjectVersion: number,
    note: { id: note, text: stampedText(number), remark },
  };
  return Buffer.from(
    JSON.stringify({ id, type: 'next', payload: { data: { noteChanged: event }, extensions: { cursor } } }),
  );
}

/** The limit: a `ws` server that sends the same bytes to everybody who wants them, and does nothing for them. */
await contend(async () => {
  const server = createServer();
  const sockets = new WebSocketServer({ server, path: '/graphql' });
  const everybody = new Set<WebSocket>();
  const byNote = new Map<string, Set<WebSocket>>();
  sockets.on('connection', (socket) => {
    socket.on('message', (data) => {
      const message = JSON.parse(String(data)) as Message;
      if (message.type === 'connection_init') return socket.send('{"type":"connection_ack"}');
      if (message.type !== 'subscribe') return;
      const wanted = message.payload?.variables?.id;
      const audience = wanted ? (byNote.get(wanted) ?? new Set()) : everybody;
      if (wanted) byNote.set(wanted, audience);
      audience.add(socket);
      socket.on('close', () => audience.delete(socket));
    });
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', 4_096, done));
  return {
    listening: { url: `ws://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`, credentials: [] },
    async publish({ from, events, notes }) {
      for (let index = 0; index < events; index++) {
        const note = `note-${index % notes}`;
        const bytes = delivery(note, from + index);
        for (const socket of everybody) socket.send(bytes, { binary: false });
        for (const socket of byNote.get(note) ?? []) socket.send(bytes, { binary: false });
        if (everybody.size > 0) await turn();
      }
    },
    async stop() {
      for (const socket of sockets.clients) socket.terminate();
      server.close();
    },
  };
});
