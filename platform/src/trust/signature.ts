import { createHash } from 'node:crypto';
import { type DocumentNode, Kind, print, type SelectionNode, visit } from 'graphql';

/**
 * What two documents have in common that ask for the same: SHA-256 of the document without layout, comments and the
 * `__typename` that caching clients add everywhere, as 43 characters of base64url.
 */
export function documentSignature(document: DocumentNode): string {
  const bare = visit(document, {
    SelectionSet(node) {
      const selections = node.selections.filter((selection) => !isPlainTypeName(selection));
      // A set that asks for nothing else has to keep it.
      return selections.length === 0 ? undefined : { ...node, selections };
    },
  });
  return createHash('sha256').update(print(bare)).digest('base64url');
}

function isPlainTypeName(node: SelectionNode): boolean {
  return (
    node.kind === Kind.FIELD &&
    node.name.value === '__typename' &&
    node.alias === undefined &&
    (node.directives?.length ?? 0) === 0
  );
}
