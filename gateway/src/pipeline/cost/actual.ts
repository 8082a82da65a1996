import {
  type DocumentNode,
  type FieldNode,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  isCompositeType,
  isInterfaceType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import { rootCost } from './estimate.ts';
import type { Weights } from './weights.ts';

/** A field of the answer, and the type that the document selects it on. */
interface Selected {
  on: GraphQLNamedType | undefined;
  nodes: FieldNode[];
}
type Fields = ReadonlyMap<string, Selected>;

/**
 * What an answer cost in truth: the same weights as the estimate has, for the objects that really came. Arguments are
 * left out, since they were known before.
 */
export function actualCost(
  schema: GraphQLSchema,
  weights: Weights,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  data: unknown,
): number {
  const root = schema.getRootType(operation.operation);
  const base = rootCost[operation.operation];
  if (!root || typeof data !== 'object' || data === null) return base;

  const ofObject = (fields: Fields, value: object): number => {
    const typename = (value as Record<string, unknown>).__typename;
    const type = typeof typename === 'string' ? schema.getType(typename) : undefined;
    let sum = 0;
    for (const [name, { on, nodes }] of fields) {
      const below = (value as Record<string, unknown>)[name];
      if (below !== null && below !== undefined) sum += ofField(type ?? on, nodes, below);
    }
    return sum;
  };

  const ofField = (parent: GraphQLNamedType | undefined, nodes: FieldNode[], value: unknown): number => {
    const name = nodes[0]?.name.value ?? '';
    const field = isObjectType(parent) || isInterfaceType(parent) ? parent.getFields()[name] : undefined;
    if (field === undefined) return 0;
    const type = getNamedType(field.type);
    const weight = weights.places.get(`${parent?.name}.${name}`) ?? weights.types.get(type.name);
    const own = weight ?? (isCompositeType(type) ? 1 : 0);
    const fields = fieldsOf(type, nodes);
    const ofItem = (item: unknown): number => {
      if (Array.isArray(item)) return item.reduce((sum: number, each) => sum + ofItem(each), 0);
      if (item === null || item === undefined) return 0;
      return fields.size === 0 || typeof item !== 'object' ? own : own + ofObject(fields, item);
    };
    return ofItem(value);
  };

  /** What is selected of a type, by the name that it has in the answer, fragments spread. */
  const fieldsOf = (type: GraphQLNamedType, parents: readonly { selectionSet?: SelectionSetNode | undefined }[]) => {
    const fields = new Map<string, Selected>();
    const collect = (on: GraphQLNamedType | undefined, selectionSet: SelectionSetNode): void => {
      for (const node of selectionSet.selections) {
        if (node.kind === Kind.FIELD) {
          const name = node.alias?.value ?? node.name.value;
          const known = fields.get(name);
          if (known === undefined) fields.set(name, { on, nodes: [node] });
          else known.nodes.push(node);
        } else if (node.kind === Kind.INLINE_FRAGMENT) {
          collect(node.typeCondition ? schema.getType(node.typeCondition.name.value) : on, node.selectionSet);
        } else {
          const fragment = document.definitions.find(
            (each) => each.kind === Kind.FRAGMENT_DEFINITION && each.name.value === node.name.value,
          );
          if (fragment?.kind === Kind.FRAGMENT_DEFINITION) {
            collect(schema.getType(fragment.typeCondition.name.value), fragment.selectionSet);
          }
        }
      }
    };
    for (const { selectionSet } of parents) if (selectionSet) collect(type, selectionSet);
    return fields;
  };

  return base + ofObject(fieldsOf(root, [operation]), data);
}
