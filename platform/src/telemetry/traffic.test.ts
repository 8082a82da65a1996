import { expect, it } from 'vitest';
import { createTraffic } from './index.ts';

it('reads rate, errors and p95 from the last minute only', () => {
  const traffic = createTraffic();
  for (let i = 0; i < 95; i++) traffic.request(4, false);
  for (let i = 0; i < 5; i++) traffic.request(400, true);
  expect(traffic.window()).toEqual({ requestsPerSecond: 100 / 60, errorRate: 0.05, p95: 5 });
  expect(traffic.window(Date.now() + 61_000)).toEqual({ requestsPerSecond: 0, errorRate: 0, p95: null });
});
