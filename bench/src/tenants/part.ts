/** How long something takes; milliseconds. */
export interface Figure {
  what: string;
  p50: number;
  p99: number;
  /** How often it was measured. */
  times: number;
}

/** One part of the bench, in a file of its own. */
export type Part = (options: { say: (line: string) => void }) => Promise<Figure[]>;

/** Does it one after the other and measures each time. */
export async function measure(what: string, times: number, work: () => Promise<unknown>): Promise<Figure> {
  for (let warm = 0; warm < times / 10; warm++) await work();
  const taken = new Float64Array(times);
  for (let time = 0; time < times; time++) {
    const before = performance.now();
    await work();
    taken[time] = performance.now() - before;
  }
  taken.sort();
  const at = (share: number) => taken[Math.min(times - 1, Math.floor(times * share))] ?? 0;
  return { what, p50: at(0.5), p99: at(0.99), times };
}
