/**
 * What a gateway knows of a subgraph's health. `closed`: calls pass, and are counted for a window of time. `open`: calls
 * are refused until `until`. `half-open`: one call is on trial, the others are refused.
 */
export type CircuitState =
  | { phase: 'closed'; since: number; calls: number; failures: number }
  | { phase: 'open'; until: number; trips: number }
  | { phase: 'half-open'; trips: number };

/** `abandoned`: the caller left before the subgraph had answered, which says nothing about it. */
export type CallOutcome = 'succeeded' | 'failed' | 'abandoned';

export interface CircuitRules {
  /** Milliseconds that calls are counted for before counting begins anew. */
  window: number;
  /** Failures in a window below which the circuit stays closed. */
  failures: number;
  /** Share of failed calls, 0 to 1, from which it opens. */
  share: number;
  /** Milliseconds until the first trial; doubled each time that a trial fails. */
  pause: number;
  /** The longest pause, in milliseconds. */
  longestPause: number;
}

export const circuitRules: CircuitRules = { window: 10_000, failures: 5, share: 0.5, pause: 500, longestPause: 2_000 };

export const closedCircuit = (now: number): CircuitState => ({ phase: 'closed', since: now, calls: 0, failures: 0 });

/** Whether a call may go out now; one that may in an open circuit is the trial. */
export function askCircuit(state: CircuitState, now: number): { state: CircuitState; pass: boolean } {
  if (state.phase === 'closed') return { state, pass: true };
  if (state.phase === 'open' && now >= state.until) {
    return { state: { phase: 'half-open', trips: state.trips }, pass: true };
  }
  return { state, pass: false };
}

/**
 * The state after a call has ended.
 *
 * @param sentIn Phase in which the call went out: what began before the circuit opened decides nothing in it.
 */
export function settleCircuit(
  state: CircuitState,
  sentIn: CircuitState['phase'],
  outcome: CallOutcome,
  now: number,
  rules: CircuitRules = circuitRules,
): CircuitState {
  if (state.phase !== sentIn) return state;
  if (state.phase === 'closed') return count(state, outcome, now, rules);
  if (state.phase === 'open') return state;
  if (outcome === 'succeeded') return closedCircuit(now);
  // A trial that was given up leaves the next call to be one.
  if (outcome === 'abandoned') return { phase: 'open', until: now, trips: state.trips };
  return opened(state.trips + 1, now, rules);
}

function count(
  state: Extract<CircuitState, { phase: 'closed' }>,
  outcome: CallOutcome,
  now: number,
  rules: CircuitRules,
): CircuitState {
  if (outcome === 'abandoned') return state;
  const current = now - state.since > rules.window ? { since: now, calls: 0, failures: 0 } : state;
  const calls = current.calls + 1;
  const failures = current.failures + (outcome === 'failed' ? 1 : 0);
  if (failures >= rules.failures && failures / calls >= rules.share) return opened(1, now, rules);
  return { phase: 'closed', since: current.since, calls, failures };
}

function opened(trips: number, now: number, { pause, longestPause }: CircuitRules): CircuitState {
  return { phase: 'open', until: now + Math.min(longestPause, pause * 2 ** (trips - 1)), trips };
}
