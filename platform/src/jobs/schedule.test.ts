import { expect, it } from 'vitest';
import { testDatabase } from '../testing/index.ts';
import { fire, nextTime, queueStats } from './index.ts';

const everyMinute = {
  name: 'test.everyMinute',
  cron: '* * * * *',
  job: (at: Date) => ({ name: 'test.unread', payload: { at: at.toISOString() }, key: undefined }),
};
const at = (time: string) => new Date(`2026-03-01T${time}Z`);

it('fires each time once, whatever number of workers runs the schedule', async () => {
  await using database = await testDatabase();
  const fireFromFive = async (now: Date) => {
    const fired = await Promise.all(Array.from({ length: 5 }, () => fire(database, everyMinute, now)));
    return fired.filter(Boolean).length;
  };
  expect(await fireFromFive(at('09:30:10')), 'it begins when it is installed').toBe(0);
  expect(await fireFromFive(at('09:30:50'))).toBe(0);
  expect(await fireFromFive(at('09:31:00'))).toBe(1);
  expect(await fireFromFive(at('09:45:00')), 'after a pause, the latest only').toBe(1);
  expect(await queueStats(database)).toMatchObject({ depth: 2 });
});

it('knows the next time of an expression, in UTC', () => {
  expect(nextTime('0 6 * * 1', at('09:30:00')).toISOString()).toBe('2026-03-02T06:00:00.000Z');
  expect(() => nextTime('not a cron', at('09:30:00'))).toThrow();
});
