import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { emptyDatabase } from '@guardian/platform/testing';
import { type Client, signIn } from './client.ts';
import { freePort } from './free-port.ts';
import { type GuardianProcess, guardian } from './process.ts';

export const admin = {
  email: 'ada@example.com',
  password: 'correct horse battery',
  organization: 'Analytical Engines',
};

/** The product in one process on a database of its own, set up unattended. */
export interface Product extends AsyncDisposable {
  url: string;
  port: number;
  dataFolder: string;
  env: Record<string, string>;
  process: GuardianProcess;
  /** The first user: operator, and owner of the first organization. */
  owner(): Promise<Client>;
  /** Starts it again on the same data after `process` has ended. */
  restart(): Promise<void>;
}

/** Waits until the product says that it is ready. Throws with its output when it ends before, or after 120 s. */
export async function untilReady(url: string, process: GuardianProcess): Promise<void> {
  const deadline = Date.now() + 120_000;
  let ended = false;
  void process.exited.then(() => {
    ended = true;
  });
  while (Date.now() < deadline) {
    if (ended) throw new Error(`The product ended before it was ready:\n${process.output()}`);
    const ready = await fetch(new URL('/readyz', url)).then(
      (response) => response.ok,
      () => false,
    );
    if (ready) return;
    await new Promise((done) => setTimeout(done, 50));
  }
  throw new Error(`The product was not ready within 120 s:\n${process.output()}`);
}

/** @param options.env More environment, e.g. `SMTP_URL`. */
export async function startProduct(options: { env?: Record<string, string>; args?: string[] } = {}): Promise<Product> {
  const [database, dataFolder, port] = await Promise.all([
    emptyDatabase(),
    mkdtemp(join(tmpdir(), 'guardian-product-')),
    freePort(),
  ]);
  const url = `http://localhost:${port}`;
  const env = {
    PORT: String(port),
    GUARDIAN_DATA: dataFolder,
    DATABASE_URL: database.url,
    DATABASE_OWNER_URL: database.ownerUrl,
    GUARDIAN_ADMIN_EMAIL: admin.email,
    GUARDIAN_ADMIN_PASSWORD: admin.password,
    GUARDIAN_ORGANIZATION: admin.organization,
    GUARDIAN_ALLOW_PRIVATE_HTTP: 'true',
    ...options.env,
  };
  const args = options.args ?? ['start'];
  const product: Product = {
    url,
    port,
    dataFolder,
    env,
    process: guardian(args, env),
    owner: () => signIn(url, admin.email, admin.password),
    async restart() {
      product.process = guardian(args, env);
      await untilReady(url, product.process);
    },
    async [Symbol.asyncDispose]() {
      await product.process.end();
      await database[Symbol.asyncDispose]();
      await rm(dataFolder, { recursive: true, force: true });
    },
  };
  try {
    await untilReady(url, product.process);
  } catch (error) {
    await product[Symbol.asyncDispose]();
    throw error;
  }
  return product;
}
