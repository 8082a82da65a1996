import { readFileSync } from 'node:fs';
import { machineSentence, publish } from '../publish.ts';
import { median, table } from '../report.ts';
import { type Case, casesOf, contenders, names, type Round } from './cases.ts';
import type { OperationName } from './graph.ts';

const graph = `The public federation benchmark graph (accounts, products, inventory, reviews): four subgraphs in one process, the same for all; each
gateway in a process of its own, in turns; medians. Regenerate with \`npm run bench -- gateway\`.`;

const notComparable = `Not comparable: Guardian runs with API keys, rules, the event log's cursor and metrics on, over its Postgres; the other gateways only hand \`authorization\` on.
\`guardian-gateway\` is its gateway alone, which is the like of the others. "In one process" leaves out the HTTP that the others have between
gateway and subgraphs, which is the point of it. With the same authorization, gateways that share equal calls under way (Guardian, Hive Gateway) ask the subgraphs
less often. Mercurius speaks Federation 1. Apollo's and Hive's routers in Rust are other programs and not here.`;

const titles = { heavy: 'Heavy query', light: 'Light query' };

/** Prints what was measured now, and publishes the kept results of both operations. */
export function tell(rounds: Round[]): void {
  console.log(sections(rounds).join('\n\n'));
  const kept = (['heavy', 'light'] as const).flatMap(keptRounds);
  const shown = kept.filter(({ operation, connections }) => operation === 'heavy' && connections > 1);
  const text = (rounds: Round[]) => [graph, notComparable, ...sections(rounds), machineSentence()].join('\n\n');
  publish('gateway', { summary: text(shown), all: text(kept) });
}

export const resultsName = (operation: OperationName) => `gateway-${operation}`;

function keptRounds(operation: OperationName): Round[] {
  try {
    const text = readFileSync(new URL(`../../results/${resultsName(operation)}.json`, import.meta.url), 'utf8');
    return (JSON.parse(text) as { rounds: Round[] }).rounds;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}

function sections(rounds: Round[]): string[] {
  return (['heavy', 'light'] as const).flatMap((operation) =>
    casesOf(operation).flatMap((each) => {
      const own = rounds.filter((round) => isOf(round, each));
      return own.length === 0 ? [] : [`**${title(each)}**\n\n${figures(own)}`];
    }),
  );
}

function isOf(round: Round, { operation, connections, authorization }: Case): boolean {
  return round.operation === operation && round.connections === connections && round.authorization === authorization;
}

function title({ operation, connections, authorization }: Case): string {
  if (connections === 1) return `${titles[operation]}, 1 connection`;
  const who = authorization === 'unique' ? 'each with its own authorization' : 'all with the same authorization';
  return `${titles[operation]}, ${connections} connections, ${who}`;
}

/** One row for each contender of a case. */
function figures(rounds: Round[]): string {
  const taking = names.filter((name) => rounds.some(({ contender }) => contender === name));
  const of = (name: string, figure: 'requestsPerSecond' | 'p50' | 'p99' | 'cpu') =>
    median(rounds.filter(({ contender }) => contender === name).map((round) => round[figure]));
  const rows = taking.map((name) => [
    contenders[name].title,
    of(name, 'requestsPerSecond').toFixed(0),
    `${(of(name, 'requestsPerSecond') / of('stock', 'requestsPerSecond')).toFixed(1)}×`,
    of(name, 'p50').toFixed(1),
    of(name, 'p99').toFixed(1),
    of(name, 'cpu').toFixed(2),
    String(rounds.filter(({ contender }) => contender === name).reduce((sum, { errors }) => sum + errors, 0)),
  ]);
  return table(['', 'requests/s', 'to @apollo/gateway', 'p50 ms', 'p99 ms', 'CPU ms', 'errors'], rows);
}
