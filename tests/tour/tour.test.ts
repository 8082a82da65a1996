import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { admin, type Product, startProduct } from '../product/index.ts';

const run = promisify(execFile);
const tour = fileURLToPath(new URL('../../examples/tour/main.ts', import.meta.url));

let product: Product;
beforeAll(async () => {
  product = await startProduct();
}, 120_000);
afterAll(() => product?.[Symbol.asyncDispose]());

it('shows a newcomer contacts that come in, a workflow that acts on each, and alerts, live', async () => {
  const { stdout } = await run(process.execPath, [tour, product.url, admin.email, admin.password], {
    timeout: 110_000,
  });
  const imported = /Imported: (\d+) created, 0 updated, (\d+) refused/.exec(stdout);
  const created = Number(imported?.[1]);
  expect(created).toBeGreaterThan(40);
  expect(Number(imported?.[2])).toBeGreaterThan(0);
  for (const type of ['started', 'stepStarted', 'stepSucceeded', 'stepSkipped', 'succeeded']) {
    expect(stdout).toContain(`workflowExecution.${type}`);
  }
  expect(stdout).toContain('WORKFLOW');
  expect(stdout).toMatch(/succeeded .*Risky contact .+@example\.org/);
  const summary = /(\d+) runs ended, the service was asked about (\d+) contacts, (\d+) alerts/.exec(stdout);
  expect(summary?.slice(1, 3)).toEqual([String(created), String(created)]);
  expect(Number(summary?.[3])).toBeGreaterThan(0);
}, 120_000);

it('is safe to repeat: the same file changes nothing and starts nothing', async () => {
  const { stdout } = await run(process.execPath, [tour, product.url, admin.email, admin.password], {
    timeout: 110_000,
  });
  expect(stdout).toMatch(/Imported: 0 created, 0 updated/);
  expect(stdout).toContain('0 runs ended');
}, 120_000);
