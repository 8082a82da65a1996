import { describe, expect, it } from 'vitest';
import { position } from './facts.ts';
import { type Message, of, openConnection, type RawSocket, subscribe } from './raw-socket.ts';
import { openStream } from './sse-stream.ts';
import type { Target } from './target.ts';

const cursors = (messages: Message[]) =>
  messages.map(({ payload }) => (payload as { extensions?: { cursor?: string } }).extensions?.cursor);

/** Latest values: sent whole to whoever comes, and again when they change. */
export function signals(target: () => Target): void {
  const signal = () => target().operations.signal;
  const values = (socket: RawSocket, id: string) => socket.messages.filter(of(id, 'next'));

  describe('a signal', () => {
    it('is sent at once, and again, without cursors', async () => {
      using socket = await openConnection(target());
      socket.send(subscribe('s', signal()));
      await socket.until(() => values(socket, 's').length >= 3, 10_000);
      expect(cursors(values(socket, 's')).filter((cursor) => cursor !== undefined)).toEqual([]);
    }, 15_000);

    it('is sent whole again to a client that comes back', async () => {
      const first = async () => {
        using socket = await openConnection(target());
        socket.send(subscribe('s', signal()));
        return Object.keys((await socket.until(of('s', 'next'))).payload as object);
      };
      expect(await first()).toEqual(await first());
    });

    it('begins with the latest value, whatever position is named', async () => {
      using socket = await openConnection(target());
      socket.send(subscribe('s', signal(), { extensions: { after: await position(target()) } }));
      await socket.until(of('s', 'next'));
    });

    it('goes over server-sent events without ids', async () => {
      await using stream = await openStream(target(), { query: signal() });
      await stream.until(() => stream.events.length >= 2);
      expect(stream.events.map(({ id, event }) => [id, event])).toEqual(stream.events.map(() => [null, 'next']));
    });

    it('gives two subscriptions of a connection the same values', async () => {
      using socket = await openConnection(target());
      for (const id of ['1', '2']) socket.send(subscribe(id, signal()));
      await socket.until(() => ['1', '2'].every((id) => values(socket, id).length >= 3), 10_000);
      const texts = (id: string) => values(socket, id).map(({ payload }) => JSON.stringify(payload));
      // The second one may have come between two values.
      expect(texts('1')).toEqual(expect.arrayContaining(texts('2').slice(0, 2)));
    }, 15_000);
  });
}
