import { metrics } from '@guardian/platform/telemetry';
import type { SubgraphCaller } from './call-subgraph.ts';
import type { CircuitState } from './circuit-state.ts';

type Phase = CircuitState['phase'];

const phases: readonly Phase[] = ['closed', 'half-open', 'open'];
const callers = new Map<SubgraphCaller, string>();
/** Repetitions of callers that are closed: a counter never goes back. */
const earlier = new Map<string, number>();

/** Shows the circuit and the repetitions of a subgraph's caller until it is called. */
export function observeCaller(subgraph: string, caller: SubgraphCaller): () => void {
  callers.set(caller, subgraph);
  return () => {
    callers.delete(caller);
    earlier.set(subgraph, (earlier.get(subgraph) ?? 0) + caller.retries());
  };
}

const { meter } = metrics();

meter
  .createObservableGauge('guardian_circuit_state', {
    description: 'Circuit of a subgraph over HTTP: 1 for the phase it is in, else 0.',
  })
  .addCallback((result) => {
    for (const [caller, subgraph] of callers) {
      const now = caller.phase();
      for (const phase of phases) result.observe(phase === now ? 1 : 0, { subgraph, phase });
    }
  });
meter
  .createObservableCounter('guardian_fetch_retries_total', {
    description: 'Repetitions of calls to a subgraph over HTTP.',
  })
  .addCallback((result) => {
    const totals = new Map(earlier);
    for (const [caller, subgraph] of callers) totals.set(subgraph, (totals.get(subgraph) ?? 0) + caller.retries());
    for (const [subgraph, total] of totals) result.observe(total, { subgraph });
  });
