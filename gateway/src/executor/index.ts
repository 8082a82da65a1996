export { type Execution, execute } from './execute.ts';
export { plannedGateway } from './planned-gateway.ts';
