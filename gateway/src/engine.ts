/**
 * The parts of the gateway that know nothing of the product: planning, executing, calling subgraphs, GraphQL over HTTP.
 * Nothing here opens a database, so that a gateway for any supergraph can be made of it.
 */
export { type Answered, formatParts } from './execute/answered.ts';
export { coded, statusOf } from './execute/coded.ts';
export { countRefusal, isOurFault, recordEstimate, sampleCost } from './execute/operation-metrics.ts';
export { type FetchContext, measured, type Source } from './execute/source.ts';
export { type LoadedSupergraph, loadSupergraph } from './execute/supergraph.ts';
export { eventPlan, withEvent } from './executor/event-plan.ts';
export { answerText, type Execution, execute, executeIncrementally, type IncrementalResult } from './executor/index.ts';
export { variableErrors } from './executor/variable-errors.ts';
export { closing } from './http/close-server.ts';
export { readOperations } from './http/read-operations.ts';
export { serveGraphql } from './http/serve-graphql.ts';
export type { KnownOperation } from './pipeline/known-operation.ts';
export { OperationRefused } from './pipeline/operation-refused.ts';
export { type OperationLimits, type OperationRequest, openPipeline, type Pipeline } from './pipeline/pipeline.ts';
export { errorResponse } from './routes/error-response.ts';
export { type SubgraphSourceOptions, subgraphSource } from './transport/subgraph-source.ts';
