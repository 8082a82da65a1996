/** What the address of the outbox holds. */
export interface OutboxSearch {
  q?: string;
  /** Id of the message that is open. */
  message?: string;
}

const text = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined);

export function readOutboxSearch(raw: Record<string, unknown>): OutboxSearch {
  return { q: text(raw.q), message: text(raw.message) };
}
