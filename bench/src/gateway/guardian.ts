import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { open, type RuleTree } from '@guardian/platform/access';
import { migrate, startEmbeddedPostgres } from '@guardian/platform/database';
import { readEnvironment, type SubgraphName } from '@guardian/platform/environment';
import { listPlans, savePlan } from '@guardian/platform/limits';
import { defineSubgraph, type Runtime, type SubgraphDefinition } from '@guardian/platform/subgraph';
import { createLogger } from '@guardian/platform/telemetry';
import { anOrganization } from '@guardian/platform/testing';
// The whole product, whose sealed columns a start wants to know.
import '../../../gateway/src/mount.ts';
import { openGraph } from '../../../gateway/src/execute/graph.ts';
import type { Source } from '../../../gateway/src/execute/source.ts';
import { loadSupergraph } from '../../../gateway/src/execute/supergraph.ts';
import { defaultLimits } from '../../../gateway/src/pipeline/pipeline.ts';
import { openRuntime } from '../../../gateway/src/runtime.ts';
import { createServer } from '../../../gateway/src/server.ts';
import type { Contending } from './contender.ts';
import { subgraphNames, subgraphs } from './graph.ts';

/** The graph says nothing of how long its lists are, and the heavy query nests them. */
const limits = { ...defaultLimits, maxCost: 1_000_000 };

/**
 * Guardian's gateway as it is shipped, with another graph: admission, event log, cursors, rules, traces and metrics are
 * all on, over an embedded Postgres of its own.
 *
 * @param sourceOf Where fetches for a subgraph go.
 * @returns Where it listens, and API keys of one organization.
 */
export async function startGuardian(
  supergraphSdl: string,
  sourceOf: (name: string, runtime: Runtime) => Source,
): Promise<Contending> {
  const dataFolder = await mkdtemp(join(tmpdir(), 'guardian-bench-'));
  const environment = readEnvironment({ GUARDIAN_DATA: dataFolder, PORT: '0', LOG_LEVEL: 'error' });
  const log = createLogger(environment);
  const database = await startEmbeddedPostgres({ dataFolder, log });
  process.on('SIGTERM', () => void database.stop().finally(() => process.exit(0)));
  await migrate({ ownerUrl: database.ownerUrl, url: database.url, log });
  const { runtime } = await openRuntime(environment, { role: 'gateway', databaseUrl: database.url, log });
  const sources = new Map(subgraphNames.map((name) => [name as string, sourceOf(name, runtime)]));
  const graph = await openGraph(loadSupergraph(supergraphSdl), sources, runtime, limits);
  const { server } = await createServer({ runtime, graph, definitions: [] });
  await makeRoom(runtime.database);
  const organization = await anOrganization(runtime.database);
  const keys = await Promise.all(Array.from({ length: 16 }, () => organization.key(['contact.read'])));
  const authorizations = keys.map(({ secret }) => `Bearer ${secret}`);
  return { url: `${await server.listen({ port: 0, host: '127.0.0.1' })}/graphql`, authorizations };
}

/** Every request is counted in each of its windows as usual; what a load generator sends in seconds has to fit into them. */
async function makeRoom(database: Runtime['database']): Promise<void> {
  for (const { name, description, quotas } of await listPlans(database)) {
    await savePlan(database, {
      name,
      description,
      replaces: null,
      quotas: quotas.map((each) => ({ ...each, quota: 2e9, windowSeconds: 1 })),
    });
  }
}

/** A subgraph of the benchmark as the product's subgraphs are: behind its shield, every way in ruled. */
export function guarded(name: (typeof subgraphNames)[number]): SubgraphDefinition {
  const { typeDefs, resolvers } = subgraphs[name];
  const rules: RuleTree = { Query: {}, entities: {} };
  for (const field of Object.keys(resolvers.Query ?? {})) rules.Query = { ...rules.Query, [field]: open };
  for (const [type, fields] of Object.entries(resolvers)) {
    if ('__resolveReference' in fields) rules.entities = { ...rules.entities, [type]: open };
  }
  const sdl = typeDefs.slice(typeDefs.indexOf('\n'));
  // The benchmark's names are not the product's; nothing here looks at them.
  return defineSubgraph({ name: name as string as SubgraphName, typeDefs: [sdl], resolvers, rules });
}
