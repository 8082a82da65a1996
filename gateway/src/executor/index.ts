export { type Execution, execute } from './execute.ts';
export {
  executeIncrementally,
  type IncrementalItem,
  type IncrementalResult,
  type InitialResult,
  type SubsequentResult,
} from './incremental/execute-incrementally.ts';
export { answerText, DataText } from './output.ts';
