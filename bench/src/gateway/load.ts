import autocannon from 'autocannon';
import type { Child } from '../processes.ts';
import type { Case, Contender, Round } from './cases.ts';
import { type OperationName, operations } from './graph.ts';

export interface Running {
  child: Child;
  url: string;
  /** At least as many as there are connections. */
  authorizations: string[];
}

const body = (operation: OperationName) =>
  JSON.stringify({ operationName: operation === 'heavy' ? 'Heavy' : 'Light', query: operations[operation] });

/** One answer, as text. */
export async function ask({ url, authorizations }: Running, operation: OperationName): Promise<string> {
  const headers = { 'content-type': 'application/json', authorization: authorizations[0] ?? '' };
  const response = await fetch(url, { method: 'POST', headers, body: body(operation) });
  return response.text();
}

/** One turn of a contender: as many requests as it answers. */
export async function load(contender: Contender, running: Running, each: Case, seconds: number): Promise<Round> {
  const { child, url, authorizations } = running;
  const cpuTime = async () => {
    const answer = child.next<{ cpu: number }>('cpu');
    child.send({ cpu: true });
    return (await answer).cpu;
  };
  let connection = 0;
  const headersOf = () => {
    const authorization = authorizations[each.authorization === 'unique' ? connection++ : 0] ?? '';
    return { 'content-type': 'application/json', authorization };
  };
  const before = await cpuTime();
  const result = await autocannon({
    url,
    method: 'POST',
    body: body(each.operation),
    connections: each.connections,
    duration: seconds,
    setupClient: (client) => client.setHeaders(headersOf()),
  });
  const used = (await cpuTime()) - before;
  return {
    ...each,
    contender,
    requestsPerSecond: result.requests.total / result.duration,
    p50: result.latency.p50,
    p99: result.latency.p99,
    cpu: used / Math.max(1, result.requests.total),
    errors: result.errors + result.non2xx,
  };
}
