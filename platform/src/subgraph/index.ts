export { buildSubgraph, rehearsal } from './build-subgraph.ts';
export type { OrganizationContext, RequestContext } from './context.ts';
export { type Caller, createContext, watchedContext } from './create-context.ts';
export {
  defineSubgraph,
  delivered,
  type EventRoot,
  type RunningService,
  type ServiceDefinition,
  type SubgraphDefinition,
} from './definition.ts';
export { factRoot, signalRoot, writeRoot } from './event-root.ts';
export { executeOperation, type SubgraphOperation } from './execute-operation.ts';
export { mergeResolvers } from './merge-resolvers.ts';
export { organizationContext } from './organization-context.ts';
export { remoteGraph } from './remote-graph.ts';
export { requestLoader } from './request-loader.ts';
export { requirePermissions } from './require-permissions.ts';
export { bindRuntime, type GraphClient, type GraphRequest, type Runtime, runtimeOf } from './runtime.ts';
export { scalars } from './scalars.ts';
export { prelude, sdl } from './sdl.ts';
export { serveSubgraph } from './serve-subgraph.ts';
export {
  mintServiceToken,
  readServiceToken,
  type ServiceCall,
  serviceTokenHeader,
  serviceTokens,
} from './service-token.ts';
