import { CallFailure, isWorthRepeating } from './call-failure.ts';
import { askCircuit, type CallOutcome, type CircuitState, closedCircuit, settleCircuit } from './circuit-state.ts';
import type { HttpClient } from './http-client.ts';
import type { Flight } from './in-flight.ts';
import { type Answer, readAnswer } from './read-reply.ts';
import { backoff, earnRetry, fullBudget, retryRules, spendRetry } from './retry-state.ts';

export interface SubgraphCall {
  path: string;
  body: string;
  /** Names and values in turns. */
  headers: string[];
  /** A read: asking twice is the same as asking once. */
  idempotent: boolean;
  /** Milliseconds for the call with all its repetitions. */
  patience: number;
}

/** Told when a circuit opens or closes. */
export type CircuitWatcher = (state: CircuitState, cause: CallFailure | undefined) => void;

/** Calls one subgraph: repeats what is worth repeating, and stops asking one that only fails. */
export interface SubgraphCaller {
  /** The result rejects with a CallFailure. */
  call(call: SubgraphCall): Flight<Answer>;
  phase(): CircuitState['phase'];
  /** Repetitions so far. */
  retries(): number;
}

export function subgraphCaller(client: HttpClient, watch: CircuitWatcher = () => {}): SubgraphCaller {
  let circuit = closedCircuit(Date.now());
  let budget = fullBudget();
  let retries = 0;

  const settle = (sentIn: CircuitState['phase'], outcome: CallOutcome, cause?: CallFailure): void => {
    const before = circuit.phase;
    circuit = settleCircuit(circuit, sentIn, outcome, Date.now());
    if (circuit.phase !== before && outcome !== 'abandoned') watch(circuit, cause);
  };

  async function once(call: SubgraphCall, patience: number, giveUp: GiveUp): Promise<Answer> {
    const { state, pass } = askCircuit(circuit, Date.now());
    circuit = state;
    if (!pass) throw new CallFailure('circuit-open', 'it failed several times just now, and is given time to recover');
    const sentIn = state.phase;
    try {
      const posted = client.post({ ...call, patience });
      giveUp.now = posted.cancel;
      const answer = readAnswer(await posted.reply);
      settle(sentIn, 'succeeded');
      return answer;
    } catch (error) {
      const failure = error instanceof CallFailure ? error : new CallFailure('broken', String(error), error);
      settle(sentIn, failure.reason === 'cancelled' ? 'abandoned' : 'failed', failure);
      throw failure;
    }
  }

  async function persistently(call: SubgraphCall, giveUp: GiveUp): Promise<Answer> {
    const deadline = Date.now() + call.patience;
    budget = earnRetry(budget);
    for (let attempt = 1; ; attempt++) {
      try {
        return await once(call, deadline - Date.now(), giveUp);
      } catch (error) {
        const { reason } = error as CallFailure;
        if (attempt > retryRules.attempts || !isWorthRepeating(reason, call.idempotent)) throw error;
        const wait = backoff(attempt, Math.random());
        const left = spendRetry(budget);
        if (left === null || Date.now() + wait >= deadline) throw error;
        budget = left;
        retries += 1;
        await giveUp.pause(wait);
      }
    }
  }

  return {
    call(call) {
      const giveUp = new GiveUp();
      return { result: persistently(call, giveUp), cancel: () => giveUp.now() };
    },
    phase: () => circuit.phase,
    retries: () => retries,
  };
}

/** How a call is given up at this moment: the request that is under way, or the pause before the next. */
class GiveUp {
  now: () => void = () => {};

  pause(milliseconds: number): Promise<void> {
    return new Promise((resolve, reject) => {
      const timer = setTimeout(resolve, milliseconds);
      this.now = () => {
        clearTimeout(timer);
        reject(new CallFailure('cancelled', 'nobody waits for it any more'));
      };
    });
  }
}
