let tracing = false;

/** Whether spans go anywhere. Where they do not, whoever would start one does nothing in its place. */
export const isTracing = () => tracing;

/**
 * Sends spans to an OTLP endpoint from now on, e.g. a collector at `http://localhost:4318`. Without an endpoint nothing
 * is loaded and spans cost next to nothing.
 *
 * @returns A function that sends what is left and stops.
 */
export async function startTracing(options: { endpoint: URL | null; role: string }): Promise<() => Promise<void>> {
  if (options.endpoint === null) return async () => {};
  const { registerOtlp } = await import('./otlp.ts');
  const provider = registerOtlp(options.endpoint, options.role);
  tracing = true;
  return () => {
    tracing = false;
    return provider.shutdown();
  };
}
