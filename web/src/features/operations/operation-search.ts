/** What the address of the page of operations holds. */
export interface OperationSearch {
  /** Part of a name, an id or a client's name. */
  q?: string;
  /** The dialog that is open: `new`, or the id of an operation. */
  open?: string;
}

/** What the address of the page of their usage holds. */
export interface UsageSearch {
  /** How many hours back; 24 when left out. */
  hours?: '1' | '168' | '720';
  /** Signature of the operation whose details are shown. */
  open?: string;
}

export function readUsageSearch(raw: Record<string, unknown>): UsageSearch {
  const hours = (['1', '168', '720'] as const).find((each) => each === raw.hours);
  return { hours, open: typeof raw.open === 'string' && raw.open !== '' ? raw.open : undefined };
}

export function readOperationSearch(raw: Record<string, unknown>): OperationSearch {
  const text = (value: unknown) => (typeof value === 'string' && value !== '' ? value : undefined);
  return { q: text(raw.q), open: text(raw.open) };
}
