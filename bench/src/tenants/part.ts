/** How long something takes; milliseconds. */
export interface Figure {
  what: string;
  p50: number;
  p95: number;
  p99: number;
  /** How often it was measured. */
  times: number;
  /** CPU time of this process for each time, where that is what matters. */
  cpu?: number;
  /** What it takes of what the one before takes: of CPU where that was measured, else of time. */
  ratio?: number;
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
  return figureOf(what, taken);
}

/** @param taken Milliseconds of each time; they are sorted. */
export function figureOf(what: string, taken: Float64Array): Figure {
  taken.sort();
  const at = (share: number) => taken[Math.min(taken.length - 1, Math.floor(taken.length * share))] ?? 0;
  return { what, p50: at(0.5), p95: at(0.95), p99: at(0.99), times: taken.length };
}
