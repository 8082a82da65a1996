export { Check, type TextRules } from './check.ts';
export {
  badInput,
  badRequest,
  CodedError,
  conflict,
  type ErrorDetails,
  forbidden,
  notFound,
  unauthenticated,
} from './coded-error.ts';
export { type ErrorCode, errorCodes, isErrorCode } from './codes.ts';
export { type ErrorLog, formatError } from './format-error.ts';
export { type InputProblem, InvalidInput, payload } from './invalid-input.ts';
