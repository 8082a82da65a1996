import { connectDatabase } from '../../database/index.ts';
import { defineJob, startWorkers } from '../index.ts';
import { testRuntime } from './test-runtime.ts';

/**
 * A worker in a process of its own, to be killed. `test.endless` says that it began, and never ends here.
 * Events `test.*` become two jobs each, without keys, so that doubles would show.
 */
const database = await connectDatabase({ url: process.argv[2] ?? '', applicationName: 'a worker to kill' });
const { runtime } = await testRuntime(database);
const endless = defineJob<{ id: number }>('test.endless', {}, async ({ id }, { attempt }) => {
  await database.system`insert into public.began (job, attempt, pid) values (${id}, ${attempt}, ${process.pid})`;
  await new Promise(() => {});
});
await startWorkers(runtime, {
  jobs: [endless],
  reactions: [
    {
      name: 'test.twice',
      types: ['test.*'],
      jobs: ({ seq }) =>
        ['a', 'b'].map((part) => ({ name: 'test.unread', payload: { seq: String(seq), part }, key: undefined })),
    },
  ],
});
process.send?.('ready');
