import { expect, it } from 'vitest';
import { mergeResolvers } from './merge-resolvers.ts';

it('keeps the fields that several features add to one type, and leaves their maps as they are', () => {
  const keys = { Query: { keys: 1 }, Subscription: { keyChanged: 2 }, Key: { name: 3 } };
  const usage = { Query: { usage: 4 }, Subscription: { usageChanged: 5 } };
  expect(mergeResolvers(keys, usage)).toEqual({
    Query: { keys: 1, usage: 4 },
    Subscription: { keyChanged: 2, usageChanged: 5 },
    Key: { name: 3 },
  });
  expect(keys.Query).toEqual({ keys: 1 });
});
