import { parseArgs } from 'node:util';
import { StartError } from '@guardian/platform/environment';
import { createLogger, startTracing } from '@guardian/platform/telemetry';
import { destination } from 'pino';
import { readConfiguration } from './configuration.ts';
import { openGateway } from './gateway.ts';
import { operationLimits } from './limits.ts';
import { createServer } from './server.ts';
import { supergraphText } from './supergraph-text.ts';

const help = `guardian-gateway --supergraph <file or address> [options]

Serves a Federation 2 supergraph whose subgraphs are called over HTTP: no database, no accounts.

  --supergraph <file|url>  Supergraph SDL. It is loaded again when it changes, without dropping what runs.
  --port <number>          Port to listen on; 0 takes a free one. Default: 4000
  --host <address>         Address to listen on. Default: 127.0.0.1
  --config <file>          JSON with addresses, headers, time-outs and subscription protocols of subgraphs; see the README.
  --poll <seconds>         How often an address is asked for a new supergraph. Default: 10
  --max-cost <number>      What one operation may cost at most, by @cost and @listSize. Default: anything
  --otlp <url>             OTLP collector that spans are sent to.
  --log-level <level>      debug, info, warn, error or silent. Default: info
  --help                   This text.

  /graphql                 POST and GET; WebSocket (graphql-transport-ws)
  /graphql/stream          server-sent events (graphql-sse, distinct connections)
  /healthz  /readyz        which supergraph is loaded, and whether requests are taken
  /metrics                 for Prometheus
`;

const text = { type: 'string' } as const;
const options = {
  supergraph: text,
  port: text,
  host: text,
  config: text,
  poll: text,
  'max-cost': text,
  otlp: text,
  'log-level': text,
  help: { type: 'boolean', short: 'h' },
} as const;

/** Runs until it is asked to stop. Resolves with the exit code: 0, or 1 after one sentence that says why. */
export async function runCommandLine(args: readonly string[]): Promise<number> {
  try {
    const values = read(args);
    if (values.help) {
      process.stdout.write(help);
      return 0;
    }
    await serve(values);
    return 0;
  } catch (error) {
    if (!(error instanceof StartError)) throw error;
    process.stderr.write(`✗ ${error.message}\n`);
    return 1;
  }
}

type Values = ReturnType<typeof read>;

function read(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options, strict: true, allowPositionals: false }).values;
  } catch (error) {
    throw new StartError(`${(error as Error).message.split('. ')[0]}. See guardian-gateway --help.`);
  }
}

async function serve(values: Values): Promise<void> {
  const { supergraph, host = '127.0.0.1' } = values;
  if (!supergraph) throw new StartError('Say which supergraph: --supergraph <file or address>. See --help.');
  const port = number('port', values.port, 4_000, 0, 65_535);
  const poll = number('poll', values.poll, 10, 1, 86_400) * 1_000;
  const maxCost = number('max-cost', values['max-cost'], Infinity, 1, Number.MAX_SAFE_INTEGER);
  const level = values['log-level'] ?? 'info';
  if (!isLevel(level)) throw new StartError(`--log-level is "${level}"; it must be ${levels.join(', ')}.`);
  const endpoint = values.otlp === undefined ? null : URL.parse(values.otlp);
  if (values.otlp !== undefined && endpoint === null) throw new StartError(`--otlp is "${values.otlp}", no address.`);

  const log = createLogger({ logLevel: level }, destination({ dest: 2, sync: true }));
  const stopTracing = await startTracing({ endpoint, role: 'standalone' });
  const configuration = await readConfiguration(values.config);
  const source = supergraphText(supergraph, poll);
  const gateway = openGateway(await source.read(), configuration, log, operationLimits(maxCost));
  const { server, drain } = createServer(gateway);
  const address = await server.listen({ host, port }).catch((error: NodeJS.ErrnoException) => {
    throw new StartError(`The gateway can't listen on ${host}:${port}: ${error.code ?? error.message}.`);
  });
  const stopWatching = source.watch((sdl) => {
    try {
      gateway.replace(sdl);
      log.info({ supergraph: gateway.current().id }, 'supergraph replaced');
    } catch (error) {
      log.error({ err: error }, 'the new supergraph is refused; the one that is loaded stays');
    }
  }, log);
  process.stdout.write(`guardian-gateway: ${address}/graphql, ${gateway.current().urls.size} subgraphs\n`);

  await stopRequest();
  stopWatching();
  await drain();
  await stopTracing();
}

/** Resolves on SIGINT or SIGTERM; a second one does not wait for the drain. */
function stopRequest(): Promise<void> {
  return new Promise((resolve) => {
    let asked = false;
    const ask = () => {
      if (asked) process.exit(1);
      asked = true;
      resolve();
    };
    process.on('SIGINT', ask);
    process.on('SIGTERM', ask);
  });
}

function number(name: string, value: string | undefined, otherwise: number, least: number, most: number): number {
  if (value === undefined) return otherwise;
  const read = Number(value);
  if (Number.isInteger(read) && read >= least && read <= most) return read;
  throw new StartError(`--${name} is "${value}"; it must be a whole number from ${least} to ${most}.`);
}

const levels = ['debug', 'info', 'warn', 'error', 'silent'] as const;

function isLevel(value: string): value is (typeof levels)[number] {
  return levels.some((level) => level === value);
}
