import { expect, it } from 'vitest';
import { runGatewaySoak } from './gateway/run.ts';

it('holds no more after many requests and many supergraphs than after a few', async () => {
  const { failures, text } = await runGatewaySoak({
    requests: 4_000,
    reloads: 8,
    growth: 3_000_000,
    say: () => {},
  });
  expect(failures, `npm run soak -- gateway --requests 4000 --reloads 8\n${text}`).toEqual([]);
}, 120_000);
