import { expect, it } from 'vitest';
import { backoff, earnRetry, fullBudget, type RetryBudget, spendRetry } from './retry-state.ts';

const rules = { attempts: 2, earn: 0.25, most: 2, backoff: 40 };

it('repeats as long as there is a budget, which calls earn again', () => {
  let budget: RetryBudget | null = fullBudget(rules);
  budget = spendRetry(budget);
  budget = budget && spendRetry(budget);
  expect(budget && spendRetry(budget)).toBeNull();
  for (let call = 0; call < 4 && budget; call++) budget = earnRetry(budget, rules);
  expect(budget && spendRetry(budget)).toEqual({ tokens: 0 });
});

it('saves no more than the limit', () => {
  expect(earnRetry(fullBudget(rules), rules)).toEqual({ tokens: 2 });
});

it.each([
  [1, 0, 0],
  [1, 0.5, 20],
  [2, 1, 80],
])('waits before repetition %i with chance %d for %d ms', (attempt, chance, wait) => {
  expect(backoff(attempt, chance, rules)).toBe(wait);
});
