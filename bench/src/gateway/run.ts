import autocannon from 'autocannon';
import { type Child, startChild } from '../processes.ts';
import { machineSentence, writeReadme } from '../readme.ts';
import { median, table, writeResults } from '../report.ts';
import type { ContenderInput } from './contender.ts';
import { type OperationName, operations, type SubgraphName } from './graph.ts';
import { benchmarkSupergraph } from './supergraph.ts';

const contenders = {
  stock: '@apollo/gateway over HTTP subgraphs',
  'ours-http': 'Guardian over the same subgraphs',
  'ours-in-process': 'Guardian in one process',
  bare: 'a server that sends the same bytes',
} as const;
type Contender = keyof typeof contenders;
const names = Object.keys(contenders) as Contender[];

interface Round {
  contender: Contender;
  operation: OperationName;
  connections: number;
  requestsPerSecond: number;
  /** Milliseconds. */
  p50: number;
  p99: number;
  /** CPU time of the contender's process for each request, in milliseconds. */
  cpu: number;
  errors: number;
}

const body = (operation: OperationName) =>
  JSON.stringify({ operationName: operation === 'heavy' ? 'Heavy' : 'Light', query: operations[operation] });

async function ask(url: string, operation: OperationName): Promise<string> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: body(operation),
  });
  return response.text();
}

/** The answer without extensions: what every contender has to agree on. */
function dataOf(text: string): string {
  const { data, errors } = JSON.parse(text) as { data: unknown; errors?: unknown };
  if (errors !== undefined)
    throw new Error(`a contender answered with errors: ${JSON.stringify(errors).slice(0, 500)}`);
  return JSON.stringify(data);
}

async function load(
  child: Child,
  url: string,
  round: Pick<Round, 'contender' | 'operation' | 'connections'>,
  seconds: number,
): Promise<Round> {
  const cpuTime = async () => {
    const answer = child.next<{ cpu: number }>('cpu');
    child.send({ cpu: true });
    return (await answer).cpu;
  };
  const before = await cpuTime();
  const result = await autocannon({
    url,
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: body(round.operation),
    connections: round.connections,
    duration: seconds,
  });
  const used = (await cpuTime()) - before;
  return {
    ...round,
    requestsPerSecond: result.requests.total / result.duration,
    p50: result.latency.p50,
    p99: result.latency.p99,
    cpu: used / Math.max(1, result.requests.total),
    errors: result.errors + result.non2xx,
  };
}

/**
 * Every contender in a process of its own, over the same subgraphs, in turns: noise of the machine meets all of them.
 *
 * @param options.rounds Turns for each case; the table shows medians.
 * @param options.seconds Length of one turn.
 */
export async function benchGateway(options: { rounds: number; seconds: number }): Promise<void> {
  await using subgraphProcess = startChild(new URL('./subgraph-process.ts', import.meta.url));
  const { urls } = await subgraphProcess.next<{ urls: Record<SubgraphName, string> }>('urls');
  const supergraph = benchmarkSupergraph(urls);
  await using stack = new AsyncDisposableStack();
  const running = new Map<Contender, { child: Child; url: string }>();
  const bodies: Record<string, string> = {};
  for (const name of names) {
    const child = stack.use(startChild(new URL(`./contenders/${name}.ts`, import.meta.url)));
    const input: ContenderInput = { supergraph, urls, bodies };
    const answer = child.next<{ url: string }>('url');
    child.send({ input });
    const { url } = await answer;
    running.set(name, { child, url });
    await compare(name, url, bodies);
  }

  const rounds: Round[] = [];
  for (const operation of operationNames) {
    for (const connections of connectionCounts) {
      for (let turn = -1; turn < options.rounds; turn++) {
        for (const [contender, { child, url }] of running) {
          const round = await load(child, url, { contender, operation, connections }, turn < 0 ? 2 : options.seconds);
          // The first turn warms every contender up alike.
          if (turn >= 0) rounds.push(round);
        }
      }
    }
  }
  print(rounds);
  console.log(`\nRaw results: ${writeResults('gateway', { rounds })}`);
}

/** The first contender's answers are what the others must answer too. */
async function compare(name: Contender, url: string, bodies: Record<string, string>): Promise<void> {
  for (const operation of ['heavy', 'light'] as const) {
    const key = operation === 'heavy' ? 'Heavy' : 'Light';
    const text = await ask(url, operation);
    bodies[key] ??= text;
    if (dataOf(text) !== dataOf(bodies[key]))
      throw new Error(`${name} answers "${operation}" differently from ${names[0]}.`);
  }
}

const operationNames = ['heavy', 'light'] as const;
const connectionCounts = [1, 16] as const;

function print(rounds: Round[]): void {
  const sections = operationNames.flatMap((operation) =>
    connectionCounts.map((connections) => {
      const title = `${operation} query, ${connections} connection${connections === 1 ? '' : 's'}`;
      return `**${title}**\n\n${figures(rounds.filter((r) => r.operation === operation && r.connections === connections))}`;
    }),
  );
  console.log(sections.join('\n\n'));
  const introduction =
    'The public federation benchmark graph (accounts, products, inventory, reviews), each contender in a process of its own, in turns; medians. Guardian runs with admission, rules, cursors and metrics on; the stock gateway has none of them. Regenerate with `npm run bench -- gateway`.';
  writeReadme('gateway', [introduction, sections[1], sections[3], machineSentence()].join('\n\n'));
}

/** One row for each contender of a case. */
function figures(rounds: Round[]): string {
  const of = (contender: Contender, figure: 'requestsPerSecond' | 'p50' | 'p99' | 'cpu') =>
    median(rounds.filter((r) => r.contender === contender).map((r) => r[figure]));
  const rows = names.map((name) => [
    contenders[name],
    of(name, 'requestsPerSecond').toFixed(0),
    `${(of(name, 'requestsPerSecond') / of('stock', 'requestsPerSecond')).toFixed(1)}×`,
    of(name, 'p50').toFixed(1),
    of(name, 'p99').toFixed(1),
    of(name, 'cpu').toFixed(2),
    String(rounds.filter((r) => r.contender === name).reduce((sum, r) => sum + r.errors, 0)),
  ]);
  return table(['', 'requests/s', 'to stock', 'p50 ms', 'p99 ms', 'CPU ms', 'errors'], rows);
}
