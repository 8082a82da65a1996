import { describe, expect, it } from 'vitest';
import type { WorkflowDefinition } from '../definitions/index.ts';
import { aDefinition, node, work } from '../testing/a-definition.ts';
import { advance } from './execution-state.ts';
import type { Happening, Run } from './run.ts';

const start = Date.parse('2026-01-01T00:00:00Z');

/** Plays happenings, each with the second it happens at, and tells what came of each. */
function play(definition: WorkflowDefinition, happenings: [second: number, Happening][]) {
  let run: Run = { status: 'QUEUED', error: null, finishedAt: null, steps: {} };
  let ids = 0;
  const told: string[][] = [];
  for (const [second, happening] of happenings) {
    const surroundings = { now: new Date(start + second * 1000), random: () => 0, newId: () => `step-${++ids}` };
    const after = advance(definition, run, happening, surroundings);
    run = after.run;
    const events = after.events.map(({ type, step }) => (step === null ? type : `${type} ${step.nodeId}`));
    told.push([...events, ...after.start.map((id) => `→ ${id}`)]);
  }
  const statuses = Object.fromEntries(Object.values(run.steps).map((step) => [step.nodeId, step.status]));
  return { run, told, statuses };
}

const resume: Happening = { kind: 'resume' };
const ok = (nodeId: string, output: Run['steps'][string]['output'] = null): Happening => ({
  kind: 'stepSucceeded',
  nodeId,
  output,
});
const bad = (nodeId: string, retryable = false): Happening => ({
  kind: 'stepFailed',
  nodeId,
  error: 'no',
  output: null,
  retryable,
});

describe('a chain', () => {
  const chain = aDefinition([work('a'), work('b')], ['a → b']);

  it('starts each step when the one before has succeeded, and succeeds with the last', () => {
    const { told, run } = play(chain, [
      [0, resume],
      [1, ok('a')],
      [2, ok('b')],
    ]);
    expect(told).toEqual([
      ['stepStarted a', '→ a'],
      ['stepSucceeded a', 'stepStarted b', '→ b'],
      ['stepSucceeded b', 'succeeded'],
    ]);
    expect(run.status).toBe('SUCCEEDED');
    expect(run.finishedAt).toEqual(new Date(start + 2000));
  });

  it('does an interrupted step again as the same attempt, and tells nobody twice', () => {
    const { told, run } = play(chain, [
      [0, resume],
      [1, ok('a')],
      [9, resume],
    ]);
    expect(told[2]).toEqual(['→ b']);
    expect(run.steps.b?.attempt).toBe(1);
  });

  it('records an outcome once, however often it is reported', () => {
    const { told } = play(chain, [
      [0, resume],
      [1, ok('a')],
      [2, ok('a')],
    ]);
    expect(told[2]).toEqual([]);
  });

  it('fails with the step that fails, and starts nothing behind it', () => {
    const { told, run, statuses } = play(chain, [
      [0, resume],
      [1, bad('a')],
    ]);
    expect(told[1]).toEqual(['stepFailed a', 'failed']);
    expect(run).toMatchObject({ status: 'FAILED', error: 'a: no' });
    expect(statuses).toEqual({ a: 'FAILED' });
  });
});

describe('branches and joins', () => {
  const branch = aDefinition(
    [node('check', 'condition', { expression: 'true' }), work('yes'), work('no'), work('more'), work('after')],
    ['check → yes: true', 'check → no: false', 'no → more', 'yes → after', 'more → after'],
  );

  it('takes one way, skips the other to its end, and goes on where they meet', () => {
    const { told, statuses, run } = play(branch, [
      [0, resume],
      [1, ok('check', { result: true })],
      [2, ok('yes')],
      [3, ok('after')],
    ]);
    expect(told[1]).toEqual(['stepSucceeded check', 'stepStarted yes', 'stepSkipped no', 'stepSkipped more', '→ yes']);
    expect(told[2]).toEqual(['stepSucceeded yes', 'stepStarted after', '→ after']);
    expect(statuses).toEqual({
      check: 'SUCCEEDED',
      yes: 'SUCCEEDED',
      no: 'SKIPPED',
      more: 'SKIPPED',
      after: 'SUCCEEDED',
    });
    expect(run.status).toBe('SUCCEEDED');
  });

  const diamond = aDefinition(
    [work('a'), work('left'), work('right'), work('join')],
    ['a → left', 'a → right', 'left → join', 'right → join'],
  );

  it('runs both ways at once and joins when the last has ended', () => {
    const { told } = play(diamond, [
      [0, resume],
      [1, ok('a')],
      [2, ok('right')],
      [3, ok('left')],
    ]);
    expect(told[1]).toEqual(['stepSucceeded a', 'stepStarted left', 'stepStarted right', '→ left', '→ right']);
    expect(told[2]).toEqual(['stepSucceeded right']);
    expect(told[3]).toEqual(['stepSucceeded left', 'stepStarted join', '→ join']);
  });

  it('records a step that ends after another has failed the run, and does not join', () => {
    const { told, run, statuses } = play(diamond, [
      [0, resume],
      [1, ok('a')],
      [2, bad('right')],
      [3, ok('left')],
    ]);
    expect(told[2]).toEqual(['stepFailed right', 'failed']);
    expect(told[3]).toEqual(['stepSucceeded left']);
    expect(run.status).toBe('FAILED');
    expect(statuses).toEqual({ a: 'SUCCEEDED', left: 'SUCCEEDED', right: 'FAILED' });
  });

  it('follows a failure where an edge does, and the run succeeds', () => {
    const caught = aDefinition([work('call'), work('repair'), work('use')], ['call → repair: failure', 'call → use']);
    const { told, run } = play(caught, [
      [0, resume],
      [1, bad('call')],
      [2, ok('repair')],
    ]);
    expect(told[1]).toEqual(['stepFailed call', 'stepStarted repair', 'stepSkipped use', '→ repair']);
    expect(run.status).toBe('SUCCEEDED');
  });

  it('starts only what the trigger leads to, when edges say so', () => {
    const named = aDefinition([work('a'), work('b')], ['trigger → b', 'b → a']);
    expect(play(named, [[0, resume]]).told[0]).toEqual(['stepStarted b', '→ b']);
  });
});

describe('attempts', () => {
  const retried = aDefinition([work('a', { attempts: 3, initialSeconds: 2, factor: 3, maxSeconds: 100 })]);

  it('waits longer before each attempt, and fails when they are used up', () => {
    const { told, run } = play(retried, [
      [0, resume],
      [1, bad('a', true)],
      [1.9, { kind: 'wake' }],
      [2, { kind: 'wake' }],
      [3, bad('a', true)],
      [5.9, { kind: 'wake' }],
      [6, resume],
      [7, bad('a', true)],
    ]);
    expect(told).toEqual([
      ['stepStarted a', '→ a'],
      ['stepWaiting a'],
      [],
      ['stepStarted a', '→ a'],
      ['stepWaiting a'],
      [],
      ['stepStarted a', '→ a'],
      ['stepFailed a', 'failed'],
    ]);
    expect(run.steps.a?.attempt).toBe(3);
  });

  it('is WAITING only while nothing is at work', () => {
    const two = aDefinition([work('a', { attempts: 2 }), work('b')]);
    const before = play(two, [
      [0, resume],
      [1, bad('a', true)],
    ]);
    expect(before.run.status).toBe('RUNNING');
    const after = play(two, [
      [0, resume],
      [1, bad('a', true)],
      [2, ok('b')],
    ]);
    expect(after.run.status).toBe('WAITING');
  });

  it('does not repeat what says the same again', () => {
    expect(
      play(retried, [
        [0, resume],
        [1, bad('a', false)],
      ]).run.status,
    ).toBe('FAILED');
  });
});

describe('a delay', () => {
  const delayed = aDefinition([node('pause', 'delay', { seconds: 60 }), work('a')], ['pause → a']);

  it('waits its time and goes on, also when a worker comes late', () => {
    const { told, run } = play(delayed, [
      [0, resume],
      [59, { kind: 'wake' }],
      [900, resume],
    ]);
    expect(told).toEqual([['stepWaiting pause'], [], ['stepSucceeded pause', 'stepStarted a', '→ a']]);
    expect(run.status).toBe('RUNNING');
  });
});

describe('cancelling', () => {
  const both = aDefinition([node('pause', 'delay', { seconds: 60 }), work('a'), work('b')], ['a → b']);

  it('ends what waits, lets what is at work end, and starts nothing more', () => {
    const { told, statuses, run } = play(both, [
      [0, resume],
      [1, { kind: 'cancel' }],
      [2, ok('a')],
      [70, { kind: 'wake' }],
      [71, { kind: 'cancel' }],
    ]);
    expect(told.slice(1)).toEqual([['cancelled'], ['stepSucceeded a'], [], []]);
    expect(statuses).toEqual({ pause: 'CANCELLED', a: 'SUCCEEDED' });
    expect(run.status).toBe('CANCELLED');
  });

  it('does not run an interrupted step again', () => {
    const { told, statuses } = play(both, [
      [0, resume],
      [1, { kind: 'cancel' }],
      [9, resume],
    ]);
    expect(told[2]).toEqual([]);
    expect(statuses.a).toBe('CANCELLED');
  });

  it('does not try a failed step again', () => {
    const { statuses } = play(both, [
      [0, resume],
      [1, { kind: 'cancel' }],
      [2, bad('a', true)],
    ]);
    expect(statuses.a).toBe('FAILED');
  });
});

it('fails before its first step when the rights are gone', () => {
  const { told, run } = play(aDefinition([work('a')]), [[0, { kind: 'abort', error: 'rights' }]]);
  expect(told).toEqual([['failed']]);
  expect(run).toMatchObject({ status: 'FAILED', error: 'rights', steps: {} });
});

it('runs a thousand edges between two hundred nodes without a noticeable pause', () => {
  const nodes = Array.from({ length: 200 }, (_, index) => work(`n${index}`));
  const edges = nodes
    .slice(1)
    .flatMap((to, index) => nodes.slice(Math.max(0, index - 4), index + 1).map((from) => `${from.id} → ${to.id}`));
  const steps = nodes.map(({ id }, index): [number, Happening] => [index, ok(id)]);
  const before = performance.now();
  expect(play(aDefinition(nodes, edges), [[0, resume], ...steps]).run.status).toBe('SUCCEEDED');
  expect(performance.now() - before).toBeLessThan(3000);
});
