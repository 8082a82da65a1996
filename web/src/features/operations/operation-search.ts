/** What the addresses of operations and of their usage hold. */
export interface OperationSearch {
  /** Part of a name, an id or a client's name. */
  q?: string;
  /** How many hours back the usage goes; 24 when left out. */
  hours?: string;
  /** The dialog that is open: `new`, or the operation that is shown. */
  open?: string;
}

export function readOperationSearch({ q, hours, open }: Record<string, unknown>): OperationSearch {
  const text = (value: unknown) => (typeof value === 'string' && value ? value : undefined);
  return { q: text(q), hours: text(hours), open: text(open) };
}
