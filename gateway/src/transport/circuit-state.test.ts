import { expect, it } from 'vitest';
import { askCircuit, type CircuitState, closedCircuit, settleCircuit } from './circuit-state.ts';

const rules = { window: 1_000, failures: 3, share: 0.5, pause: 100, longestPause: 400 };
const closed = (calls: number, failures: number, since = 0): CircuitState => ({
  phase: 'closed',
  since,
  calls,
  failures,
});
const open = (until: number, trips = 1): CircuitState => ({ phase: 'open', until, trips });
const halfOpen = (trips = 1): CircuitState => ({ phase: 'half-open', trips });

it.each([
  ['closed lets calls pass', closed(9, 2), 50, true, closed(9, 2)],
  ['open refuses', open(100), 99, false, open(100)],
  ['open lets a trial pass when its time has come', open(100, 2), 100, true, halfOpen(2)],
  ['half-open refuses the others', halfOpen(), 5_000, false, halfOpen()],
])('%s', (_name, state, now, pass, next) => {
  expect(askCircuit(state, now)).toEqual({ state: next, pass });
});

it.each([
  ['a success is counted', closed(1, 1), 'closed', 'succeeded', 10, closed(2, 1)],
  ['a failure is counted', closed(1, 1), 'closed', 'failed', 10, closed(2, 2)],
  ['enough failures open it', closed(2, 2), 'closed', 'failed', 10, open(110)],
  ['few among many do not', closed(9, 2), 'closed', 'failed', 10, closed(10, 3)],
  ['as many as the share do', closed(5, 2), 'closed', 'failed', 10, open(110)],
  ['an old window is forgotten', closed(2, 2), 'closed', 'failed', 1_001, closed(1, 1, 1_001)],
  ['who left says nothing', closed(2, 2), 'closed', 'abandoned', 10, closed(2, 2)],
  ['a trial that succeeds closes it', halfOpen(3), 'half-open', 'succeeded', 10, closedCircuit(10)],
  ['a trial that fails doubles the pause', halfOpen(1), 'half-open', 'failed', 10, open(210, 2)],
  ['the pause has an end', halfOpen(7), 'half-open', 'failed', 10, open(410, 8)],
  ['a trial that was given up makes way for the next', halfOpen(2), 'half-open', 'abandoned', 10, open(10, 2)],
  ['an answer from before does not close an open one', open(100), 'closed', 'succeeded', 10, open(100)],
  ['a failure from before does not fail the trial', halfOpen(), 'closed', 'failed', 10, halfOpen()],
  ['a trial from before counts nothing in a closed one', closed(1, 0), 'half-open', 'failed', 10, closed(1, 0)],
] as const)('%s', (_name, state, sentIn, outcome, now, next) => {
  expect(settleCircuit(state, sentIn, outcome, now, rules)).toEqual(next);
});
