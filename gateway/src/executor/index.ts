export { type Execution, execute } from './execute.ts';
