export { type Graph, graphClient, openGraph } from './execute/graph.ts';
export { httpSource } from './execute/http-source.ts';
export { inProcessSource } from './execute/in-process-source.ts';
export { dataSource, measured, type Source } from './execute/source.ts';
export { type LoadedSupergraph, loadSupergraph } from './execute/supergraph.ts';
export { openGateway } from './roles/gateway.ts';
export { openRuntime } from './runtime.ts';
export { createServer } from './server.ts';
