import type { OperationLimits } from '@guardian/gateway/engine';

/**
 * What one operation may be. The schema and its clients are somebody else's, so that nothing is said of what an operation
 * may cost unless an operator does, and sizes end only what would keep the process from its other work.
 */
export function operationLimits(maxCost = Infinity): OperationLimits {
  return {
    maxCost,
    listSize: 10,
    maxPage: null,
    size: { depth: 100, fields: 20_000, rootFields: 1_000, aliases: 5_000, tokens: 50_000 },
    planTime: 10_000,
  };
}
