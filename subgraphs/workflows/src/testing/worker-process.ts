import { connectDatabase } from '@guardian/platform/database';
import type { SubgraphDefinition } from '@guardian/platform/subgraph';
import { testWorker } from './test-worker.ts';

// A worker in a process of its own, to be killed: `worker-process.ts <database url> <module of a subgraph>…`.
const [url = '', ...modules] = process.argv.slice(2);
const others = await Promise.all(
  modules.map(async (module) => ((await import(module)) as { subgraph: SubgraphDefinition }).subgraph),
);
await testWorker(await connectDatabase({ url, applicationName: 'a worker to kill' }), { others });
process.send?.('ready');
