import { expect, it } from 'vitest';
import type { Charge } from './charge.ts';
import { LocalWindows } from './local-windows.ts';

const charge = (window: string, quota: number, cost = 1, dimension: Charge['dimension'] = 'KEY'): Charge => ({
  ...{ dimension, policy: 'key', window, subject: window, quota, windowSeconds: 10, cost },
});
const admitted = (standings: { wait: number }[]) => standings.every(({ wait }) => wait === 0);

it('takes from all windows of a request, or from none', () => {
  const windows = new LocalWindows(() => 0);
  expect(admitted(windows.take([charge('a', 10, 4), charge('b', 3, 4)]))).toBe(false);
  expect(windows.take([charge('a', 10, 10)])[0]?.used).toBe(10);
});

it('gives back what has left the window', () => {
  let now = 0;
  const windows = new LocalWindows(() => now);
  expect(admitted(windows.take([charge('a', 2, 2)]))).toBe(true);
  const [refused] = windows.take([charge('a', 2)]);
  now = refused?.wait ?? 0;
  expect(now).toBeLessThanOrEqual(10_010);
  expect(admitted(windows.take([charge('a', 2)]))).toBe(true);
});

it('grants its share, and no more than the others had left', () => {
  const windows = new LocalWindows(() => 0);
  windows.follow([charge('a', 100, 10)], [{ used: 90, wait: 0, reset: 0 }]);
  expect(admitted(windows.take([charge('a', 100, 11)], 0.5))).toBe(false);
  expect(admitted(windows.take([charge('a', 100, 10)], 0.5))).toBe(true);
  expect(admitted(windows.take([charge('b', 100, 51)], 0.5))).toBe(false);
  expect(admitted(windows.take([charge('b', 100, 50)], 0.5))).toBe(true);
});

it('stays small under any number of addresses, which push out no other windows', () => {
  const windows = new LocalWindows(() => 0);
  windows.take([charge('organization', 1)]);
  for (let address = 0; address < 120_000; address++) windows.take([charge(`2001:db8:${address}`, 1, 1, 'ADDRESS')]);
  expect(windows.size).toBeLessThanOrEqual(50_001);
  expect(admitted(windows.take([charge('organization', 1)]))).toBe(false);
});

it('forgets windows in which nothing counts any more', () => {
  let now = 0;
  const windows = new LocalWindows(() => now);
  for (let key = 0; key < 1_000; key++) windows.take([charge(`key ${key}`, 1)]);
  now = 11_000;
  windows.take([charge('one more', 1)]);
  expect(windows.size).toBe(1);
});

it('takes back what turned out not to count, and begins anew when asked to', () => {
  const windows = new LocalWindows(() => 0);
  windows.take([charge('a', 2)]);
  windows.take([charge('a', 2)]);
  windows.giveBack([charge('a', 2)]);
  expect(admitted(windows.take([charge('a', 2)]))).toBe(true);
  expect(admitted(windows.take([charge('a', 2)]))).toBe(false);
  windows.clear([charge('a', 2)]);
  expect(windows.take([charge('a', 2)])[0]?.used).toBe(1);
  windows.giveBack([charge('a', 2, 5)]);
  expect(windows.take([charge('a', 2)])[0]?.used).toBe(1);
});
