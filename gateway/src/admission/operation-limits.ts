import {
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLError,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import { coded } from '../execute/coded.ts';

/** Levels of selection sets. The introspection query of GraphiQL has 14. */
export const maxDepth = 16;
/** Fields after fragments are spread, each spread counted. */
export const maxFields = 2_000;
/** Lexical tokens of a document. */
export const maxTokens = 8_000;

interface Size {
  depth: number;
  fields: number;
}

/** Null, or why the operation is refused before it is planned. The document is valid: its fragments have no circle. */
export function operationRefusal(document: DocumentNode, operation: OperationDefinitionNode): GraphQLError | null {
  const size = measure(document, operation);
  if (size.depth > maxDepth) {
    return coded(
      'OPERATION_TOO_DEEP',
      `The operation nests ${size.depth} levels deep; the limit is ${maxDepth}. Split it.`,
    );
  }
  if (size.fields > maxFields) {
    return coded('OPERATION_TOO_LARGE', `The operation selects more than ${maxFields} fields. Split it.`);
  }
  return null;
}

function measure(document: DocumentNode, operation: OperationDefinitionNode): Size {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const node of document.definitions)
    if (node.kind === Kind.FRAGMENT_DEFINITION) fragments.set(node.name.value, node);
  // Each fragment is measured once, so that fragments which spread each other can't make measuring expensive.
  const known = new Map<string, Size>();

  const sizeOf = ({ selections }: SelectionSetNode): Size => {
    const total = { depth: 0, fields: 0 };
    for (const selection of selections) {
      const part = selection.kind === Kind.FRAGMENT_SPREAD ? ofFragment(selection.name.value) : ofNode(selection);
      total.depth = Math.max(total.depth, part.depth);
      total.fields += part.fields;
    }
    return total;
  };
  const ofNode = (node: { kind: Kind; selectionSet?: SelectionSetNode | undefined }): Size => {
    const own = node.kind === Kind.FIELD ? 1 : 0;
    const inner = node.selectionSet === undefined ? { depth: 0, fields: 0 } : sizeOf(node.selectionSet);
    return { depth: inner.depth + own, fields: inner.fields + own };
  };
  const ofFragment = (name: string): Size => {
    const measured = known.get(name);
    if (measured !== undefined) return measured;
    const fragment = fragments.get(name);
    const size = fragment === undefined ? { depth: 0, fields: 0 } : sizeOf(fragment.selectionSet);
    known.set(name, size);
    return size;
  };
  return sizeOf(operation.selectionSet);
}
