import { machineSentence, publish } from '../publish.ts';
import { median, table } from '../report.ts';
import type { Turn } from './cases.ts';
import { type ContenderName, contenderNames, contenders } from './stage.ts';

/** What a subscribed socket that receives nothing costs the contender, in bytes. */
export interface Memory {
  contender: ContenderName;
  sockets: number;
  rss: number;
  heap: number;
}

const memoryTitle = 'Memory of an idle subscribed socket';
/** What the README shows: how fast one event reaches everybody, how late one of many comes, and what a socket costs. */
const shown = ['one event, 5000 sockets', 'an event every 100 ms, 1000 sockets', memoryTitle];

/** Tables in Markdown, one for each case and number of sockets. */
export function tablesOf(turns: Turn[], memory: Memory[]): Map<string, string> {
  const keys = [...new Map(turns.map((turn) => [`${turn.case}, ${turn.sockets} sockets`, turn])).entries()];
  const tables = keys.map(([title, { case: name, sockets }]) => {
    const own = turns.filter((turn) => turn.case === name && turn.sockets === sockets);
    return [title, deliveryTable(own)] as const;
  });
  return new Map([...tables, [memoryTitle, memoryTable(memory)]]);
}

export function textOf(tables: Iterable<[string, string]>): string {
  return [...tables].map(([title, table]) => `**${title}**\n\n${table}`).join('\n\n');
}

function deliveryTable(turns: Turn[]): string {
  const present = contenderNames.filter((name) => turns.some(({ contender }) => contender === name));
  const of = (contender: ContenderName, figure: 'deliveriesPerSecond' | 'p50' | 'p99' | 'cpu' | 'bytes') =>
    median(turns.filter((turn) => turn.contender === contender).map((turn) => turn[figure]));
  const limit = present.includes('bare') ? of('bare', 'deliveriesPerSecond') : Number.NaN;
  const rows = present.map((name) => [
    contenders[name],
    of(name, 'deliveriesPerSecond').toFixed(0),
    `${((of(name, 'deliveriesPerSecond') / limit) * 100).toFixed(0)} %`,
    of(name, 'p50').toFixed(1),
    of(name, 'p99').toFixed(1),
    of(name, 'cpu').toFixed(1),
    of(name, 'bytes').toFixed(0),
  ]);
  return table(['', 'deliveries/s', 'of bare', 'p50 ms', 'p99 ms', 'CPU µs', 'bytes'], rows);
}

function memoryTable(memory: Memory[]): string {
  const rows = memory.map(({ contender, sockets, rss, heap }) => [
    `${contenders[contender]}, ${sockets} sockets`,
    (rss / 1_000).toFixed(1),
    (heap / 1_000).toFixed(1),
  ]);
  return table(['', 'resident kB', 'heap kB'], rows);
}

export function publishFigures(tables: ReadonlyMap<string, string>): void {
  const introduction =
    'One operation that joins two subgraphs, each contender in a process of its own and its sockets in another, in turns; medians. Latency is from the writing of an event, the commit to Postgres included where there is one, to its arrival at a socket; CPU is that of the contender for each delivery. Guardian commits each event, checks the rights of a hundred principals and gives each delivery a cursor; the others keep nothing. Regenerate with `npm run bench -- live`.';
  const text = (of: Iterable<[string, string]>) => [introduction, textOf(of), machineSentence()].join('\n\n');
  publish('live', { summary: text([...tables].filter(([title]) => shown.includes(title))), all: text(tables) });
}
