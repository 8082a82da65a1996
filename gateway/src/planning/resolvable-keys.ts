import type { ConstDirectiveNode, DefinitionNode } from 'graphql';

/**
 * Puts the keys by which a subgraph resolves an entity before those by which it only names one. To come back to a
 * subgraph with what a field `@requires`, the planner takes the first key there is, without asking whether the subgraph
 * resolves by it.
 */
export function resolvableKeysFirst(definition: DefinitionNode): DefinitionNode {
  if (definition.kind !== 'ObjectTypeDefinition' && definition.kind !== 'InterfaceTypeDefinition') return definition;
  const directives = definition.directives ?? [];
  if (!directives.some(isUnresolvable)) return definition;
  const first = directives.filter((directive) => !isUnresolvable(directive));
  return { ...definition, directives: [...first, ...directives.filter(isUnresolvable)] };
}

function isUnresolvable({ name, arguments: given }: ConstDirectiveNode): boolean {
  if (name.value !== 'join__type') return false;
  return given?.some((each) => each.name.value === 'resolvable' && 'value' in each.value && !each.value.value) ?? false;
}
