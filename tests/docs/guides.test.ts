import { readdirSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { memberOf, ownerOf } from '../journeys/people.ts';
import { type Client, type Product, startProduct, subscribe } from '../product/index.ts';
import { filledIn, type Step, stepsOf } from './guide.ts';

const folder = new URL('../../docs/guides/', import.meta.url);
const guides = readdirSync(folder).filter((name) => name.endsWith('.md') && name !== 'README.md');

let product: Product;
beforeAll(async () => {
  product = await startProduct();
}, 120_000);
afterAll(() => product?.[Symbol.asyncDispose]());

async function run(
  client: Client,
  { kind, operation, variables, answer, name }: Step,
  answers: Record<string, unknown>,
) {
  const given = filledIn(variables, answers) as Record<string, unknown>;
  if (kind === 'subscription') {
    await using stream = subscribe(client, operation, { variables: given });
    await new Promise((done) => setTimeout(done, 500));
    return expect({ name, deliveries: stream.deliveries }).toEqual({ name, deliveries: [] });
  }
  const { data, errors } = await client.ask<Record<string, { errors?: unknown[] }>>(operation, given);
  expect({ name, errors }).toEqual({ name, errors: undefined });
  for (const payload of Object.values(data ?? {}))
    expect({ name, errors: payload?.errors ?? [] }).toEqual({ name, errors: [] });
  if (answer !== null) expect(data).toMatchObject(answer as object);
  answers[name] = data;
}

describe('every operation of a guide works as it stands there, for an owner with a colleague named Grace', () => {
  it.each(guides)(
    '%s',
    async (guide) => {
      const steps = stepsOf(readFileSync(new URL(guide, folder), 'utf8'));
      expect(steps.length).toBeGreaterThan(2);
      const { client } = await ownerOf(product, `Guide ${guide}`);
      await memberOf(client, { name: 'Grace Hopper', email: `grace.${guide}@example.com`, role: 'viewer' });
      const answers: Record<string, unknown> = { tomorrow: new Date(Date.now() + 86_400_000).toISOString() };
      for (const step of steps) await run(client, step, answers);
    },
    60_000,
  );
});

it('the list of guides names each of them', () => {
  const list = readFileSync(new URL('README.md', folder), 'utf8');
  expect(guides.filter((guide) => !list.includes(`(${guide})`))).toEqual([]);
});
