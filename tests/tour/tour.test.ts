import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { admin, startApart, startProduct } from '../product/index.ts';

const program = fileURLToPath(new URL('../../examples/tour/main.ts', import.meta.url));

async function tour(url: string): Promise<string> {
  const { stdout } = await promisify(execFile)(process.execPath, [program, url, admin.email, admin.password], {
    timeout: 110_000,
  });
  return stdout;
}

describe.each([
  ['in one process', () => startProduct()],
  ['as seven processes', () => startApart()],
] as const)('the tour, %s', (_mode, start) => {
  it('shows contacts that come in, a workflow that acts on each, and alerts, live; repeating it starts nothing', async () => {
    await using product = await start();
    const first = await tour(product.url);
    const imported = /Imported: (\d+) created, \d+ updated, (\d+) refused/.exec(first);
    const created = Number(imported?.[1]);
    expect(created).toBeGreaterThan(40);
    expect(Number(imported?.[2])).toBeGreaterThan(0);
    for (const type of ['started', 'stepStarted', 'stepSucceeded', 'stepSkipped', 'succeeded']) {
      expect(first).toContain(`workflowExecution.${type}`);
    }
    expect(first).toContain('WORKFLOW');
    expect(first).toMatch(/succeeded .*Risky contact .+@example\.org/);
    const summary = /(\d+) runs ended, the service was asked about (\d+) contacts, (\d+) alerts/.exec(first);
    expect(summary?.slice(1, 3)).toEqual([String(created), String(created)]);
    expect(Number(summary?.[3])).toBeGreaterThan(0);

    const second = await tour(product.url);
    expect(second).toMatch(/Imported: 0 created/);
    expect(second).toContain('0 runs ended');
  }, 240_000);
});
