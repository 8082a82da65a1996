import { EventEmitter, on } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buildSchema, GraphQLObjectType } from 'graphql';
import { useServer } from 'graphql-ws/use/ws';
import { WebSocketServer } from 'ws';
import { contend } from '../contender.ts';
import { stampedText } from '../protocol.ts';

interface Note {
  id: string;
  text: string;
  version: number;
}

const schema = buildSchema(`
  type Query { ok: Boolean }
  type Note { id: ID! text: String! remark: String }
  type NoteEvent { type: String! noteId: ID! subjectVersion: Int! note: Note }
  type Subscription { noteChanged(noteId: ID): NoteEvent! }
`);
const published = new EventEmitter().setMaxListeners(0);

const fieldsOf = (name: string) => {
  const type = schema.getType(name);
  if (!(type instanceof GraphQLObjectType)) throw new Error(`no type ${name}`);
  return type.getFields();
};
const { noteChanged } = fieldsOf('Subscription');
const { remark } = fieldsOf('Note');
if (!noteChanged || !remark) throw new Error('fields are missing');
noteChanged.subscribe = async function* (_root, { noteId }: { noteId?: string | null }) {
  for await (const [note] of on(published, noteId ?? 'every note') as AsyncIterable<[Note]>) yield note;
};
noteChanged.resolve = (note: Note) => ({
  type: 'note.written',
  noteId: note.id,
  subjectVersion: note.version,
  note,
});
remark.resolve = async ({ id }: Note) => `${id} for everybody`;

/**
 * The usual server: graphql-ws over graphql-js in one process, which executes the operation for each subscriber and
 * event. It asks nobody for rights, joins in memory, and what is published while a client is away is gone.
 */
await contend(async () => {
  const server = createServer();
  const sockets = new WebSocketServer({ server, path: '/graphql' });
  const protocol = useServer({ schema }, sockets);
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', 4_096, done));
  return {
    listening: { url: `ws://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`, credentials: [] },
    async publish({ from, events, notes }) {
      for (let index = 0; index < events; index++) {
        const note: Note = { id: `note-${index % notes}`, text: stampedText(from + index), version: from + index };
        published.emit('every note', note);
        published.emit(note.id, note);
      }
    },
    async stop() {
      await protocol.dispose();
      server.close();
    },
  };
});
