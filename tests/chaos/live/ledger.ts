/** A change that a writer knows to be committed: by the answer of the commit, or by reading the state afterwards. */
export interface Fact {
  organizationId: string;
  /** Type of the event. */
  type: string;
  subjectId: string;
  version: number;
  /** Stands in a field of the subject from this change on. */
  token: string;
  /** Owner of the row before and after; null when there is no row or no owner. */
  before: string | null;
  after: string | null;
  /** Milliseconds: the transaction began no earlier, and was committed no later. */
  startedAt: number;
  committedAt: number;
}

export const keyOf = (subjectId: string, version: number) => `${subjectId}@${version}`;

/**
 * What was committed, kept by the writers and never read from the event log: what a subscriber received is compared
 * with this.
 */
export interface Ledger {
  facts: Map<string, Fact>;
  add(fact: Fact): void;
}

export function openLedger(): Ledger {
  const facts = new Map<string, Fact>();
  return {
    facts,
    add(fact) {
      const key = keyOf(fact.subjectId, fact.version);
      if (facts.has(key)) throw new Error(`${key} was committed twice: a writer is wrong`);
      facts.set(key, fact);
    },
  };
}
