import fc from 'fast-check';
import { expect, it } from 'vitest';
import { SlidingWindow, stepOf } from './sliding-window.ts';

/** Every hit with its time: what the window stands for. */
function exactly(hits: readonly { at: number; cost: number }[], from: number, to: number): number {
  return hits.filter(({ at }) => at > from && at <= to).reduce((sum, { cost }) => sum + cost, 0);
}

const traffic = fc.array(fc.record({ after: fc.nat(400), cost: fc.integer({ min: 1, max: 50 }) }), { maxLength: 300 });

it('counts what is within the window, and at most one step more', () => {
  fc.assert(
    fc.property(traffic, fc.integer({ min: 1, max: 10_000 }), (moves, windowMs) => {
      const window = new SlidingWindow(windowMs);
      const hits: { at: number; cost: number }[] = [];
      let now = 5_000;
      for (const { after, cost } of moves) {
        now += after;
        const used = window.used(now);
        expect(used).toBeGreaterThanOrEqual(exactly(hits, now - windowMs, now));
        expect(used).toBeLessThanOrEqual(exactly(hits, now - windowMs - 2 * stepOf(windowMs) - 1, now));
        window.add(cost, now);
        hits.push({ at: now, cost });
      }
    }),
  );
});

it('says when there is room again: then there is, and a moment earlier there is none', () => {
  fc.assert(
    fc.property(traffic, fc.integer({ min: 1, max: 100 }), (moves, wanted) => {
      const window = new SlidingWindow(1_000);
      let now = 0;
      for (const { after, cost } of moves) {
        now += after;
        window.add(cost, now);
      }
      const used = window.used(now);
      const free = window.untilFree(wanted, now);
      if (wanted > used) {
        expect(free).toBe(Number.POSITIVE_INFINITY);
        return;
      }
      expect(used - window.used(now + free - 1)).toBeLessThan(wanted);
      expect(used - window.used(now + free)).toBeGreaterThanOrEqual(wanted);
    }),
  );
});

it('tells its history so that another window counts the same', () => {
  const window = new SlidingWindow(10_000);
  for (let at = 0; at < 15_000; at += 37) window.add(3, at);
  const other = new SlidingWindow(10_000);
  for (const { age, cost } of window.history(15_000)) other.add(cost, 15_000 - age);
  expect(other.used(15_000)).toBe(window.used(15_000));
  expect(other.used(20_000)).toBe(window.used(20_000));
});
