import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { holds, position, record, titles, titlesIn } from './facts.ts';
import { codeOf, of, openConnection, openSocket, subscribe } from './raw-socket.ts';
import type { Target } from './target.ts';

/** Sequences of messages: what is answered, what is passed over, and what leaves the connection as it is. */
export function messages(target: () => Target): void {
  const operations = () => target().operations;

  describe('answers', () => {
    it('`ping` with `pong` and its payload, also before `connection_init`', async () => {
      using socket = await openSocket(target());
      socket.send({ type: 'ping' });
      expect(await socket.until(({ type }) => type === 'pong')).toEqual({ type: 'pong' });
      socket.send({ type: 'ping', payload: { n: 1 } });
      await socket.until(({ type, payload }) => type === 'pong' && payload !== undefined);
      expect(socket.messages[1]).toEqual({ type: 'pong', payload: { n: 1 } });
    });

    it('a query with one `next` and `complete`', async () => {
      using socket = await openConnection(target());
      socket.send(subscribe('q', operations().query));
      await socket.until(of('q', 'complete'));
      expect(socket.messages.filter(of('q')).map(({ type }) => type)).toEqual(['next', 'complete']);
      const [next] = socket.messages.filter(of('q', 'next'));
      expect(next?.payload).toMatchObject({ data: expect.any(Object), extensions: { cursor: expect.any(String) } });
    });

    it('a mutation, which a repetition with the same idempotency key does once', async () => {
      const title = titles()('once');
      const after = await position(target());
      using socket = await openConnection(target());
      const extensions = { idempotencyKey: randomUUID() };
      for (const id of ['1', '2']) {
        socket.send(subscribe(id, operations().mutation, { variables: { title }, extensions }));
        await socket.until(of(id, 'complete'));
      }
      const [first, second] = socket.messages.filter(({ type }) => type === 'next').map(({ payload }) => payload);
      expect((first as { data: unknown }).data).toEqual((second as { data: unknown }).data);
      const end = titles()('end');
      await record(target(), end);
      socket.send(subscribe('s', operations().subscription, { extensions: { after } }));
      await socket.until(holds(end));
      expect(socket.messages.filter(of('s')).filter(holds(title))).toHaveLength(1);
    });

    it('`ping` that renews the credential, and leaves it when the new one is none', async () => {
      using socket = await openConnection(target());
      const renew = async (authorization: string) => {
        socket.send({ type: 'ping', payload: { authorization } });
        return (await socket.until(({ type }) => type === 'pong')).payload;
      };
      expect(await renew('Bearer nonsense')).toEqual({ renewed: false, code: 'UNAUTHENTICATED' });
      socket.messages.length = 0;
      expect(await renew(`Bearer ${target().key}`)).toEqual({ renewed: true });
      socket.send(subscribe('q', operations().query));
      await socket.until(of('q', 'complete'));
    });

    it('`ping` with a credential of another organization: it does not move the connection there', async (test) => {
      const { otherKey } = target();
      if (otherKey === null) return test.skip();
      using socket = await openConnection(target());
      const own = subscribe('before', operations().query);
      socket.send(own);
      const before = await socket.until(of('before', 'next'));
      socket.send({ type: 'ping', payload: { authorization: `Bearer ${otherKey}` } });
      const pong = await socket.until(({ type }) => type === 'pong');
      expect(pong.payload).toMatchObject({ renewed: false });
      socket.send({ ...own, id: 'after' });
      const after = await socket.until(of('after', 'next'));
      expect((after.payload as { data: unknown }).data).toEqual((before.payload as { data: unknown }).data);
    });

    it.each([
      ['a syntax error', { query: 'subscription {' }, 'GRAPHQL_PARSE_FAILED'],
      ['an unknown field', { query: 'subscription { nothing }' }, 'GRAPHQL_VALIDATION_FAILED'],
      [
        'an operation that is not there',
        { query: '{ __typename }', operationName: 'Other' },
        'OPERATION_RESOLUTION_FAILURE',
      ],
      [
        'several operations and no name',
        { query: 'query A { __typename } query B { __typename }' },
        'OPERATION_RESOLUTION_FAILURE',
      ],
      [
        'two root fields of a subscription',
        { query: 'subscription { a: __typename b: __typename }' },
        'GRAPHQL_VALIDATION_FAILED',
      ],
    ])('%s with `error` for its id, and goes on', async (_name, payload, code) => {
      using socket = await openConnection(target());
      socket.send({ id: 'wrong', type: 'subscribe', payload });
      const message = await socket.until(of('wrong'));
      expect([message.type, codeOf(message)]).toEqual(['error', code]);
      socket.send(subscribe('wrong', '{ __typename }'));
      await socket.until(of('wrong', 'complete'));
    });
  });

  describe('passes over', () => {
    it('`pong` that nobody asked for, and `complete` of an unknown id', async () => {
      using socket = await openConnection(target());
      socket.send({ type: 'pong' });
      socket.send({ type: 'pong', payload: { n: 1 } });
      socket.send({ type: 'complete', id: 'nobody' });
      socket.send({ type: 'complete', id: 'constructor' });
      socket.send(subscribe('q', '{ __typename }'));
      await socket.until(of('q', 'complete'));
    });

    it('`complete` of an operation that has just ended', async () => {
      using socket = await openConnection(target());
      socket.send(subscribe('q', '{ __typename }'));
      await socket.until(of('q', 'complete'));
      socket.send({ type: 'complete', id: 'q' });
      socket.send({ type: 'ping' });
      await socket.until(({ type }) => type === 'pong');
    });
  });

  describe('ids', () => {
    it('are free again after `complete`, by either side, and carry the new operation only', async () => {
      const title = titles();
      using socket = await openConnection(target());
      const start = () => position(target()).then((after) => ({ extensions: { after } }));
      socket.send(subscribe('1', operations().subscription, await start()));
      await record(target(), title('first'));
      await socket.until(holds(title('first')));
      socket.send({ type: 'complete', id: '1' });
      socket.send(subscribe('1', '{ __typename }'));
      await socket.until(of('1', 'complete'));
      socket.send(subscribe('1', operations().subscription, await start()));
      await record(target(), title('second'));
      await socket.until(holds(title('second')));
      expect(titlesIn(socket.messages, title)).toEqual([title('first'), title('second')]);
    });

    it('receive nothing once the client completed them, however soon', async () => {
      const title = titles();
      using socket = await openConnection(target());
      const extensions = { after: await position(target()) };
      for (let turn = 0; turn < 20; turn++) {
        socket.send(subscribe(`gone-${turn}`, operations().subscription, { extensions }));
        socket.send({ type: 'complete', id: `gone-${turn}` });
      }
      socket.send(subscribe('stays', operations().subscription, { extensions }));
      await record(target(), title('only'));
      await socket.until((message) => of('stays')(message) && holds(title('only'))(message));
      expect(socket.messages.filter(({ id }) => id?.startsWith('gone'))).toEqual([]);
    });

    it('are told apart: each of many subscriptions has each fact once, in order', async () => {
      const title = titles();
      using socket = await openConnection(target());
      const extensions = { after: await position(target()) };
      const ids = Array.from({ length: 50 }, () => randomUUID());
      for (const id of ids) socket.send(subscribe(id, operations().subscription, { extensions }));
      for (let fact = 0; fact < 5; fact++) await record(target(), title(fact));
      const wanted = [0, 1, 2, 3, 4].map(title);
      for (const id of ids) {
        await socket.until((message) => of(id)(message) && holds(title(4))(message));
        expect(titlesIn(socket.messages.filter(of(id)), title)).toEqual(wanted);
      }
    });

    it('are at most a hundred at a time: the next one is refused, the others go on', async () => {
      const title = titles();
      using socket = await openConnection(target());
      for (let id = 0; id < 100; id++) socket.send(subscribe(`${id}`, operations().subscription));
      socket.send(subscribe('one too many', operations().subscription));
      expect(codeOf(await socket.until(of('one too many', 'error')))).toBe('RATE_LIMITED');
      socket.send({ type: 'complete', id: '0' });
      socket.send(subscribe('in its place', operations().subscription));
      await record(target(), title('on'));
      await socket.until((message) => of('99')(message) && holds(title('on'))(message));
    });
  });
}
