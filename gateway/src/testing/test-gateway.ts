import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readEnvironment } from '@guardian/platform/environment';
import type { Runtime, SubgraphDefinition } from '@guardian/platform/subgraph';
import { createLogger } from '@guardian/platform/telemetry';
import { anOrganization, type TestOrganization, testDatabase } from '@guardian/platform/testing';
import { withFreePort } from '../roles/free-port.ts';
import { openGateway } from '../roles/gateway.ts';
import { openRuntime } from '../runtime.ts';
import { composed, notes, remarks } from './tiny-subgraphs.ts';

/** A gateway that listens, on a database of its own, with one organization. */
export interface TestGateway extends AsyncDisposable {
  /** Goes on with the supergraph of these subgraphs, which have to be mounted. */
  load(definitions: readonly SubgraphDefinition[]): void;
  url: URL;
  runtime: Runtime;
  organization: TestOrganization;
  /** Where the owner of the database's tables connects. */
  ownerUrl: string;
  /** A key that may read and create contacts. */
  key: string;
  /** POSTs an operation with the key, or with other headers. */
  post(query: string, options?: PostOptions): Promise<GraphResponse>;
  /** Stops it, does the work, and starts it again on the same port and database. */
  restart(meanwhile?: () => Promise<void>): Promise<void>;
}

interface PostOptions {
  variables?: Record<string, unknown>;
  headers?: Record<string, string>;
}

export interface GraphResponse {
  status: number;
  headers: Headers;
  // biome-ignore lint/suspicious/noExplicitAny: tests look into answers of every shape.
  body: any;
}

export async function testGateway(
  options: { definitions?: readonly SubgraphDefinition[]; environment?: Record<string, string> } = {},
): Promise<TestGateway> {
  const definitions = options.definitions ?? [notes, remarks];
  const database = await testDatabase();
  const folder = await mkdtemp(join(tmpdir(), 'guardian-gateway-'));
  const environment = await withFreePort(
    readEnvironment({ PORT: '0', GUARDIAN_DATA: folder, LOG_LEVEL: 'silent', ...options.environment }),
  );
  const opened = await openRuntime(environment, {
    role: 'all',
    databaseUrl: database.url,
    log: createLogger(environment),
  });
  const { runtime } = opened;
  const start = async () => {
    const gateway = await openGateway({ runtime, definitions, supergraphSdl: composed(definitions) });
    await gateway.listen();
    gateway.accept();
    return gateway;
  };
  let gateway = await start();
  const organization = await anOrganization(runtime.database);
  const { secret: key } = await organization.key(['contact.read', 'contact.create', 'schema.read']);
  const url = new URL(`http://localhost:${environment.port}`);
  return {
    url,
    runtime,
    organization,
    ownerUrl: database.ownerUrl,
    key,
    load: (changed) => gateway.load(composed(changed)),
    async post(query, { variables, headers } = {}) {
      const response = await fetch(new URL('/graphql', url), {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...(headers ?? { authorization: `Bearer ${key}` }) },
        body: JSON.stringify({ query, variables }),
      });
      return { status: response.status, headers: response.headers, body: await response.json() };
    },
    async restart(meanwhile = async () => {}) {
      await gateway.stop();
      await meanwhile();
      gateway = await start();
    },
    async [Symbol.asyncDispose]() {
      await gateway.stop();
      await opened.close();
      await database.close();
      await rm(folder, { recursive: true });
    },
  };
}
