import { describe, expect, it } from 'vitest';
import { openConnection, openSocket, subscribe } from './raw-socket.ts';
import type { Target } from './target.ts';

/** A client that breaks the protocol is told how, by the code that its connection is closed with. */
export function closeCodes(target: () => Target): void {
  describe('closes the connection', () => {
    const query = () => target().operations.subscription;

    it.each([
      ['text that is no JSON', 'hello'],
      ['JSON that is cut off', '{"type":"ping"'],
      ['nothing', ''],
      ['null', 'null'],
      ['a number', '7'],
      ['a list', '[{"type":"ping"}]'],
      ['an object without a type', '{}'],
      ['a type that is no text', { type: 1 }],
      ['an unknown type', { type: 'hello' }],
      ['a type of another protocol', { type: 'start', id: '1', payload: { query: '{ __typename }' } }],
      ['a type that every object has', { type: 'constructor' }],
      ['`subscribe` without an id', { type: 'subscribe', payload: { query: '{ __typename }' } }],
      ['`subscribe` with a number as id', { type: 'subscribe', id: 1, payload: { query: '{ __typename }' } }],
      ['`subscribe` with an empty id', { type: 'subscribe', id: '', payload: { query: '{ __typename }' } }],
      ['`subscribe` without a payload', { type: 'subscribe', id: '1' }],
      ['`subscribe` without a query', { type: 'subscribe', id: '1', payload: {} }],
      ['`subscribe` with a query that is no text', { type: 'subscribe', id: '1', payload: { query: 1 } }],
      [
        'variables that are no object',
        { type: 'subscribe', id: '1', payload: { query: '{ __typename }', variables: 'x' } },
      ],
      [
        'extensions that are no object',
        { type: 'subscribe', id: '1', payload: { query: '{ __typename }', extensions: 'x' } },
      ],
      ['`complete` without an id', { type: 'complete' }],
      ['`connection_init` whose payload is no object', { type: 'connection_init', payload: 'x' }],
      ['`ping` whose payload is no object', { type: 'ping', payload: 'x' }],
      ['a message that only servers send', { type: 'connection_ack' }],
      ['bytes that are no message', Buffer.from([0, 1, 2, 255])],
    ])('4400: %s', async (_name, message) => {
      using socket = await openConnection(target());
      socket.send(message);
      expect(await socket.closed).toBe(4400);
    });

    it('4401: `subscribe` before the connection is acknowledged', async () => {
      using socket = await openSocket(target());
      socket.send(subscribe('1', query()));
      expect(await socket.closed).toBe(4401);
    });

    it.each([
      ['a key that nobody has', `Bearer grd_live_${'x'.repeat(40)}`],
      ['a key that is none', 'Bearer nonsense'],
      ['another kind of credential', 'Basic YTpi'],
      ['an empty one', ''],
    ])('4403: %s', async (_name, authorization) => {
      using socket = await openSocket(target());
      socket.send({ type: 'connection_init', payload: { authorization } });
      expect(await socket.closed).toBe(4403);
      expect(socket.messages).toEqual([]);
    });

    it.each([
      ['another sub-protocol', ['graphql-ws']],
      ['none', []],
    ])('4406: %s', async (_name, protocols) => {
      using socket = await openSocket(target(), protocols);
      expect(await socket.closed).toBe(4406);
    });

    it('4409: an id that is in use', async () => {
      using socket = await openConnection(target());
      socket.send(subscribe('1', query()));
      socket.send(subscribe('1', query()));
      expect(await socket.closed).toBe(4409);
    });

    it('4429: a second `connection_init`', async () => {
      using socket = await openSocket(target());
      const init = { type: 'connection_init', payload: { authorization: `Bearer ${target().key}` } };
      socket.send(init);
      socket.send(init);
      expect(await socket.closed).toBe(4429);
    });

    it('4429: a `connection_init` after it was acknowledged', async () => {
      using socket = await openConnection(target());
      socket.send({ type: 'connection_init' });
      expect(await socket.closed).toBe(4429);
    });

    it('1009: a frame that is too large', async () => {
      using socket = await openConnection(target());
      socket.send(`"${'x'.repeat(1_100_000)}"`);
      expect(await socket.closed).toBe(1009);
    });
  });
}
