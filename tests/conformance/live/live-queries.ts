import { describe, expect, it } from 'vitest';
import { applyPatch } from '../../../client/src/json-patch.ts';
import type { PatchOperation } from '../../../client/src/protocol.ts';
import { post, record, titles } from './facts.ts';
import { codeOf, type Message, of, openConnection, type RawSocket, subscribe } from './raw-socket.ts';
import { openStream } from './sse-stream.ts';
import type { Target } from './target.ts';

interface Result {
  data?: unknown;
  patch?: PatchOperation[];
  extensions?: { cursor?: unknown; live?: { revision?: number } };
}

/** What the titles of one test have in common. */
const part = (title: ReturnType<typeof titles>) => title('').slice(0, -1);
const resultOf = ({ payload }: Message) => payload as Result;
const revisionOf = (message: Message) => resultOf(message).extensions?.live?.revision;

/** A query that is kept fresh: its result, and another one whenever a fact has changed it. */
export function liveQueries(target: () => Target): void {
  const live = () => target().operations.liveQuery;
  const plain = () => live().replace(/@live(\([^)]*\))?/, '');
  const results = (socket: RawSocket, id: string) => socket.messages.filter(of(id, 'next'));
  const shows = (title: string) => (message: Message) => JSON.stringify(message.payload).includes(title);

  describe('a live query', () => {
    it('sends its result, and the next one when a fact has changed it, each whole and with its revision', async () => {
      const title = titles();
      using socket = await openConnection(target());
      socket.send(subscribe('q', live(), { variables: { title: part(title) } }));
      await socket.until(of('q', 'next'));
      for (let fact = 0; fact < 3; fact++) {
        await record(target(), title(fact));
        await socket.until((message) => of('q', 'next')(message) && shows(title(fact))(message));
      }
      const all = results(socket, 'q');
      const revisions = all.map(revisionOf);
      expect(revisions.every((each, index) => each === 0 || each === (revisions[index - 1] ?? 0) + 1)).toBe(true);
      expect(all.every((each) => resultOf(each).patch === undefined)).toBe(true);
      const { data } = await post(target(), plain(), { title: part(title) });
      expect(resultOf(all.at(-1) as Message).data).toEqual(data);
    });

    it('carries no cursor: it is asked anew after a cut', async () => {
      using socket = await openConnection(target());
      socket.send(subscribe('q', live(), { variables: { title: part(titles()) } }));
      expect(resultOf(await socket.until(of('q', 'next'))).extensions).not.toHaveProperty('cursor');
    });

    it('sends patches to who asks for them; applied, they are the result', async () => {
      const title = titles();
      using socket = await openConnection(target());
      const extensions = { live: { patch: true } };
      socket.send(subscribe('q', live(), { variables: { title: part(title) }, extensions }));
      let { extensions: _, ...held } = resultOf(await socket.until(of('q', 'next')));
      let taken = 1;
      let patches = 0;
      const readUntil = async (fact: number) => {
        while (!JSON.stringify(held).includes(title(fact))) {
          await socket.until(() => results(socket, 'q').length > taken);
          const [before, next] = results(socket, 'q').slice(taken - 1, taken + 1) as [Message, Message];
          taken += 1;
          const { patch, extensions: _also, ...whole } = resultOf(next);
          held = patch === undefined ? whole : (applyPatch(held, patch) as Result);
          if (patch === undefined) continue;
          expect(revisionOf(next)).toBe((revisionOf(before) ?? Number.NaN) + 1);
          patches += 1;
        }
      };
      for (let fact = 0; fact < 9; fact++) await record(target(), title(fact));
      await readUntil(8);
      // All at once may be shorter as a whole; one more of several is not.
      await record(target(), title(9));
      await readUntil(9);
      const { data } = await post(target(), plain(), { title: part(title) });
      expect(held.data).toEqual(data);
      expect(patches).toBeGreaterThan(0);
    });

    it('is silent about facts that leave it as it was', async () => {
      const title = titles();
      using socket = await openConnection(target());
      socket.send(subscribe('other', live(), { variables: { title: part(titles()) } }));
      socket.send(subscribe('q', live(), { variables: { title: part(title) } }));
      await socket.until(of('other', 'next'));
      for (let fact = 0; fact < 3; fact++) await record(target(), title(fact));
      await socket.until((message) => of('q', 'next')(message) && shows(title(2))(message));
      expect(results(socket, 'other')).toHaveLength(1);
    });

    it('ends when its client completes it, and its id is free again', async () => {
      const title = titles();
      using socket = await openConnection(target());
      socket.send(subscribe('q', live(), { variables: { title: part(title) } }));
      await socket.until(of('q', 'next'));
      socket.send({ type: 'complete', id: 'q' });
      socket.send(subscribe('q', '{ __typename }'));
      await socket.until(of('q', 'complete'));
      const before = socket.messages.length;
      await record(target(), title(1));
      socket.send(subscribe('seen', plain(), { variables: { title: part(title) } }));
      await socket.until(of('seen', 'complete'));
      expect(socket.messages.slice(before).filter(of('q'))).toEqual([]);
    });

    it.each([
      ['too short a rest', 'query @live(throttle: 99) { __typename }', 'BAD_USER_INPUT'],
      ['too long a rest', 'query @live(throttle: 60001) { __typename }', 'BAD_USER_INPUT'],
      ['a rest that is no number', 'query @live(throttle: "1") { __typename }', 'GRAPHQL_VALIDATION_FAILED'],
      ['a subscription', 'subscription @live { __typename }', 'GRAPHQL_VALIDATION_FAILED'],
      ['a mutation', 'mutation @live { __typename }', 'GRAPHQL_VALIDATION_FAILED'],
      ['a field', '{ __typename @live }', 'GRAPHQL_VALIDATION_FAILED'],
    ])('is refused as %s', async (_name, query, code) => {
      using socket = await openConnection(target());
      socket.send(subscribe('q', query));
      const refusal = await socket.until(of('q'));
      expect([refusal.type, codeOf(refusal)]).toEqual(['error', code]);
    });

    it('is one answer over HTTP', async () => {
      const { data, errors } = await post(target(), live(), { title: part(titles()) });
      expect(errors).toBeUndefined();
      expect(data).toEqual((await post(target(), plain(), { title: part(titles()) })).data);
    });

    it.each(['GET', 'POST'] as const)('goes on over server-sent events by %s, without ids', async (method) => {
      const title = titles();
      const variables = { title: part(title) };
      await using stream = await openStream(target(), { method, query: live(), variables });
      await stream.until(({ event }) => event === 'next');
      await record(target(), title(1));
      await stream.until(({ data }) => data.includes(title(1)));
      expect(stream.events.map(({ id, event }) => [id, event])).toEqual(stream.events.map(() => [null, 'next']));
    });
  });
}
