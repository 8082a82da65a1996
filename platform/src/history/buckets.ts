/** Upper bounds of the buckets of latency in milliseconds; one more bucket holds what is above. */
export const latencyBounds = [1, 2, 5, 10, 20, 35, 50, 75, 100, 150, 250, 500, 1_000, 2_500, 5_000, 10_000];
/** Upper bounds of the buckets of cost. */
export const costBounds = [1, 3, 10, 30, 100, 300, 1_000, 3_000, 10_000, 20_000];

/** Which bucket a value falls into. */
export function bucketOf(bounds: readonly number[], value: number): number {
  let at = 0;
  while (at < bounds.length && value > (bounds[at] ?? 0)) at++;
  return at;
}

/** The value below which this share of the counted lies, straight within its bucket; null where nothing was counted. */
export function quantileOf(bounds: readonly number[], counts: readonly number[], share: number): number | null {
  const total = counts.reduce((sum, count) => sum + count, 0);
  if (total === 0) return null;
  let before = 0;
  for (const [at, count] of counts.entries()) {
    if (count > 0 && before + count >= total * share) {
      const low = bounds[at - 1] ?? 0;
      const high = bounds[at] ?? low;
      return low + (high - low) * ((total * share - before) / count);
    }
    before += count;
  }
  return bounds.at(-1) ?? null;
}
