import { connectDatabase } from '@guardian/platform/database';
import { keysInMemory, openKeyring } from '@guardian/platform/sealing';
import { deliveryWorker } from './delivery-worker.ts';

// A worker in a process of its own, to be killed: `worker-process.ts <database url>`.
const database = await connectDatabase({ url: process.argv[2] ?? '', applicationName: 'a worker to kill' });
openKeyring(database, keysInMemory(Buffer.alloc(32, 'a key for tests')));
await deliveryWorker(database);
process.send?.('ready');
