import { createHash } from 'node:crypto';
import type { OperationSummary } from '@guardian/platform/history';
import { type DocumentNode, type GraphQLSchema, Kind, print, TypeInfo, visit, visitWithTypeInfo } from 'graphql';
import type { KnownOperation } from '../pipeline/known-operation.ts';

const longestText = 20_000;
const mostFields = 1_000;
const summaries = new WeakMap<KnownOperation, OperationSummary>();

/** What the history keeps of an operation: its text without values and aliases, and the coordinates of what it selects. */
export function summariseOperation(schema: GraphQLSchema, known: KnownOperation): OperationSummary {
  const found = summaries.get(known);
  if (found !== undefined) return found;
  const text = print(normalised(known));
  const { operation } = known;
  const summary: OperationSummary = {
    signature: createHash('sha256').update(text).digest('base64url'),
    name: operation.name?.value.slice(0, 200) ?? '',
    kind: operation.operation.toUpperCase() as OperationSummary['kind'],
    text: text.slice(0, longestText),
    fields: coordinates(schema, known.document),
  };
  summaries.set(known, summary);
  return summary;
}

/** Operations that differ in values, aliases or layout alone are the same to whoever looks for what is executed. */
function normalised({ document, operation }: KnownOperation): DocumentNode {
  const definitions = document.definitions.filter(
    (node) => node.kind !== Kind.OPERATION_DEFINITION || node === operation,
  );
  return visit(
    { ...document, definitions },
    {
      Field: ({ alias, ...node }) => (alias === undefined ? undefined : node),
      StringValue: () => ({ kind: Kind.STRING, value: '' }),
      IntValue: () => ({ kind: Kind.INT, value: '0' }),
      FloatValue: () => ({ kind: Kind.FLOAT, value: '0' }),
      ListValue: () => ({ kind: Kind.LIST, values: [] }),
      ObjectValue: () => ({ kind: Kind.OBJECT, fields: [] }),
    },
  );
}

function coordinates(schema: GraphQLSchema, document: DocumentNode): string[] {
  const found = new Set<string>();
  const info = new TypeInfo(schema);
  visit(
    document,
    visitWithTypeInfo(info, {
      Field: ({ name }) => {
        const type = info.getParentType();
        if (type && !name.value.startsWith('__') && found.size < mostFields) found.add(`${type.name}.${name.value}`);
      },
      Argument: ({ name }) => {
        const [type, field] = [info.getParentType(), info.getFieldDef()];
        if (type && field && found.size < mostFields) found.add(`${type.name}.${field.name}(${name.value}:)`);
      },
    }),
  );
  return [...found].sort();
}
