import { exec } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';
import { startProduct } from '../product/index.ts';

const guide = readFileSync(new URL('../../docs/rate-limits.md', import.meta.url), 'utf8');
const blocks = (language: string) =>
  [...guide.matchAll(/^```(\w+)\n(.*?)^```/gms)].filter(([, tag]) => tag === language).map(([, , body]) => body ?? '');

it('the guide to rate limits works as it stands there', async () => {
  await using product = await startProduct();
  const owner = await product.owner();
  const operations = blocks('graphql').filter((text) => !text.startsWith('subscription'));
  expect(operations.length).toBeGreaterThan(3);
  for (const operation of operations) {
    const [payload] = Object.values(await owner.data<Record<string, { errors?: unknown[] }>>(operation));
    expect({ operation, errors: payload?.errors ?? [] }).toEqual({ operation, errors: [] });
  }
  const made = await owner.data<{ createApiKey: { secret: string } }>(
    'mutation { createApiKey(input: { name: "Docs", scopes: ["contact.read"] }) { secret } }',
  );
  const [command = ''] = blocks('sh');
  const env = { ...process.env, GUARDIAN_KEY: made.createApiKey.secret };
  const { stdout } = await promisify(exec)(command.replace('http://localhost:4000', product.url), { env });
  const [shown = ''] = blocks('http');
  for (const part of shown.match(/"key";q=\d+;w=\d+;qu="points"/) ?? []) expect(stdout).toContain(part);
  expect(stdout).toMatch(/ratelimit: .*"key";r=\d+;t=\d+/i);
}, 120_000);
