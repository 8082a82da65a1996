import { describe, expect, it } from 'vitest';
import { cursorOf, holds, position, record, titles, titlesIn } from './facts.ts';
import { codeOf, type Message, of, openConnection, subscribe } from './raw-socket.ts';
import type { Target } from './target.ts';

/** Positions: nothing is missed, nothing comes twice, and none that is not one's own is taken. */
export function resume(target: () => Target): void {
  const operation = () => target().operations.subscription;
  const from = (after: unknown) => ({ extensions: { after } });

  it('has no hole between a query and a subscription behind its cursor', async () => {
    const title = titles();
    const after = await position(target());
    for (let fact = 0; fact < 5; fact++) await record(target(), title(fact));
    using socket = await openConnection(target());
    socket.send(subscribe('1', operation(), from(after)));
    await socket.until(holds(title(2)));
    for (let fact = 5; fact < 10; fact++) await record(target(), title(fact));
    await socket.until(holds(title(9)));
    expect(titlesIn(socket.messages, title)).toEqual(Array.from({ length: 10 }, (_, fact) => title(fact)));
  });

  it('gives a client that is cut off again and again each fact once, in order', async () => {
    const title = titles();
    const total = 60;
    let after = await position(target());
    const writing = (async () => {
      for (let fact = 0; fact < total; fact++) await record(target(), title(fact));
    })();
    const received: Message[] = [];
    while (titlesIn(received, title).length < total) {
      using socket = await openConnection(target());
      socket.send(subscribe('1', operation(), from(after)));
      await socket.until(of('1', 'next'));
      await new Promise((done) => setTimeout(done, received.length % 90));
      const deliveries = socket.messages.filter(of('1', 'next'));
      received.push(...deliveries);
      after = cursorOf(deliveries.at(-1) as Message);
    }
    await writing;
    expect(titlesIn(received, title)).toEqual(Array.from({ length: total }, (_, fact) => title(fact)));
  });

  it('tells two clients the same facts in the same order with the same positions, live and again', async () => {
    const title = titles();
    const after = await position(target());
    using live = await openConnection(target());
    live.send(subscribe('1', operation(), from(after)));
    await Promise.all(Array.from({ length: 30 }, (_, fact) => record(target(), title(fact))));
    const end = title('end');
    await record(target(), end);
    await live.until(holds(end));
    using again = await openConnection(target());
    again.send(subscribe('1', operation(), from(after)));
    await again.until(holds(end));
    const seen = (messages: Message[]) =>
      messages
        .filter(of('1', 'next'))
        .map((each) => [titlesIn([each], title)[0], cursorOf(each)])
        .filter(([own]) => own !== undefined);
    expect(seen(again.messages)).toEqual(seen(live.messages));
    expect(new Set(titlesIn(live.messages, title)).size).toBe(31);
  });

  it('begins with what happens from now on when there is no cursor', async () => {
    const title = titles();
    const after = await position(target());
    await record(target(), title('before'));
    using socket = await openConnection(target());
    // Where the server is: a fact that one subscription was told of is not news for the next.
    socket.send(subscribe('told', operation(), from(after)));
    await socket.until(holds(title('before')));
    socket.send(subscribe('new', operation(), from(null)));
    // Nothing tells when a subscription has begun: facts are recorded until it tells of one.
    for (let fact = 0; !socket.messages.some(of('new')); fact++) await record(target(), title(`after ${fact}`));
    expect(titlesIn(socket.messages.filter(of('new')), title)).not.toContain(title('before'));
  });

  describe('refuses a position', () => {
    const refusal = async (after: unknown): Promise<string | undefined> => {
      using socket = await openConnection(target());
      socket.send(subscribe('1', operation(), from(after)));
      const message = await socket.until(of('1'));
      expect(message.type).toBe('error');
      socket.send(subscribe('1', '{ __typename }'));
      await socket.until(of('1', 'complete'));
      return codeOf(message);
    };
    /** Another character in the place. */
    const changed = (text: string, at: number) =>
      `${text.slice(0, at)}${text[at] === 'a' ? 'b' : 'a'}${text.slice(at + 1)}`;

    it('that is made up', async () => {
      for (const cursor of ['nonsense', 'a.b.c', '..', '0', '-1', 'null', '\u0000', 'x'.repeat(10_000)]) {
        expect([cursor.slice(0, 20), await refusal(cursor)]).toEqual([cursor.slice(0, 20), 'CURSOR_INVALID']);
      }
    });

    it('with any character changed, one more or one less', async () => {
      const cursor = await position(target());
      for (let at = 0; at < cursor.length; at++) {
        if (cursor[at] !== '.') expect([at, await refusal(changed(cursor, at))]).toEqual([at, 'CURSOR_INVALID']);
      }
      for (const other of [
        `${cursor}a`,
        `a${cursor}`,
        cursor.slice(1),
        cursor.slice(0, -1),
        `${cursor}.`,
        ` ${cursor}`,
      ]) {
        expect([other, await refusal(other)]).toEqual([other, 'CURSOR_INVALID']);
      }
    });

    it('that is no text, rather than begin somewhere else', async () => {
      for (const after of [5, true, {}, [], ['a'], '']) {
        expect([after, await refusal(after)]).toEqual([after, 'CURSOR_INVALID']);
      }
    });

    it('of another organization', async (test) => {
      const { otherKey } = target();
      if (otherKey === null) return test.skip();
      expect(await refusal(await position(target(), otherKey))).toBe('CURSOR_INVALID');
    });

    it('that is no longer kept', async (test) => {
      const { expiredCursor } = target();
      if (expiredCursor === null) return test.skip();
      expect(await refusal(expiredCursor)).toBe('CURSOR_EXPIRED');
    });
  });
}
