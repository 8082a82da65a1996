import { unwatchFile, watchFile } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Runtime, SubgraphDefinition } from '@guardian/platform/subgraph';
import { type Graph, graphClient, openGraph } from '../execute/graph.ts';
import { httpSource } from '../execute/http-source.ts';
import { inProcessSource } from '../execute/in-process-source.ts';
import { measured, type Source } from '../execute/source.ts';
import { loadSupergraph } from '../execute/supergraph.ts';
import { keepSupergraphHistory } from '../execute/supergraph-history.ts';
import { createServer } from '../server.ts';
import { notListening } from './free-port.ts';
import type { Running } from './running.ts';

/** The product's own supergraph. */
export const supergraphFile = new URL('../../../schema/supergraph.graphql', import.meta.url);

export interface GatewayOptions {
  runtime: Runtime;
  definitions: readonly SubgraphDefinition[];
  /** SDL of the supergraph; the product's own when absent. */
  supergraphSdl?: string;
}

export interface OpenGateway extends Running {
  /** Listens at the environment's host and port. Throws a StartError when it can't. */
  listen(): Promise<void>;
  /** From now on `/readyz` says so. */
  accept(): void;
  /** Goes on with another supergraph, as `Graph.load`. */
  load(sdl: string): void;
}

/**
 * The gateway, ready to listen. Subgraphs with an address are called there, the others run in this process. From now on
 * the runtime's graph is this one.
 */
export async function openGateway({ runtime, definitions, supergraphSdl }: GatewayOptions): Promise<OpenGateway> {
  const { environment } = runtime;
  const sources = new Map<string, Source>();
  for (const definition of definitions) {
    const { name } = definition;
    const address = environment.subgraphUrls[name];
    const source = address ? httpSource(name, address, runtime) : inProcessSource(definition, runtime);
    sources.set(name, measured(name, source));
  }
  const supergraph = loadSupergraph(supergraphSdl ?? (await readFile(supergraphFile, 'utf8')));
  const graph = await openGraph(supergraph, sources, runtime);
  runtime.graph = graphClient(graph, runtime);
  const stopHistory = keepSupergraphHistory(graph, runtime);
  const stopWatching = supergraphSdl === undefined ? reloadOnChange(graph, runtime) : () => {};
  const { server, accept, drain } = await createServer({ runtime, graph, definitions });
  return {
    accept,
    load: graph.load,
    async listen() {
      const { host, port } = environment;
      await server.listen({ host, port, backlog }).catch((error: unknown) => {
        throw notListening(error, environment);
      });
    },
    async stop() {
      stopWatching();
      await stopHistory();
      await drain();
      await graph.stop();
      for (const source of sources.values()) await source.close?.();
    },
  };
}

/**
 * Connections that may wait to be accepted, as far as the system allows (`net.core.somaxconn`). Node's 511 is too few for
 * thousands of sockets that come back at once: who finds the queue full tries again a second later.
 */
const backlog = 4_096;
/** Milliseconds between two looks at the supergraph's file. */
const lookEvery = 1_000;

/** Goes on with what a deployment writes over the supergraph's file. One that is wrong is reported, and the present one stays. */
function reloadOnChange(graph: Graph, { log }: Pick<Runtime, 'log'>): () => void {
  const file = fileURLToPath(supergraphFile);
  const changed = async () => {
    try {
      const sdl = await readFile(file, 'utf8');
      if (sdl === graph.supergraph.sdl) return;
      graph.load(sdl);
      log.info('the supergraph was loaded anew');
    } catch (error) {
      log.error({ err: error }, 'the supergraph could not be loaded anew; going on with the one before');
    }
  };
  watchFile(file, { interval: lookEvery, persistent: false }, changed);
  return () => unwatchFile(file, changed);
}
