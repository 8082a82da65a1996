export { type CompiledOperation, compileOperation, type ExecutionInput } from './compile-operation.ts';
export { type OperationCache, operationCache } from './operation-cache.ts';
