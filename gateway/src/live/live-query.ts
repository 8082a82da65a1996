import type { Aspect } from '@guardian/platform/access';
import { badInput } from '@guardian/platform/errors';
import { type StoredEvent, typeMatcher } from '@guardian/platform/events';
import {
  type DocumentNode,
  type GraphQLNamedType,
  type GraphQLSchema,
  getDirectiveValues,
  getNamedType,
  isAbstractType,
  isObjectType,
  type OperationDefinitionNode,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import { coded } from '../execute/coded.ts';
import type { LoadedSupergraph } from '../execute/supergraph.ts';
import { variableErrors } from '../executor/variable-errors.ts';
import type { KnownOperation } from '../pipeline/known-operation.ts';
import { canonicalText, type LiveInput, nextOperationId, type SharedOperation } from './shared-operation.ts';

/** A `query @live`: its result is sent again whenever it has become another. */
export interface LiveQuery extends SharedOperation {
  kind: 'query';
  /** Milliseconds between two results, at least. */
  throttle: number;
  /** Whether an event may have changed the result. */
  dependsOn(event: Pick<StoredEvent, 'type' | 'subjectType'>): boolean;
}

const leastThrottle = 100;
const mostThrottle = 60_000;
const known = new WeakMap<KnownOperation, LiveQuery>();

/** Whether the operation asks to be kept fresh. */
export function isLive({ directives }: OperationDefinitionNode): boolean {
  return directives?.some(({ name }) => name.value === 'live') ?? false;
}

/** The live query of an operation that was checked. Throws BAD_USER_INPUT for a throttle out of bounds. */
export function liveQuery(supergraph: LoadedSupergraph, operation: KnownOperation): LiveQuery {
  const found = known.get(operation);
  if (found !== undefined) return found;
  const made = make(supergraph, operation);
  known.set(operation, made);
  return made;
}

function make(supergraph: LoadedSupergraph, { text, operationName, document, operation }: KnownOperation): LiveQuery {
  const { schema } = supergraph;
  const directive = schema.getDirective('live');
  if (!directive) throw coded('BAD_REQUEST', 'This graph has no live queries.');
  const throttle = Number(getDirectiveValues(directive, operation)?.throttle ?? 0);
  if (throttle < leastThrottle || throttle > mostThrottle) {
    throw badInput(`\`throttle\` of @live is ${leastThrottle} to ${mostThrottle} milliseconds.`);
  }
  const { types, events, fields } = dependencies(schema, document, supergraph.changesWith);
  const changes = typeMatcher([...events]);
  return {
    id: nextOperationId(),
    kind: 'query',
    query: text,
    operationName: operationName ?? null,
    fields: [...fields],
    gates: new Set<Aspect>(),
    aspects: new Set<Aspect>(),
    throttle,
    dependsOn: ({ type, subjectType }) => types.has(subjectType) || changes(type),
  };
}

/** Types of which an answer may hold something, the events that its fields name besides, and its root fields. */
function dependencies(schema: GraphQLSchema, document: DocumentNode, changesWith: ReadonlyMap<string, string[]>) {
  const types = new Set<string>();
  const events = new Set<string>();
  const fields = new Set<string>();
  const info = new TypeInfo(schema);
  const visitor = {
    Field() {
      const field = info.getFieldDef();
      const parent = info.getParentType();
      if (!field || !parent) return;
      if (parent === schema.getQueryType()) fields.add(field.name);
      for (const type of concreteTypes(schema, getNamedType(field.type))) types.add(type);
      for (const event of changesWith.get(`${parent.name}.${field.name}`) ?? []) events.add(event);
    },
  };
  visit(document, visitWithTypeInfo(info, visitor));
  return { types, events, fields };
}

/** The type itself or what it may stand for; of a connection, also what it connects: its count changes with them. */
function concreteTypes(schema: GraphQLSchema, type: GraphQLNamedType): string[] {
  if (isAbstractType(type)) return schema.getPossibleTypes(type).map(({ name }) => name);
  if (!isObjectType(type)) return [];
  const nodes = type.name.endsWith('Connection') ? type.getFields().nodes : undefined;
  return [type.name, ...(nodes ? concreteTypes(schema, getNamedType(nodes.type)) : [])];
}

/** Variables checked against their types. */
export function liveQueryInput(
  { schema }: LoadedSupergraph,
  { operation }: KnownOperation,
  given: Record<string, unknown> | null,
): LiveInput {
  const wrong = variableErrors(schema, operation, given ?? {});
  if (wrong.length > 0) throw badInput(wrong.map((error) => error.message).join(' '));
  const declared = new Set(operation.variableDefinitions?.map(({ variable }) => variable.name.value));
  const variables = Object.fromEntries(Object.entries(given ?? {}).filter(([name]) => declared.has(name)));
  return { variables, args: {}, key: canonicalText(variables) };
}
