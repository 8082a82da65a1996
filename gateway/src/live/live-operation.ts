import type { FetchNode, PlanNode } from '@apollo/query-planner';
import type { Aspect } from '@guardian/platform/access';
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
  visit,
} from 'graphql';
import { coded } from '../execute/coded.ts';
import type { LiveField } from '../execute/live-fields.ts';
import type { LoadedSupergraph } from '../execute/supergraph.ts';
import type { KnownOperation } from '../pipeline/known-operation.ts';
import { operationOf, parseOperation } from '../pipeline/parse-operation.ts';
import type { Pipeline } from '../pipeline/pipeline.ts';
import { canonicalText, type LiveInput, nextOperationId, type SharedOperation } from './shared-operation.ts';

/** A subscription that was checked and planned: the event is one fetch, what other subgraphs add is the rest. */
export interface LiveOperation extends SharedOperation {
  kind: 'facts' | 'signal';
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
/** Texts, and operations that they come to once layout and comments are left out. */
const kept = 1_000;
/** Characters. A longer text holds values of its caller rather than variables, and is not seen again. */
const longestKept = 10_000;

/**
 * Checks and plans a subscription; throws OperationRefused and GraphQLErrors. Plans are kept by text and name. One that the
 * pipeline has planned already is not planned again.
 */
export function planSubscription(
  pipeline: Pick<Pipeline, 'supergraph' | 'operationFor'>,
  query: string,
  operationName?: string | null,
): LiveOperation {
  const { supergraph } = pipeline;
  const live = plans.get(supergraph) ?? new Map<string, LiveOperation>();
  plans.set(supergraph, live);
  const cached = live.get(keyOf(query, operationName));
  if (cached !== undefined) return cached;
  const known = pipeline.operationFor({ query, operationName });
  const normalised = keyOf(print(known.document), operationName);
  const operation = live.get(normalised) ?? plan(supergraph, known);
  if (query.length > longestKept) return operation;
  if (live.size >= kept) live.clear();
  live.set(keyOf(query, operationName), operation);
  live.set(normalised, operation);
  return operation;
}

function keyOf(text: string, operationName: string | null | undefined): string {
  return `${operationName ?? ''}\n${text}`;
}

/** Whether the operation is a subscription. Throws a GraphQLError for a document that can't be read. */
export function isSubscription(
  supergraph: LoadedSupergraph,
  query: string,
  operationName: string | null | undefined,
): boolean {
  if (plans.get(supergraph)?.has(keyOf(query, operationName))) return true;
  return operationOf(parseOperation(query), operationName).operation === 'subscription';
}

function plan(supergraph: LoadedSupergraph, known: KnownOperation): LiveOperation {
  const { document, operation, text: query } = known;
  const operationName = known.operationName ?? null;
  const fieldNode = rootField(document, operation);
  const field = supergraph.liveFields.get(fieldNode.name.value);
  if (field === undefined) throw coded('BAD_REQUEST', 'A subscription selects one field that follows events.');
  // Another supergraph was loaded while the subscription ran: there is no waiting for a thread then.
  const { node } = known.made ?? supergraph.planner.plan(document, known.operationName);
  if (node?.kind !== 'Subscription') throw new Error('The planner made no subscription plan.');
  const { primary, rest } = node;
  const rehearsal = rehearsalOf(primary.operation);
  const aspects = new Set<Aspect>(field.within !== null ? [`scope ${field.within}`] : []);
  const id = nextOperationId();
  const { kind, name } = field;
  const shared = { id, kind, query, operationName, fields: [name], gates: new Set<Aspect>(), aspects };
  return { ...shared, document, operation, field, fieldNode, primary, rest, rehearsal };
}

/** A fetch for one root field, whose selections are cut to `__typename`, with the variables that are left. */
function rehearsalOf(fetch: string): string {
  const typeName = { kind: Kind.FIELD, name: { kind: Kind.NAME, value: '__typename' } } as const;
  const cut = visit(parse(fetch, { noLocation: true }), {
    OperationDefinition({ selectionSet, variableDefinitions = [], ...operation }) {
      const selections = selectionSet.selections.map((node) => ({
        ...node,
        selectionSet: { kind: Kind.SELECTION_SET, selections: [typeName] } as const,
      }));
      const rest: OperationDefinitionNode = { ...operation, selectionSet: { ...selectionSet, selections } };
      const used = variablesOf(rest);
      return {
        ...rest,
        variableDefinitions: variableDefinitions.filter(({ variable }) => used.has(variable.name.value)),
      };
    },
    FragmentDefinition: () => null,
  });
  return print(cut);
}

function variablesOf(node: OperationDefinitionNode): Set<string> {
  const names = new Set<string>();
  visit(node, { Variable: ({ name }) => void names.add(name.value) });
  return names;
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
): LiveInput {
  const definitions = live.operation.variableDefinitions ?? [];
  const values = getVariableValues(supergraph.schema, definitions, given ?? {});
  if (values.errors !== undefined) throw badVariables(values.errors);
  const definition = supergraph.schema.getSubscriptionType()?.getFields()[live.field.name];
  if (definition === undefined) throw new Error(`Subscription.${live.field.name} is not in the API schema.`);
  const args = getArgumentValues(definition, live.fieldNode, values.coerced);
  const declared = new Set(definitions.map(({ variable }) => variable.name.value));
  const variables = Object.fromEntries(Object.entries(given ?? {}).filter(([name]) => declared.has(name)));
  return { variables, args, key: canonicalText(variables) };
}

function badVariables(errors: readonly GraphQLError[]): CodedError {
  return badInput(errors.map((error) => error.message).join(' '));
}
