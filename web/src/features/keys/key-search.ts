/** What the address of the page of API keys holds. */
export interface KeySearch {
  /** Whether revoked keys are listed too. */
  revoked?: 'yes';
  /** The dialog that is open. */
  open?: 'new';
}

export function readKeySearch(raw: Record<string, unknown>): KeySearch {
  return { revoked: raw.revoked === 'yes' ? 'yes' : undefined, open: raw.open === 'new' ? 'new' : undefined };
}
