import { type Fact, keyOf, type Ledger } from './ledger.ts';

/** One delivery, as a subscriber read it. */
export interface Receipt {
  type: string;
  subjectId: string;
  version: number;
  /** What the subject showed; null when it showed nothing. */
  token: string | null;
  at: number;
}

/** What a subscriber may see of a fact: the type it is told as, and whether the subject shows; null for nothing. */
export type View = (fact: Fact) => { type: string; shows: boolean } | null;

export interface Verdict {
  expected: number;
  received: number;
  lost: number;
  doubled: number;
  /** Delivered behind one that was committed before it began, or behind a later version of its subject. */
  outOfOrder: number;
  /** A version of a subject behind a higher one. */
  decreasing: number;
  /** What the subscriber must not see, or never was committed. */
  foreign: number;
  /** Told as something else than it was. */
  wrong: number;
  /** The first findings, in words. */
  examples: string[];
}

/** Compares what one subscriber received with what was committed. */
export function audit(ledger: Ledger, view: View, receipts: readonly Receipt[]): Verdict {
  const verdict: Verdict = {
    expected: 0,
    received: receipts.length,
    lost: 0,
    doubled: 0,
    outOfOrder: 0,
    decreasing: 0,
    foreign: 0,
    wrong: 0,
    examples: [],
  };
  const found = (
    kind: keyof Verdict & ('lost' | 'doubled' | 'outOfOrder' | 'decreasing' | 'foreign' | 'wrong'),
    what: string,
  ) => {
    verdict[kind]++;
    if (verdict.examples.length < 5) verdict.examples.push(`${kind}: ${what}`);
  };
  const times = new Map<string, number>();
  const versions = new Map<string, number>();
  const known: Fact[] = [];
  for (const receipt of receipts) {
    const key = keyOf(receipt.subjectId, receipt.version);
    const seen = (times.get(key) ?? 0) + 1;
    times.set(key, seen);
    if (seen > 1) found('doubled', key);
    if (receipt.version <= (versions.get(receipt.subjectId) ?? 0) && seen === 1) found('decreasing', key);
    versions.set(receipt.subjectId, Math.max(receipt.version, versions.get(receipt.subjectId) ?? 0));
    const fact = ledger.facts.get(key);
    const allowed = fact === undefined ? null : view(fact);
    if (fact === undefined || allowed === null) {
      found('foreign', `${key} ${receipt.type}${fact === undefined ? ', which nobody committed' : ''}`);
      continue;
    }
    known.push(fact);
    const token = allowed.shows ? fact.token : null;
    if (receipt.type !== allowed.type || receipt.token !== token) {
      found('wrong', `${key} as ${receipt.type} ${receipt.token}, not ${allowed.type} ${token}`);
    }
  }
  let earliestCommit = Number.POSITIVE_INFINITY;
  for (const fact of known.toReversed()) {
    if (fact.startedAt > earliestCommit) found('outOfOrder', keyOf(fact.subjectId, fact.version));
    earliestCommit = Math.min(earliestCommit, fact.committedAt);
  }
  for (const [key, fact] of ledger.facts) {
    if (view(fact) === null) continue;
    verdict.expected++;
    if (!times.has(key)) found('lost', `${key} ${fact.type} committed at ${Math.round(fact.committedAt)}`);
  }
  return verdict;
}

/** The verdicts of all subscribers as one. */
export function together(verdicts: readonly Verdict[]): Verdict {
  const sum = (figure: Exclude<keyof Verdict, 'examples'>) => verdicts.reduce((total, each) => total + each[figure], 0);
  return {
    expected: sum('expected'),
    received: sum('received'),
    lost: sum('lost'),
    doubled: sum('doubled'),
    outOfOrder: sum('outOfOrder'),
    decreasing: sum('decreasing'),
    foreign: sum('foreign'),
    wrong: sum('wrong'),
    examples: verdicts.flatMap(({ examples }) => examples).slice(0, 20),
  };
}
