import { describe, expect, it } from 'vitest';
import { position, record, titles, titlesIn } from './facts.ts';
import { type OpenStream, openStream } from './sse-stream.ts';
import type { Target } from './target.ts';

/** The distinct-connections mode of GraphQL over SSE, with positions as ids. */
export function serverSentEvents(target: () => Target): void {
  const operations = () => target().operations;
  const facts = (stream: OpenStream) => stream.events.filter(({ event }) => event === 'next').map(({ data }) => data);

  describe('a stream of server-sent events', () => {
    it('is one, and says so in its headers', async () => {
      await using stream = await openStream(target(), { query: operations().subscription });
      expect(stream.response.status).toBe(200);
      expect(stream.response.headers.get('content-type')).toMatch(/^text\/event-stream/);
      expect(stream.response.headers.get('cache-control')).toMatch(/no-cache|no-store/);
    });

    it.each(['GET', 'POST'] as const)('by %s: facts once, in order, whose ids resume', async (method) => {
      const title = titles();
      const query = operations().subscription;
      const seen: unknown[] = [];
      let lastEventId = await position(target());
      for (let turn = 0; turn < 3; turn++) {
        await using stream = await openStream(target(), { method, query, headers: { 'last-event-id': lastEventId } });
        for (let fact = 0; fact < 5; fact++) await record(target(), title(turn * 5 + fact));
        await stream.until(({ data }) => data.includes(title(turn * 5 + 3)));
        const until = stream.events.findIndex(({ data }) => data.includes(title(turn * 5 + 3)));
        const taken = stream.events.slice(0, until + 1);
        seen.push(...taken.map(({ data }) => data));
        lastEventId = taken.at(-1)?.id ?? '';
      }
      expect(titlesIn(seen, title)).toEqual(Array.from({ length: 14 }, (_, fact) => title(fact)));
    });

    it('takes a position from `extensions.after` and `lastEventId` too; the header goes before both', async () => {
      const title = titles();
      const query = operations().subscription;
      const first = await position(target());
      await record(target(), title(1));
      await record(target(), title(2));
      const read = async (options: Parameters<typeof openStream>[1]) => {
        await using stream = await openStream(target(), options);
        await stream.until(({ data }) => data.includes(title(2)));
        return titlesIn(facts(stream), title).length;
      };
      await using both = await openStream(target(), { query, extensions: { after: first } });
      const second = (await both.until(({ data }) => data.includes(title(1)))).id ?? '';
      expect(await read({ query, extensions: { after: first } })).toBe(2);
      expect(await read({ query, search: { lastEventId: first } })).toBe(2);
      expect(await read({ method: 'POST', query, extensions: { after: first } })).toBe(2);
      expect(await read({ query, extensions: { after: first }, headers: { 'last-event-id': second } })).toBe(1);
      expect(await read({ query, search: { lastEventId: first }, headers: { 'last-event-id': second } })).toBe(1);
    });

    it('has the same positions as a socket', async () => {
      const title = titles();
      const after = await position(target());
      await record(target(), title(1));
      await using stream = await openStream(target(), { query: operations().subscription, extensions: { after } });
      const { id, data } = await stream.until((event) => event.data.includes(title(1)));
      expect(JSON.parse(data).extensions.cursor).toBe(id);
    });

    it('answers a query with one `next` and `complete`, and ends', async () => {
      await using stream = await openStream(target(), { query: operations().query });
      await stream.ended;
      expect(stream.events.map(({ event }) => event)).toEqual(['next', 'complete']);
    });

    it('holds the connection open with comments', async () => {
      await using stream = await openStream(target(), { query: operations().subscription });
      const before = stream.comments();
      await expect.poll(stream.comments, { timeout: 20_000 }).toBeGreaterThan(before);
    }, 30_000);

    it.each([
      ['a wrong key', { headers: { authorization: 'Bearer nonsense' } }, 401, 'UNAUTHENTICATED'],
      ['no query', { query: '' }, 400, 'BAD_USER_INPUT'],
      ['a syntax error', { query: 'subscription {' }, 400, 'GRAPHQL_PARSE_FAILED'],
      ['an unknown field', { query: 'subscription { nothing }' }, 400, 'GRAPHQL_VALIDATION_FAILED'],
      ['variables that are no object', { search: { variables: '[1]' } }, 400, 'BAD_USER_INPUT'],
      ['extensions that are no JSON', { search: { extensions: '{' } }, 400, 'BAD_USER_INPUT'],
      ['a position that is made up', { headers: { 'last-event-id': 'a.b.c' } }, 400, 'CURSOR_INVALID'],
      ['a position that is no text', { extensions: { after: 5 } }, 400, 'CURSOR_INVALID'],
      [
        'a cookie from another origin',
        { headers: { cookie: 'a=b', origin: 'https://evil.example' } },
        403,
        'ORIGIN_NOT_ALLOWED',
      ],
    ])('is refused with a status for %s', async (_name, options, status, code) => {
      await using stream = await openStream(target(), { query: operations().subscription, ...options });
      expect(stream.response.status).toBe(status);
      const { errors } = (await stream.response.json()) as { errors: { extensions: { code: string } }[] };
      expect(errors[0]?.extensions.code).toBe(code);
    });

    it('does no mutation by GET', async () => {
      await using stream = await openStream(target(), {
        query: operations().mutation,
        search: { variables: JSON.stringify({ title: titles()('never') }) },
      });
      expect(stream.response.status).toBe(400);
    });

    it('is refused for a position that is no longer kept', async (test) => {
      const { expiredCursor } = target();
      if (expiredCursor === null) return test.skip();
      await using stream = await openStream(target(), {
        query: operations().subscription,
        headers: { 'last-event-id': expiredCursor },
      });
      expect(stream.response.status).toBe(410);
    });
  });
}
