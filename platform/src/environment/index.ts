export { type Environment, readEnvironment, type SubgraphName, subgraphNames } from './environment.ts';
export { isRegionName, type Region } from './region.ts';
export { StartError } from './start-error.ts';
