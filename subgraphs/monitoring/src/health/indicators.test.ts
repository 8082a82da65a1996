import { expect, it } from 'vitest';
import { indicators, statusOf, worst } from './indicators.ts';
import { installationHealth, joinReports } from './installation-health.ts';

const at = new Date('2026-03-01T09:30:00Z');
const report = (values: Record<string, number | null>) => ({ role: 'all', startedAt: at, sampledAt: at, values });

it('has at least twelve indicators, each with a name of its own', () => {
  expect(indicators.length).toBeGreaterThanOrEqual(12);
  expect(new Set(indicators.map(({ id }) => id)).size).toBe(indicators.length);
});

it.each([
  [999, 'OPERATIONAL'],
  [1000, 'DEGRADED'],
  [10_000, 'DOWN'],
  [null, 'OPERATIONAL'],
] as const)('p95 of %s ms is %s', (value, status) => {
  const latency = indicators.find(({ id }) => id === 'api.latency.p95');
  expect(latency && statusOf(latency, value)).toBe(status);
});

it('takes the worst status of all', () => {
  expect(worst(['OPERATIONAL', 'DOWN', 'DEGRADED'])).toBe('DOWN');
  expect(worst([])).toBe('OPERATIONAL');
});

it('adds sockets, takes the slowest latency and the fullest disk of several processes', () => {
  const values = joinReports([
    report({ 'api.sockets': 3, 'database.latency': 5, 'disk.free': 10 }),
    report({ 'api.sockets': 4, 'database.latency': 9, 'disk.free': 8, 'queue.depth': null }),
  ]);
  expect(values).toMatchObject({ 'api.sockets': 7, 'database.latency': 9, 'disk.free': 8, 'queue.depth': null });
});

it('carries the status of an indicator to its component and to the installation, and nowhere else', () => {
  const health = installationHealth([report({ 'queue.age': 60 })], at, '1.0.0');
  expect(health.status).toBe('DEGRADED');
  expect(health.components.filter(({ status }) => status !== 'OPERATIONAL').map(({ id }) => id)).toEqual(['queue']);
});
