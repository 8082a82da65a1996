import { writeResults } from '../report.ts';
import { cases, type Turn, takeTurn } from './cases.ts';
import { type Memory, publishFigures, tablesOf, textOf } from './figures.ts';
import type { MemoryUsage } from './protocol.ts';
import { contenderNames, type Pair, startPair } from './stage.ts';

interface Options {
  /** Turns for each case; the tables show medians. */
  rounds: number;
  /** Length of a paced turn. */
  seconds: number;
  sockets: number[] | undefined;
  only: string[] | undefined;
}

const sizes = [1_000, 5_000];

/**
 * Every contender in a process of its own with another one for its sockets, all connected at the same time, in turns:
 * noise of the machine meets all of them.
 */
export async function benchLive(options: Options): Promise<void> {
  const names = contenderNames.filter((name) => options.only?.includes(name) ?? true);
  await using stack = new AsyncDisposableStack();
  const pairs: Pair[] = [];
  for (const name of names) pairs.push(stack.use(await startPair(name)));

  const turns: Turn[] = [];
  const memory: Memory[] = [];
  for (const sockets of options.sockets ?? sizes) {
    for (const groups of new Set(cases.map((each) => each.groups(sockets)))) {
      for (const pair of pairs) {
        const before = await pair.memory();
        console.error(`${pair.name}: ${sockets} sockets, ${groups || 'no'} groups`);
        await pair.subscribe(sockets, groups);
        await settled();
        const after = await pair.memory();
        if (groups === 0) memory.push({ contender: pair.name, sockets, ...perSocket(sockets, before, after) });
      }
      for (const each of cases.filter((one) => one.groups(sockets) === groups && sockets <= (one.most ?? sockets))) {
        for (let round = -1; round < options.rounds; round++) {
          for (const pair of pairs) {
            console.error(`${pair.name}: ${each.name}, ${sockets} sockets`);
            const turn = await takeTurn(each, pair, sockets, round < 0 ? 1 : options.seconds);
            // The first turn warms every contender up alike.
            if (round >= 0) turns.push(turn);
          }
        }
      }
      for (const pair of pairs) await pair.leave();
      await settled();
    }
  }
  const tables = tablesOf(turns, memory);
  console.log(textOf(tables));
  if (options.only !== undefined || options.sockets !== undefined) return;
  publishFigures(tables);
  console.log(`\nRaw results: ${writeResults('live', { turns, memory })}`);
}

/** Connections that end, and what they leave behind. */
const settled = () => new Promise((done) => setTimeout(done, 1_000));

function perSocket(sockets: number, before: MemoryUsage, after: MemoryUsage): MemoryUsage {
  return { rss: (after.rss - before.rss) / sockets, heap: (after.heap - before.heap) / sockets };
}
