import { setTimeout as wait } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { systemContext, uuidv7 } from '../database/index.ts';
import { testDatabase } from '../testing/index.ts';
import { countEvents } from './index.ts';
import { record } from './testing.ts';

it('counts the events of one organization since an instant, by type', async () => {
  await using database = await testDatabase();
  const [mine, other] = [systemContext(database, uuidv7()), systemContext(database, uuidv7())];
  const { organizationId } = mine;
  const hourAgo = new Date(Date.now() - 3_600_000);
  expect(await countEvents(database, { organizationId, since: hourAgo }), 'an empty log').toBe(0);
  for (let turn = 0; turn < 40; turn++) await record(turn % 2 ? mine : other, 'contact.created');
  await wait(20);
  const since = new Date();
  await wait(20);
  for (const type of ['contact.created', 'contact.deleted', 'alert.raised', 'alert.resolved']) await record(mine, type);
  const count = (options: object) => countEvents(database, { organizationId, since: hourAgo, ...options });
  expect(await count({})).toBe(24);
  expect(await count({ since })).toBe(4);
  expect(await count({ since, types: ['alert.*'] })).toBe(2);
  expect(await count({ since, types: ['contact.created'] })).toBe(1);
  expect(await count({ since, except: ['alert.*'] })).toBe(2);
  expect(await count({ since: new Date(Date.now() + 60_000) })).toBe(0);
});
