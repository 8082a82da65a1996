import { describe, expect, it } from 'vitest';
import { openConnection, openSocket, subscribe } from './raw-socket.ts';
import type { Target } from './target.ts';

/** What becomes of a message: a close code, an answer, or nothing. */
type Outcome = number | 'pong' | 'ack' | 'result' | 'nothing';

/** Each message in each state that a connection can be in. */
export function sequences(target: () => Target): void {
  const init = () => ({ type: 'connection_init', payload: { authorization: `Bearer ${target().key}` } });
  const query = () => subscribe('1', '{ __typename }');
  const running = () => subscribe('running', target().operations.subscription);

  const messages: Record<string, () => object> = {
    connection_init: init,
    ping: () => ({ type: 'ping' }),
    pong: () => ({ type: 'pong' }),
    subscribe: query,
    'subscribe with the id of one that runs': running,
    complete: () => ({ type: 'complete', id: '1' }),
    'complete of one that runs': () => ({ type: 'complete', id: 'running' }),
    connection_ack: () => ({ type: 'connection_ack' }),
    next: () => ({ type: 'next', id: '1', payload: { data: {} } }),
    error: () => ({ type: 'error', id: '1', payload: [{ message: 'no' }] }),
  };
  /** Sent by servers only. */
  const strange = { connection_ack: 4400, next: 4400, error: 4400 } as const;

  const states: Record<string, { before: () => object[]; waits: boolean; outcomes: Record<string, Outcome> }> = {
    'before connection_init': {
      before: () => [],
      waits: false,
      outcomes: {
        connection_init: 'ack',
        ping: 'pong',
        pong: 'nothing',
        subscribe: 4401,
        complete: 'nothing',
        ...strange,
      },
    },
    'behind connection_init, not acknowledged yet': {
      before: () => [init()],
      waits: false,
      outcomes: {
        connection_init: 4429,
        ping: 'pong',
        pong: 'nothing',
        subscribe: 4401,
        complete: 'nothing',
        ...strange,
      },
    },
    acknowledged: {
      before: () => [init()],
      waits: true,
      outcomes: {
        connection_init: 4429,
        ping: 'pong',
        pong: 'nothing',
        subscribe: 'result',
        complete: 'nothing',
        ...strange,
      },
    },
    'acknowledged, with a subscription': {
      before: () => [init(), running()],
      waits: true,
      outcomes: {
        connection_init: 4429,
        ping: 'pong',
        subscribe: 'result',
        'subscribe with the id of one that runs': 4409,
        'complete of one that runs': 'nothing',
        ...strange,
      },
    },
  };
  const cases = Object.entries(states).flatMap(([state, { outcomes }]) =>
    Object.entries(outcomes).map(([message, outcome]) => [state, message, outcome] as const),
  );

  describe('a connection', () => {
    it.each(cases)('%s: %s → %s', async (state, message, outcome) => {
      const { before, waits } = states[state] as (typeof states)[string];
      using socket = await openSocket(target());
      for (const each of before()) {
        socket.send(each);
        if (waits) await socket.until(({ type }) => type === 'connection_ack');
      }
      socket.send((messages[message] as () => object)());
      if (typeof outcome === 'number') return expect(await socket.closed).toBe(outcome);
      const type = { pong: 'pong', ack: 'connection_ack', result: 'complete', nothing: '' }[outcome];
      if (outcome !== 'nothing') return void (await socket.until((each) => each.type === type));
      // It goes on as if nothing had been said.
      socket.send({ type: 'ping', payload: { last: true } });
      await socket.until((each) => each.type === 'pong');
      expect(socket.messages.filter((each) => each.type !== 'connection_ack')).toHaveLength(1);
    });

    it('takes a message in several frames, with a ping of the transport between them', async () => {
      using socket = await openConnection(target());
      const text = JSON.stringify(query());
      socket.socket.send(text.slice(0, 10), { fin: false });
      socket.socket.ping();
      socket.socket.send(text.slice(10), { fin: true });
      await socket.until(({ type, id }) => type === 'complete' && id === '1');
    });

    it('takes many messages at once, and answers each', async () => {
      using socket = await openConnection(target());
      for (let id = 0; id < 90; id++) socket.send(subscribe(`${id}`, '{ __typename }'));
      await socket.until(() => socket.messages.filter(({ type }) => type === 'complete').length === 90);
      expect(new Set(socket.messages.filter(({ type }) => type === 'next').map(({ id }) => id)).size).toBe(90);
    });
  });
}
