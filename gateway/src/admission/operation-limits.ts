import {
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLError,
  Kind,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import { coded } from '../execute/coded.ts';

/** How large an operation may be. */
export interface SizeLimits {
  /** Levels of selection sets. */
  depth: number;
  /** Fields after fragments are spread, each spread counted. */
  fields: number;
  /** Fields of the root, fragments spread: each is a way into a subgraph. */
  rootFields: number;
  /** Aliases, fragments spread: under other names the same is resolved again. */
  aliases: number;
  /** Lexical tokens of the document. */
  tokens: number;
}

/** For the product. The introspection query of GraphiQL has 14 levels. */
export const defaultSizeLimits: SizeLimits = { depth: 16, fields: 2_000, rootFields: 100, aliases: 500, tokens: 8_000 };

/** How large an operation is once its fragments are spread. */
export interface OperationSize {
  depth: number;
  fields: number;
  aliases: number;
  rootFields: number;
}

/** Null, or the limit that an operation of this size is over. */
export function sizeRefusal(
  { depth, fields, aliases, rootFields }: OperationSize,
  limits: SizeLimits,
): GraphQLError | null {
  const tooLarge = (message: string) => coded('OPERATION_TOO_LARGE', `${message} Split it.`);
  if (depth > limits.depth) {
    const message = `The operation nests ${depth} levels deep; the limit is ${limits.depth}. Split it.`;
    return coded('OPERATION_TOO_DEEP', message);
  }
  if (rootFields > limits.rootFields) return tooLarge(`The operation has more than ${limits.rootFields} root fields.`);
  if (aliases > limits.aliases) return tooLarge(`The operation has more than ${limits.aliases} aliases.`);
  if (fields > limits.fields) return tooLarge(`The operation selects more than ${limits.fields} fields.`);
  return null;
}

/** Of one selection set: `own` are the fields at its level. */
interface Size {
  depth: number;
  fields: number;
  aliases: number;
  own: number;
}

/**
 * Measures an operation, which may be invalid. Each fragment is measured once, so that fragments which spread each other cost
 * nothing; one that leads back into itself counts once.
 */
export function measureOperation(document: DocumentNode, operation: OperationDefinitionNode): OperationSize {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const node of document.definitions)
    if (node.kind === Kind.FRAGMENT_DEFINITION) fragments.set(node.name.value, node);
  const known = new Map<string, Size>();

  const sizeOf = ({ selections }: SelectionSetNode): Size => {
    const total = { ...nothing };
    for (const selection of selections) {
      const part = ofSelection(selection);
      total.depth = Math.max(total.depth, part.depth);
      total.fields += part.fields;
      total.aliases += part.aliases;
      total.own += part.own;
    }
    return total;
  };
  const ofSelection = (node: SelectionNode): Size => {
    if (node.kind === Kind.FRAGMENT_SPREAD) return ofFragment(node.name.value);
    const inner = node.selectionSet === undefined ? nothing : sizeOf(node.selectionSet);
    if (node.kind === Kind.INLINE_FRAGMENT) return inner;
    const aliases = inner.aliases + (node.alias === undefined ? 0 : 1);
    return { depth: inner.depth + 1, fields: inner.fields + 1, aliases, own: 1 };
  };
  const ofFragment = (name: string): Size => {
    const measured = known.get(name);
    if (measured !== undefined) return measured;
    known.set(name, nothing);
    const fragment = fragments.get(name);
    const size = fragment === undefined ? nothing : sizeOf(fragment.selectionSet);
    known.set(name, size);
    return size;
  };
  const { depth, fields, aliases, own } = sizeOf(operation.selectionSet);
  return { depth, fields, aliases, rootFields: own };
}

const nothing: Size = { depth: 0, fields: 0, aliases: 0, own: 0 };
