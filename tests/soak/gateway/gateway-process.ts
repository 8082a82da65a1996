import { setTimeout } from 'node:timers/promises';
import { createLogger } from '@guardian/platform/telemetry';
import { parseConfiguration } from '../../../standalone/src/configuration.ts';
import { type Gateway, openGateway } from '../../../standalone/src/gateway.ts';
import { createServer } from '../../../standalone/src/server.ts';

/** `guardian-gateway` in a process that can be told to load another supergraph, and to say how much it holds. */
let gateway: Gateway | null = null;

process.on('message', async (message: { supergraph?: string; memory?: true }) => {
  if (message.supergraph !== undefined && gateway === null) {
    gateway = openGateway(message.supergraph, parseConfiguration('{}', 'none'), createLogger({ logLevel: 'silent' }));
    const { server } = createServer(gateway);
    process.send?.({ url: `${await server.listen({ port: 0, host: '127.0.0.1' })}/graphql` });
  } else if (message.supergraph !== undefined) {
    gateway?.replace(message.supergraph);
    process.send?.({ replaced: gateway?.current().id });
  } else if (message.memory) {
    // What ended a moment ago is let go of by callbacks and finalizers, which themselves have to run first.
    for (let turn = 0; turn < 3; turn++) {
      await setTimeout(100);
      global.gc?.();
    }
    const { heapUsed, rss } = process.memoryUsage();
    process.send?.({ heap: heapUsed, rss });
  }
});
process.on('disconnect', () => process.exit(0));
