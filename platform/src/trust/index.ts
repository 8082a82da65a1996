export { operationsRegistered, operationsRemoved, operationTrustChanged, registerPayload } from './events.ts';
export { inspectDocument } from './inspect-document.ts';
export {
  countTrustedOperations,
  type OperationPolicyRow,
  readOperationPolicy,
  registeredAmong,
  type TrustedOperationFilter,
  type TrustedOperationRow,
  trustedOperationsPage,
} from './queries.ts';
export { documentSignature } from './signature.ts';
export { Trust } from './trust.ts';
export { changeOperationPolicy, deleteOperations, insertOperations, type NewOperation, restrictKey } from './write.ts';
