export interface BackOff {
  /** Milliseconds before the first retry, before jitter. */
  first: number;
  /** Milliseconds that are never exceeded. */
  longest: number;
}

export const defaultBackOff: BackOff = { first: 500, longest: 15_000 };

/**
 * Milliseconds to wait before an attempt, counted from 1: it doubles up to the longest. Half of it is random, so that
 * clients that lost the same server do not come back in the same moment.
 */
export function backOff(attempt: number, { first, longest }: BackOff, random: () => number = Math.random): number {
  return Math.min(first * 2 ** (attempt - 1), longest) * (0.5 + random() / 2);
}
