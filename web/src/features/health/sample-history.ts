/** One measured value; the time in milliseconds. */
export interface Sample {
  at: number;
  value: number;
}

/** What was measured before the first of the samples, and then those: a history that arrives after the first signal. */
export function prependHistory(samples: readonly Sample[], history: readonly Sample[]): Sample[] {
  const first = samples[0]?.at ?? Number.POSITIVE_INFINITY;
  return [...history.filter((sample) => sample.at < first), ...samples];
}

/**
 * The samples with one more, without those older than `seconds`. A sample that is not newer than the last is left
 * out: after a reconnect the latest value is sent again.
 */
export function appendSample(samples: readonly Sample[], next: Sample, seconds: number): Sample[] {
  const last = samples.at(-1);
  if (last && next.at <= last.at) return samples as Sample[];
  const oldest = next.at - seconds * 1000;
  return [...samples.filter((sample) => sample.at >= oldest), next];
}
