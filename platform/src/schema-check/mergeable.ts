import {
  type DirectiveNode,
  type DocumentNode,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  Kind,
  visit,
} from 'graphql';

/** Directives that say nothing of what clients see, and that a subgraph taken out of a supergraph calls by another name. */
const unseen = new Set(['cost', 'listSize', 'composeDirective']);

/** The document of a subgraph, to be composed with those of a supergraph that was taken apart. Nodes keep their places. */
export function mergeable(document: DocumentNode): DocumentNode {
  const renamed = new Set<string>();
  const isUnseen = (name: string) => unseen.has(name.replace(/^federation__/, '')) || renamed.has(name);
  const withoutImports = visit(document, {
    Directive(node) {
      return node.name.value === 'link' ? withoutUnseen(node, renamed) : undefined;
    },
  });
  return visit(withoutImports, { Directive: ({ name }) => (isUnseen(name.value) ? null : undefined) });
}

/** A `@link` that imports none of them. @param renamed Gets the names that it gave them. */
function withoutUnseen(link: DirectiveNode, renamed: Set<string>): DirectiveNode {
  const args = link.arguments?.map((argument) => {
    const { name, value } = argument;
    if (name.value !== 'import' || value.kind !== Kind.LIST) return argument;
    const values = value.values.filter((each) => {
      if (each.kind === Kind.STRING) return !unseen.has(each.value.slice(1));
      if (each.kind !== Kind.OBJECT) return true;
      const text = (field: string) => {
        const found = each.fields.find((given) => given.name.value === field)?.value;
        return found?.kind === Kind.STRING ? found.value.slice(1) : '';
      };
      if (!unseen.has(text('name'))) return true;
      renamed.add(text('as'));
      return false;
    });
    return { ...argument, value: { ...value, values } };
  });
  return args === undefined ? link : { ...link, arguments: args };
}

/** Whether a schema has what a coordinate names: a type, a field, an argument, a value or a directive. */
export function hasCoordinate(schema: GraphQLSchema, coordinate: string): boolean {
  const [, directive, owner = '', member, argument] = /^(@)?(\w+)(?:\.(\w+))?(?:\((\w+):\))?$/.exec(coordinate) ?? [];
  if (directive !== undefined) return schema.getDirective(owner) != null;
  const type = schema.getType(owner);
  if (type === undefined || member === undefined) return type !== undefined;
  if (isEnumType(type)) return type.getValue(member) != null;
  if (isInputObjectType(type)) return type.getFields()[member] !== undefined;
  if (!isObjectType(type) && !isInterfaceType(type)) return false;
  const field = type.getFields()[member];
  return field !== undefined && (argument === undefined || field.args.some(({ name }) => name === argument));
}
