import { testDatabase } from '@guardian/platform/testing';
import { expect, it } from 'vitest';
import { claimTick } from './claim-tick.ts';

it('gives an interval to one of many processes, and the next one again', async () => {
  await using database = await testDatabase();
  const claims = () => Promise.all(Array.from({ length: 6 }, () => claimTick(database.system, 'test', 3600)));
  expect((await claims()).filter(Boolean)).toHaveLength(1);
  expect((await claims()).filter(Boolean)).toHaveLength(0);
  await database.system`update monitoring.tick set at = at - interval '1 hour' where name = 'test'`;
  expect((await claims()).filter(Boolean)).toHaveLength(1);
});
