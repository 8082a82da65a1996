import { createLogger } from '@guardian/platform/telemetry';
import { parseConfiguration } from '../../../../standalone/src/configuration.ts';
import { openGateway } from '../../../../standalone/src/gateway.ts';
import { createServer } from '../../../../standalone/src/server.ts';
import { contend } from '../contender.ts';

/** `guardian-gateway`: Guardian's gateway without the product. */
await contend(async ({ supergraph }) => {
  const configuration = parseConfiguration('{}', 'none');
  const gateway = openGateway(supergraph, configuration, createLogger({ logLevel: 'error' }));
  const { server } = createServer(gateway);
  return `${await server.listen({ port: 0, host: '127.0.0.1' })}/graphql`;
});
