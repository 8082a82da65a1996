import { expect, it } from 'vitest';
import { testGateway } from '../../../gateway/src/testing/test-gateway.ts';
import { notes, remarks } from '../../../gateway/src/testing/tiny-subgraphs.ts';
import { cursorOf, holds, position, record, titles, titlesIn } from './facts.ts';
import { codeOf, of, openConnection, subscribe } from './raw-socket.ts';
import { openStream } from './sse-stream.ts';
import { ours, type Target } from './target.ts';

const operations = {
  ...ours,
  query: '{ whoAmI }',
  mutation: 'mutation ($title: String!) { writeNote(id: "n", text: $title) { id } }',
  subscription: 'subscription { noteChanged { subjectVersion note { text remark } } }',
};
const withoutRemark = 'subscription { noteChanged { note { text } } }';

/** A gateway of small subgraphs, whose supergraph can be replaced: the product's is what it was started with. */
async function reloadable(): Promise<{ target: Target; load(extra: string | null): void }> {
  const gateway = await testGateway();
  const { url, key } = gateway;
  const nobody = { otherKey: null, expiredCursor: null, browser: null, drainSeconds: 60 };
  return {
    target: { url, key, operations, ...nobody, [Symbol.asyncDispose]: () => gateway[Symbol.asyncDispose]() },
    load: (extra) =>
      gateway.load(extra === null ? [notes] : [{ ...notes, typeDefs: [...notes.typeDefs, extra] }, remarks]),
  };
}

/** Another supergraph, while subscriptions are open. */
export function reload(): void {
  it('goes on with every subscription when another supergraph is loaded, and ends those that do not fit it', async () => {
    const { target, load } = await reloadable();
    await using _end = target;
    const title = titles();
    const extensions = { after: await position(target) };
    const query = operations.subscription;
    using socket = await openConnection(target);
    for (const id of ['1', '2']) socket.send(subscribe(id, query, { extensions }));
    socket.send(subscribe('fits', withoutRemark, { extensions }));
    await using stream = await openStream(target, { query, extensions });
    const total = 60;
    for (let fact = 0; fact < total; fact++) {
      // Between facts, and while one is on its way.
      const recorded = record(target, title(fact));
      if (fact % 20 === 7) load(`type Added${fact} { id: ID }`);
      await recorded;
      if (fact % 20 === 14) load(`type Added${fact} { id: ID }`);
    }
    const wanted = Array.from({ length: total }, (_, fact) => title(fact));
    const last = title(total - 1);
    for (const id of ['1', '2', 'fits']) {
      await socket.until((message) => of(id)(message) && holds(last)(message));
      expect(titlesIn(socket.messages.filter(of(id)), title)).toEqual(wanted);
    }
    await stream.until(({ data }) => data.includes(last));
    expect(
      titlesIn(
        stream.events.map(({ data }) => data),
        title,
      ),
    ).toEqual(wanted);

    load(null);
    for (const id of ['1', '2']) {
      const ending = await socket.until(of(id, 'error'));
      expect(codeOf(ending)).toBe('GRAPHQL_VALIDATION_FAILED');
    }
    await stream.ended;
    const [refusal, complete] = stream.events.slice(-2);
    expect([refusal?.event, complete?.event]).toEqual(['next', 'complete']);
    expect(JSON.parse(refusal?.data ?? '')).toMatchObject({
      errors: [{ extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } }],
    });
    await record(target, title('on'));
    await socket.until((message) => of('fits')(message) && holds(title('on'))(message));

    // A position goes on over the next one.
    const before = socket.messages.filter(of('1', 'next')).at(-1);
    load('type AddedLast { id: ID }');
    const after = before === undefined ? '' : cursorOf(before);
    socket.send(subscribe('again', query, { extensions: { after } }));
    await socket.until((message) => of('again')(message) && holds(title('on'))(message));
    expect(titlesIn(socket.messages.filter(of('again')), title)).toEqual([title('on')]);
  }, 60_000);
}
