import { startChild } from '../processes.ts';
import { writeResults } from '../report.ts';
import { type Contender, casesOf, contenders, names, type Round } from './cases.ts';
import type { ContenderInput, Contending } from './contender.ts';
import { resultsName, tell } from './figures.ts';
import type { OperationName, SubgraphName } from './graph.ts';
import { ask, load, type Running } from './load.ts';
import { installPeers } from './peers.ts';
import { benchmarkSupergraph } from './supergraph.ts';

export interface GatewayBenchOptions {
  /** Turns for each case; the tables show medians. */
  rounds: number;
  /** Length of one turn. */
  seconds: number;
  /** Operations to measure; both if absent. */
  only?: string[] | undefined;
}

/** Any value will do for gateways that only hand it on. */
const anyAuthorizations = Array.from({ length: 16 }, (_, index) => `Bearer client-${index}`);

/** Every contender in a process of its own, over the same subgraphs, in turns: noise of the machine meets all of them. */
export async function benchGateway({ rounds, seconds, only }: GatewayBenchOptions): Promise<void> {
  const operations = (['heavy', 'light'] as const).filter((operation) => only?.includes(operation) ?? true);
  const taking = names.filter((name) => !contenders[name].peer);
  if (installPeers()) taking.push(...names.filter((name) => contenders[name].peer));
  await using subgraphProcess = startChild(new URL('./subgraph-process.ts', import.meta.url));
  const { urls } = await subgraphProcess.next<{ urls: Record<SubgraphName, string> }>('urls');
  const supergraph = benchmarkSupergraph(urls);
  await using stack = new AsyncDisposableStack();
  const running = new Map<Contender, Running>();
  const bodies: Record<string, string> = {};
  for (const name of names.filter((each) => taking.includes(each))) {
    const child = stack.use(startChild(fileOf(name)));
    const input: ContenderInput = { supergraph, urls, bodies };
    const answer = child.next<Contending>('url');
    child.send({ input });
    const { url, authorizations = anyAuthorizations } = await answer;
    running.set(name, { child, url, authorizations });
    await compare(name, { child, url, authorizations }, bodies);
  }

  const measured: Round[] = [];
  for (const operation of operations) {
    const own: Round[] = [];
    for (const each of casesOf(operation)) {
      for (let turn = -1; turn < rounds; turn++) {
        for (const [contender, contending] of running) {
          // The first turn warms every contender up alike.
          const round = await load(contender, contending, each, turn < 0 ? 1 : seconds);
          if (round.errors > 0) throw new Error(`${contender} refused ${round.errors} requests of "${operation}".`);
          if (turn >= 0) own.push(round);
        }
      }
    }
    console.log(`Raw results: ${writeResults(resultsName(operation), { rounds: own })}`);
    measured.push(...own);
  }
  tell(measured);
}

function fileOf(name: Contender): URL {
  return contenders[name].peer
    ? new URL(`../../peers/${name}.js`, import.meta.url)
    : new URL(`./contenders/${name}.ts`, import.meta.url);
}

/** The first contender's answers are what the others must answer too. */
async function compare(name: Contender, running: Running, bodies: Record<string, string>): Promise<void> {
  for (const operation of ['heavy', 'light'] satisfies OperationName[]) {
    const key = operation === 'heavy' ? 'Heavy' : 'Light';
    const text = await ask(running, operation);
    bodies[key] ??= text;
    if (dataOf(name, text) !== dataOf(name, bodies[key])) {
      throw new Error(`${name} answers "${operation}" differently from ${names[0]}.`);
    }
  }
}

/** The answer without extensions: what every contender has to agree on. */
function dataOf(name: Contender, text: string): string {
  const { data, errors } = JSON.parse(text) as { data: unknown; errors?: unknown };
  if (errors === undefined) return JSON.stringify(data);
  throw new Error(`${name} answered with errors: ${JSON.stringify(errors).slice(0, 500)}`);
}
