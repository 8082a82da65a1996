import { expect, it } from 'vitest';
import { checklistOf, nextStep } from './checklist.ts';

const nothing = { contacts: 0, activeWorkflows: [], runs: [], alerts: [] };
const done = (state: Parameters<typeof checklistOf>[0]) => checklistOf(state).map((step) => step.done);

it('begins with nothing done and points at the import', () => {
  expect(done(nothing)).toEqual([false, false, false, false]);
  expect(nextStep(checklistOf(nothing))).toBe('import');
});

it('ticks a run only when it succeeded, and shows one on its way', () => {
  const running = { ...nothing, runs: [{ id: 'r1', status: 'RUNNING' as const }] };
  expect(checklistOf(running)[2]).toMatchObject({
    done: false,
    proof: 'A run is on its way',
    href: '/workflows/executions/r1',
  });
});

it('is complete with contacts, an active workflow, a finished run and an alert', () => {
  const steps = checklistOf({
    contacts: 1204,
    activeWorkflows: [{ id: 'w1', name: 'Welcome', trigger: 'EVENT' }],
    runs: [
      { id: 'r2', status: 'FAILED' },
      { id: 'r1', status: 'SUCCEEDED' },
    ],
    alerts: [{ id: 'a1', title: 'VIP signed up' }],
  });
  expect(steps.every((step) => step.done)).toBe(true);
  expect(steps[0]?.proof).toBe('1,204 contacts');
  expect(nextStep(steps)).toBeNull();
});

it('holds no step done that the viewer may not see', () => {
  expect(done({ contacts: null, activeWorkflows: null, runs: null, alerts: null })).toEqual([
    false,
    false,
    false,
    false,
  ]);
});
