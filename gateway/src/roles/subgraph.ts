import { StartError } from '@guardian/platform/environment';
import { type Runtime, type SubgraphDefinition, serveSubgraph } from '@guardian/platform/subgraph';
import { notListening } from './free-port.ts';
import type { Running } from './running.ts';

/** One subgraph as a server of its own, at the environment's host and port. */
export async function startSubgraph(
  runtime: Runtime,
  definitions: readonly SubgraphDefinition[],
  name: string,
): Promise<Running> {
  const definition = definitions.find((each) => each.name === name);
  if (definition === undefined) throw new StartError(`There is no subgraph "${name}".`);
  const server = serveSubgraph(definition, runtime);
  const { host, port } = runtime.environment;
  await server.listen({ host, port }).catch((error: unknown) => {
    throw notListening(error, runtime.environment);
  });
  return { stop: () => server.close() };
}
