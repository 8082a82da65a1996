/** Seconds of one bucket, and how many the graph shows. */
const bucketSeconds = 10;
const shown = 90;

interface Bucket {
  at: string;
  used: number;
  refused: number;
}

/** One value for each ten seconds of the last 15 minutes; 0 where nothing was asked for. */
export function usageSeries(buckets: readonly Bucket[], sampledAt: string): { used: number[]; refused: number[] } {
  const end = Math.floor(Date.parse(sampledAt) / 1_000 / bucketSeconds);
  const used = Array<number>(shown).fill(0);
  const refused = Array<number>(shown).fill(0);
  for (const bucket of buckets) {
    const place = shown - 1 - (end - Math.floor(Date.parse(bucket.at) / 1_000 / bucketSeconds));
    if (place < 0 || place >= shown) continue;
    used[place] = bucket.used;
    refused[place] = bucket.refused;
  }
  return { used, refused };
}
