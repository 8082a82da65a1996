import { readFileSync } from 'node:fs';
import { Kind, parse, type TypeNode } from 'graphql';

/**
 * Fields that return a page without saying how long it gets. What an operation costs is known before it runs only where
 * `@listSize` names the argument that decides.
 */
export function unsizedPages(): string[] {
  const sdl = readFileSync(new URL('../schema/supergraph.graphql', import.meta.url), 'utf8');
  return parse(sdl, { noLocation: true }).definitions.flatMap((type) => {
    if (type.kind !== Kind.OBJECT_TYPE_DEFINITION && type.kind !== Kind.INTERFACE_TYPE_DEFINITION) return [];
    const unsized = (type.fields ?? []).filter(
      (field) =>
        nameOf(field.type).endsWith('Connection') &&
        !field.directives?.some((directive) => directive.name.value === 'listSize'),
    );
    return unsized.map((field) => `${type.name.value}.${field.name.value}`);
  });
}

function nameOf(type: TypeNode): string {
  return type.kind === Kind.NAMED_TYPE ? type.name.value : nameOf(type.type);
}
