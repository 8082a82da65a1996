export { bucketOf, costBounds, latencyBounds, quantileOf } from './buckets.ts';
export { type ClientUse, clientsUsing, executionsNotTold } from './clients-using.ts';
export { type ClientName, OperationHistory, type OperationSummary, usageSignal } from './history.ts';
export { type OperationUsageRow, operationUsage, refusedOperations } from './queries.ts';
export { sweepHistory } from './sweep.ts';
