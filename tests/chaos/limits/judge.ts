import type { Sent } from './load.ts';

export interface Limit {
  quota: number;
  /** Milliseconds. */
  window: number;
}

/** When a gateway decided is known but to lie between sending and answer; each measure takes what speaks for the gateway. */
function within(sent: readonly Sent[], from: number, to: number): number {
  let sum = 0;
  for (const { outcome, sentAt, answeredAt, cost } of sent) {
    if (outcome === 'granted' && sentAt >= from && answeredAt <= to) sum += cost;
  }
  return sum;
}

/** The most that was granted for certain within any stretch as long as the window. */
export function peak(sent: readonly Sent[], { window }: Limit): number {
  return sent.reduce((most, { sentAt }) => Math.max(most, within(sent, sentAt, sentAt + window)), 0);
}

/** Refusals of what had room for certain: with all that may have counted, and two steps of the window. */
export function wrongRefusals(sent: readonly Sent[], { quota, window }: Limit): Sent[] {
  return sent.filter((refused) => {
    if (refused.outcome !== 'refused') return false;
    const since = refused.sentAt - window * 1.002;
    const used = sent.reduce(
      (sum, { outcome, sentAt, answeredAt, cost }) =>
        outcome === 'granted' && answeredAt >= since && sentAt <= refused.answeredAt ? sum + cost : sum,
      0,
    );
    return used + refused.cost <= quota;
  });
}
