import type { QueryPlan } from '@apollo/query-planner';
import {
  BREAK,
  type DocumentNode,
  GraphQLError,
  type GraphQLSchema,
  type OperationDefinitionNode,
  validate,
  visit,
} from 'graphql';
import { documentRefusal } from '../admission/document-limits.ts';
import { measureOperation, type SizeLimits, sizeRefusal } from '../admission/operation-limits.ts';
import { type CostOptions, compileEstimate } from './cost/estimate.ts';
import type { Term } from './cost/term.ts';
import type { Weights } from './cost/weights.ts';
import { OperationRefused } from './operation-refused.ts';
import { operationOf, parseOperation, withCode } from './parse-operation.ts';

/** An operation that may be executed: within the limits and valid. Everything about it that no request changes. */
export interface KnownOperation {
  /** The document as it was sent. */
  text: string;
  document: DocumentNode;
  operation: OperationDefinitionNode;
  /** As the request named it. */
  operationName: string | undefined;
  /** Whether any part of the document, a fragment too, reads `__schema` or `__type`. */
  introspects: boolean;
  /** Fields, fragments spread. */
  fields: number;
  /** What it may cost at most. */
  estimate: Term;
  /** Once it was asked for. A plan that could not be made is not kept. */
  plan: Promise<QueryPlan> | null;
  /** The plan itself, once it was made. */
  made: QueryPlan | null;
}

/** By what an operation is judged. */
export interface Rulebook {
  schema: GraphQLSchema;
  weights: Weights;
  /** Null where an operation may cost anything: then nothing is counted, nor asked for so that it can be. */
  cost: CostOptions | null;
  size: SizeLimits;
}

/**
 * Looks at a document in the order of what each look costs: tokens, nesting, what validation would have to compare, the size of
 * the operation, then validity, which costs several times as much as all of these, then its cost. Throws OperationRefused.
 */
export function knowOperation(
  { schema, weights, cost, size: allowed }: Rulebook,
  text: string,
  operationName: string | undefined,
): KnownOperation {
  const document = refusing(() => parseOperation(text, allowed.tokens));
  const operation = refusing(() => operationOf(document, operationName));
  const unbounded = documentRefusal(document);
  if (unbounded !== null) throw new OperationRefused([unbounded]);
  const size = measureOperation(document, operation);
  const tooLarge = sizeRefusal(size, allowed);
  if (tooLarge !== null) throw new OperationRefused([tooLarge]);
  const invalid = validate(schema, document);
  if (invalid.length > 0) {
    throw new OperationRefused(invalid.map((error) => withCode(error, 'GRAPHQL_VALIDATION_FAILED')));
  }
  const estimate = cost === null ? 0 : compileEstimate(schema, weights, document, operation, cost);
  const introspects = asksForSchema(document);
  return {
    text,
    document,
    operation,
    operationName,
    introspects,
    fields: size.fields,
    estimate,
    plan: null,
    made: null,
  };
}

function refusing<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw error instanceof GraphQLError ? new OperationRefused([error]) : error;
  }
}

function asksForSchema(document: DocumentNode): boolean {
  let asks = false;
  visit(document, {
    Field({ name }) {
      if (name.value !== '__schema' && name.value !== '__type') return undefined;
      asks = true;
      return BREAK;
    },
  });
  return asks;
}
