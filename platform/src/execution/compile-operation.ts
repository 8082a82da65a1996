import {
  type DocumentNode,
  type ExecutionResult,
  type FragmentDefinitionNode,
  GraphQLError,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
  visit,
} from 'graphql';
import { collectFields } from 'graphql/execution/collectFields.js';
import type { Path } from 'graphql/jsutils/Path.js';
import { type CompiledField, compileFields, inParallel, put } from './compile-fields.ts';
import { compileVariables } from './compile-variables.ts';
import { FieldErrors, isThenable, type Run } from './run.ts';

export interface ExecutionInput {
  rootValue?: unknown;
  contextValue?: unknown;
  /** As they came. */
  variables?: Record<string, unknown> | null | undefined;
}

/** An operation of a schema, ready to be executed any number of times. */
export type CompiledOperation = (input: ExecutionInput) => ExecutionResult | Promise<ExecutionResult>;

type Root = (run: Run) => unknown;

/** Combinations of `@skip` and `@include` that are kept for one operation. */
const kept = 32;

/**
 * Compiles an operation: its selections become functions for the types they meet, once for each combination of conditions.
 * The results equal those of graphql-js's `execute`, its messages and the places of errors included. A subscription field
 * is executed like a query's, over the root value.
 */
export function compileOperation(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
): CompiledOperation {
  const fragments: Record<string, FragmentDefinitionNode> = Object.create(null);
  for (const each of document.definitions)
    if (each.kind === Kind.FRAGMENT_DEFINITION) fragments[each.name.value] = each;
  const conditions = conditionsOf(document);
  const coerce = compileVariables(schema, operation);
  const roots = new Map<string, Root>();

  const rootFor = (variables: Record<string, unknown>): Root => {
    const key = conditions.map((name) => String(variables[name])).join();
    const known = roots.get(key);
    if (known !== undefined) return known;
    const root = compileRoot(schema, operation, fragments, variables);
    if (roots.size >= kept) roots.clear();
    roots.set(key, root);
    return root;
  };

  return ({ rootValue, contextValue, variables }) => {
    const { coerced, errors } = coerce(variables ?? {});
    if (errors) return { errors };
    const run: Run = { rootValue, contextValue, variableValues: coerced, errors: new FieldErrors() };
    const failed = (error: unknown): ExecutionResult => {
      run.errors.add(error as GraphQLError, undefined);
      return respond(run, null);
    };
    try {
      const data = rootFor(coerced)(run);
      return isThenable(data) ? data.then((given) => respond(run, given), failed) : respond(run, data);
    } catch (error) {
      return failed(error);
    }
  };
}

function respond({ errors: { list } }: Run, data: unknown): ExecutionResult {
  const result = { data: data as ExecutionResult['data'] };
  return list.length === 0 ? result : { errors: list, ...result };
}

function compileRoot(
  schema: GraphQLSchema,
  operation: OperationDefinitionNode,
  fragments: Record<string, FragmentDefinitionNode>,
  conditions: Record<string, unknown>,
): Root {
  const type = schema.getRootType(operation.operation);
  if (!type) {
    const message = `Schema is not configured to execute ${operation.operation} operation.`;
    throw new GraphQLError(message, { nodes: operation });
  }
  const collected = collectFields(schema, fragments, conditions, type, operation.selectionSet);
  const fields = compileFields({ schema, operation, fragments, conditions }, type, collected);
  if (operation.operation === 'mutation') return (run) => inTurn(fields, run, run.rootValue, undefined);
  const execute = inParallel(fields);
  return (run) => execute(run, run.rootValue, undefined);
}

/** The fields of a mutation: each begins when the one before it has ended. */
function inTurn(fields: readonly CompiledField[], run: Run, source: unknown, path: Path | undefined): unknown {
  const result: Record<string, unknown> = {};
  const from = (index: number): unknown => {
    for (let at = index; at < fields.length; at++) {
      const field = fields[at] as CompiledField;
      const value = field.run(run, source, path);
      if (isThenable(value)) {
        return value.then((given) => {
          put(result, field.name, given);
          return from(at + 1);
        });
      }
      put(result, field.name, value);
    }
    return result;
  };
  return from(0);
}

/** Variables that decide whether something is selected. */
function conditionsOf(document: DocumentNode): string[] {
  const names = new Set<string>();
  visit(document, {
    Directive({ name, arguments: given }) {
      if (name.value !== 'skip' && name.value !== 'include') return;
      for (const { value } of given ?? []) if (value.kind === Kind.VARIABLE) names.add(value.name.value);
    },
  });
  return [...names];
}
