import { hasRedis, testDatabase } from '@guardian/platform/testing';
import { expect, it } from 'vitest';
import { runLimits } from './run.ts';

it.skipIf(!hasRedis)(
  'grants each key what it may have and no more, on two gateways, also while Redis is away (needs redis-server)',
  async () => {
    await using database = await testDatabase();
    const { failures, text } = await runLimits({ database, seconds: 12, say: () => {} });
    expect(failures, text).toEqual([]);
  },
  120_000,
);
