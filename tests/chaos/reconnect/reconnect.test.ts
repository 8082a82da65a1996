import { testDatabase } from '@guardian/platform/testing';
import { expect, it } from 'vitest';
import { missesOf, textOf } from './report.ts';
import { storm } from './storm.ts';

it('takes 300 sockets that come back from a killed gateway at once: they miss nothing, and no query fails', async () => {
  await using database = await testDatabase({ poolSize: 1 });
  const report = await storm({ database, sockets: 300, say: () => {} });
  // Other test files share the processor: how long it takes is for `npm run chaos -- reconnect` to judge.
  expect({ failures: missesOf(report), text: textOf(report) }).toMatchObject({ failures: [] });
}, 120_000);

it('says what to do when one process may not open so many sockets', async () => {
  const database = { url: '', ownerUrl: '' };
  await expect(storm({ database, sockets: 10_000_000, say: () => {} })).rejects.toThrow(/run `ulimit -n 10000300`/);
});
