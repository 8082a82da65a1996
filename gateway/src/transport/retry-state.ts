/**
 * What is left for repeating calls: each call earns a share of a repetition, and a repetition takes one whole. A subgraph
 * that fails altogether is then asked a tenth more often than usual, not several times as often.
 */
export interface RetryBudget {
  tokens: number;
}

export interface RetryRules {
  /** Repetitions of one call at most. */
  attempts: number;
  /** Repetitions that each call earns. */
  earn: number;
  /** Repetitions that can be saved up; also what there is at the start. */
  most: number;
  /** Milliseconds before the first repetition, at most; doubled for each further one. */
  backoff: number;
}

export const retryRules: RetryRules = { attempts: 2, earn: 0.1, most: 10, backoff: 40 };

export const fullBudget = (rules: RetryRules = retryRules): RetryBudget => ({ tokens: rules.most });

export function earnRetry({ tokens }: RetryBudget, rules: RetryRules = retryRules): RetryBudget {
  return { tokens: Math.min(rules.most, tokens + rules.earn) };
}

/** The budget without one repetition; null if there is none left. */
export function spendRetry({ tokens }: RetryBudget): RetryBudget | null {
  return tokens >= 1 ? { tokens: tokens - 1 } : null;
}

/**
 * Milliseconds to wait before a repetition: anything up to the limit, so that callers who failed together don't come back
 * together.
 *
 * @param attempt 1 for the first repetition.
 * @param chance From 0 to 1.
 */
export function backoff(attempt: number, chance: number, rules: RetryRules = retryRules): number {
  return rules.backoff * 2 ** (attempt - 1) * chance;
}
