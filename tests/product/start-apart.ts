import { emptyDatabase } from '@guardian/platform/testing';
import { signIn } from './client.ts';
import { freePort } from './free-port.ts';
import { type GuardianProcess, guardian } from './process.ts';
import { admin, type Product, untilReady } from './start-product.ts';

const subgraphs = ['tenants', 'workflows', 'insights', 'monitoring', 'developer'] as const;

export interface ProductApart extends Omit<Product, 'restart' | 'dataFolder'> {
  processes: GuardianProcess[];
  /** Where each subgraph listens. */
  subgraphs: Record<string, string>;
}

/** The product as seven processes on an external Postgres: a gateway, five subgraphs and a worker. */
export async function startApart(env: Record<string, string> = {}): Promise<ProductApart> {
  const database = await emptyDatabase();
  const port = await freePort();
  const url = `http://localhost:${port}`;
  const shared: Record<string, string> = {
    GUARDIAN_SECRET: 'a secret that all seven processes share',
    GUARDIAN_URL: url,
    GUARDIAN_ALLOW_PRIVATE_HTTP: 'true',
    DATABASE_URL: database.url,
    DATABASE_OWNER_URL: database.ownerUrl,
    GUARDIAN_ADMIN_EMAIL: admin.email,
    GUARDIAN_ADMIN_PASSWORD: admin.password,
    GUARDIAN_ORGANIZATION: admin.organization,
    ...env,
  };
  const processes: GuardianProcess[] = [];
  const end = async () => {
    await Promise.all(processes.map((process) => process.end()));
    await database[Symbol.asyncDispose]();
  };
  try {
    const migration = guardian(['migrate'], shared);
    if ((await migration.exited) !== 0) throw new Error(`migrate failed:\n${migration.output()}`);
    const addresses: Record<string, string> = {};
    const urls: Record<string, string> = {};
    for (const name of subgraphs) {
      const own = await freePort();
      urls[name] = `http://127.0.0.1:${own}/graphql`;
      addresses[`SUBGRAPH_${name.toUpperCase()}_URL`] = `http://127.0.0.1:${own}/graphql`;
      processes.push(guardian(['start', '--role', `subgraph:${name}`], { ...shared, PORT: String(own) }));
    }
    const gateway = guardian(['start', '--role', 'gateway'], { ...shared, ...addresses, PORT: String(port) });
    processes.push(
      gateway,
      guardian(['start', '--role', 'worker'], { ...shared, ...addresses, PORT: String(await freePort()) }),
    );
    await untilReady(url, gateway);
    return {
      url,
      port,
      env: shared,
      process: gateway,
      processes,
      subgraphs: urls,
      owner: () => signIn(url, admin.email, admin.password),
      [Symbol.asyncDispose]: end,
    };
  } catch (error) {
    const outputs = processes.map((process) => process.output()).join('\n');
    await end();
    throw new Error(`The product apart did not start: ${String(error)}\n${outputs}`);
  }
}
