export { type Environment, readEnvironment, type SubgraphName, subgraphNames } from './environment.ts';
export { StartError } from './start-error.ts';
