import { freePort } from './free-port.ts';
import { type GuardianProcess, guardian } from './process.ts';
import { untilReady } from './start-product.ts';

/** One of several gateways that share a database and a secret. */
export interface GatewayProcess extends AsyncDisposable {
  url: string;
  process: GuardianProcess;
  /** `kill -9`. Resolves when it is gone. */
  kill(): Promise<void>;
}

/** Gateways with the subgraphs in them, on one database that was migrated. `env`: more environment, e.g. `REDIS_URL`. */
export async function startGateways(
  database: { url: string; ownerUrl: string },
  count: number,
  env: Readonly<Record<string, string>> = {},
): Promise<GatewayProcess[]> {
  const started = Array.from({ length: count }, () => startGateway(database, env));
  const outcomes = await Promise.allSettled(started);
  const failed = outcomes.find((outcome) => outcome.status === 'rejected');
  const gateways = outcomes.flatMap((outcome) => (outcome.status === 'fulfilled' ? [outcome.value] : []));
  if (failed === undefined) return gateways;
  await Promise.all(gateways.map((gateway) => gateway[Symbol.asyncDispose]()));
  throw failed.reason;
}

async function startGateway(
  database: { url: string; ownerUrl: string },
  env: Readonly<Record<string, string>>,
): Promise<GatewayProcess> {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const process = guardian(['start', '--role', 'gateway'], {
    DATABASE_URL: database.url,
    DATABASE_OWNER_URL: database.ownerUrl,
    PORT: String(port),
    GUARDIAN_URL: url,
    GUARDIAN_SECRET: 'a secret that all gateways share',
    ...env,
  });
  try {
    await untilReady(url, process);
  } catch (error) {
    await process.end();
    throw error;
  }
  return {
    url,
    process,
    kill: async () => void (await process.end('SIGKILL')),
    [Symbol.asyncDispose]: async () => void (await process.end()),
  };
}
