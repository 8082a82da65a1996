/** What the address of the page of operations holds. */
export interface OperationSearch {
  /** Part of a name, an id or a client's name. */
  q?: string;
  /** The dialog that is open: `new`, or the id of an operation. */
  open?: string;
}

export function readOperationSearch(raw: Record<string, unknown>): OperationSearch {
  const text = (value: unknown) => (typeof value === 'string' && value !== '' ? value : undefined);
  return { q: text(raw.q), open: text(raw.open) };
}
