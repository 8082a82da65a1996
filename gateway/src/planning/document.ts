import {
  BREAK,
  type DirectiveNode,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  Kind,
  type SelectionNode,
  visit,
} from 'graphql';

export const responseName = ({ alias, name }: FieldNode): string => (alias ?? name).value;

export function fragmentsOf(document: DocumentNode): Map<string, FragmentDefinitionNode> {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const node of document.definitions) {
    if (node.kind === Kind.FRAGMENT_DEFINITION) fragments.set(node.name.value, node);
  }
  return fragments;
}

/** Whether it is `@skip` or `@include`. */
export const isCondition = ({ name }: DirectiveNode): boolean => name.value === 'skip' || name.value === 'include';
export const isDefer = ({ name }: DirectiveNode): boolean => name.value === 'defer';

export const isConditional = ({ directives }: SelectionNode): boolean => directives?.some(isCondition) ?? false;

/** Whether a directive is anywhere in the document. */
export function hasDirective(document: DocumentNode, isIt: (directive: DirectiveNode) => boolean): boolean {
  let found = false;
  visit(document, {
    Directive(node) {
      found = isIt(node);
      return found ? BREAK : undefined;
    },
  });
  return found;
}
