export { type Graph, graphClient, openGraph } from './execute/graph.ts';
export { httpSource } from './execute/http-source.ts';
export { dataSource, inProcessSource, measured, type Source } from './execute/source.ts';
export { type LoadedSupergraph, loadSupergraph } from './execute/supergraph.ts';
export { openGateway } from './roles/gateway.ts';
export { openRuntime } from './runtime.ts';
export { createServer } from './server.ts';
