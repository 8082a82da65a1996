/** A part of the product that runs; `stop` lets what was begun end first. */
export interface Running {
  stop(): Promise<void>;
}

/** Several as one, stopped in the reverse order of their start; each is stopped even if another fails to. */
export function together(parts: readonly Running[]): Running {
  return {
    async stop() {
      const failures: unknown[] = [];
      for (const part of parts.toReversed()) await part.stop().catch((error: unknown) => failures.push(error));
      if (failures.length > 0) throw new AggregateError(failures, 'Some parts did not stop cleanly.');
    },
  };
}
