/** What the address of the list of supergraphs holds. */
export interface SupergraphSearch {
  /** Id of the supergraph whose changes are shown. */
  to?: string;
  /** Id of the one that it is compared with; the one before it when left out. */
  from?: string;
}

export function readSupergraphSearch({ from, to }: Record<string, unknown>): SupergraphSearch {
  const text = (value: unknown) => (typeof value === 'string' && value ? value : undefined);
  return { from: text(from), to: text(to) };
}
