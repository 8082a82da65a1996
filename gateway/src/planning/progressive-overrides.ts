import { createHash } from 'node:crypto';
import type { Supergraph } from '@apollo/federation-internals';
import { type DocumentNode, print } from 'graphql';

/** Which labels of `@override(label:)` hold for an operation. */
export type Overrides = (document: DocumentNode) => Map<string, boolean>;

/**
 * Labels of a supergraph by which fields move step by step: `percent(N)` holds for that share of the operations, told by their text,
 * so that every gateway decides alike, and an operation that has moved stays where it is as N grows. Other labels hold for none.
 */
export function progressiveOverrides(supergraph: Supergraph): Overrides {
  const labels = new Set<string>();
  for (const application of supergraph.schema.directive('join__field')?.applications() ?? []) {
    const { overrideLabel } = application.arguments();
    if (typeof overrideLabel === 'string') labels.add(overrideLabel);
  }
  if (labels.size === 0) return () => new Map();
  return (document) => {
    const place = placeOf(document);
    return new Map([...labels].map((label) => [label, place < percentOf(label)]));
  };
}

/** Of a hundred, which place an operation has. */
function placeOf(document: DocumentNode): number {
  return (createHash('sha256').update(print(document)).digest().readUInt32BE() / 2 ** 32) * 100;
}

function percentOf(label: string): number {
  return Number(/^percent\((\d+(?:\.\d+)?)\)$/.exec(label)?.[1] ?? 0);
}
