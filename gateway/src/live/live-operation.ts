import { operationFromDocument } from '@apollo/federation-internals';
import type { FetchNode, PlanNode } from '@apollo/query-planner';
import { badInput, type CodedError } from '@guardian/platform/errors';
import {
  type DefinitionNode,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLError,
  getArgumentValues,
  getVariableValues,
  Kind,
  type OperationDefinitionNode,
  parse,
  print,
  type SelectionSetNode,
  validate,
  visit,
} from 'graphql';
import { documentRefusal } from '../admission/document-limits.ts';
import { operationRefusal } from '../admission/operation-limits.ts';
import { coded } from '../execute/coded.ts';
import type { LiveField } from '../execute/live-fields.ts';
import type { LoadedSupergraph } from '../execute/supergraph.ts';
import { operationOf, parseOperation, withCode } from '../pipeline/parse-operation.ts';

export { operationOf, parseOperation };

/** A subscription that was checked and planned: the event is one fetch, what other subgraphs add is the rest. */
export interface LiveOperation {
  document: DocumentNode;
  operation: OperationDefinitionNode;
  field: LiveField;
  fieldNode: FieldNode;
  primary: FetchNode;
  rest: PlanNode | undefined;
  /** The primary fetch without what lies below its field: runs the rules and nothing else. */
  rehearsal: string;
}

const plans = new WeakMap<LoadedSupergraph, Map<string, LiveOperation>>();
const kept = 1_000;
/** Characters. A longer text holds values of its caller rather than variables, and is not seen again. */
const longestKept = 10_000;

/** Checks and plans a subscription; throws GraphQLErrors, the first of a list. Plans are kept by text and name. */
export function planSubscription(
  supergraph: LoadedSupergraph,
  query: string,
  operationName?: string | null,
): LiveOperation {
  const known = plans.get(supergraph) ?? new Map<string, LiveOperation>();
  plans.set(supergraph, known);
  const key = `${operationName ?? ''}\n${query}`;
  const cached = known.get(key);
  if (cached !== undefined) return cached;
  const planned = plan(supergraph, parseOperation(query), operationName);
  if (query.length > longestKept) return planned;
  if (known.size >= kept) known.clear();
  known.set(key, planned);
  return planned;
}

function plan(supergraph: LoadedSupergraph, document: DocumentNode, operationName?: string | null): LiveOperation {
  const operation = operationOf(document, operationName);
  const unbounded = documentRefusal(document);
  if (unbounded !== null) throw unbounded;
  const [invalid] = validate(supergraph.schema, document);
  if (invalid !== undefined) throw withCode(invalid, 'GRAPHQL_VALIDATION_FAILED');
  const refusal = operationRefusal(document, operation);
  if (refusal !== null) throw refusal;
  const fieldNode = rootField(document, operation);
  const field = supergraph.liveFields.get(fieldNode.name.value);
  if (field === undefined) throw coded('BAD_REQUEST', 'A subscription selects one field that follows events.');
  const planned = supergraph.planner.buildQueryPlan(
    operationFromDocument(supergraph.apiSchema, document, { operationName: operationName ?? undefined }),
  ).node;
  if (planned?.kind !== 'Subscription') throw new Error('The planner made no subscription plan.');
  const { primary, rest } = planned;
  return { document, operation, field, fieldNode, primary, rest, rehearsal: rehearsalOf(primary.operation) };
}

/** A fetch for one root field, whose selections are cut to `__typename`. */
function rehearsalOf(fetch: string): string {
  const typeName = { kind: Kind.FIELD, name: { kind: Kind.NAME, value: '__typename' } } as const;
  const cut = visit(parse(fetch, { noLocation: true }), {
    OperationDefinition: ({ selectionSet, ...operation }) => ({
      ...operation,
      selectionSet: {
        ...selectionSet,
        selections: selectionSet.selections.map((node) => ({
          ...node,
          selectionSet: { kind: Kind.SELECTION_SET, selections: [typeName] },
        })),
      },
    }),
    FragmentDefinition: () => null,
  });
  return print(cut);
}

/** Validation has made sure that there is exactly one, maybe behind a fragment. */
function rootField(document: DocumentNode, { selectionSet }: { selectionSet: SelectionSetNode }): FieldNode {
  const [selection] = selectionSet.selections;
  switch (selection?.kind) {
    case Kind.FIELD:
      return selection;
    case Kind.INLINE_FRAGMENT:
      return rootField(document, selection);
    case Kind.FRAGMENT_SPREAD: {
      const name = selection.name.value;
      const isIt = (node: DefinitionNode) => node.kind === Kind.FRAGMENT_DEFINITION && node.name.value === name;
      return rootField(document, document.definitions.find(isIt) as FragmentDefinitionNode);
    }
    case undefined:
      throw coded('BAD_REQUEST', 'A subscription selects one field.');
  }
}

/** Variables checked against their types, and the arguments of the field that follow from them. */
export function subscriptionInput(
  supergraph: LoadedSupergraph,
  live: LiveOperation,
  given: Record<string, unknown> | null | undefined,
): { variables: Record<string, unknown>; args: Record<string, unknown> } {
  const definitions = live.operation.variableDefinitions ?? [];
  const values = getVariableValues(supergraph.schema, definitions, given ?? {});
  if (values.errors !== undefined) throw badVariables(values.errors);
  const definition = supergraph.schema.getSubscriptionType()?.getFields()[live.field.name];
  if (definition === undefined) throw new Error(`Subscription.${live.field.name} is not in the API schema.`);
  const args = getArgumentValues(definition, live.fieldNode, values.coerced);
  return { variables: given ?? {}, args };
}

function badVariables(errors: readonly GraphQLError[]): CodedError {
  return badInput(errors.map((error) => error.message).join(' '));
}
