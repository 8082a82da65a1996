import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { startProduct, subscribe } from '../product/index.ts';

const page = readFileSync(new URL('../../docs/observability.md', import.meta.url), 'utf8');

it('every metric of the product is documented, and counts what happened', async () => {
  await using product = await startProduct();
  const owner = await product.owner();
  const query = '{ contacts(first: 3) { nodes { displayName owner { name } } } }';
  for (let i = 0; i < 3; i++) await owner.data(query);
  expect((await owner.ask('{ contacts(first: 3) { nodes { shoeSize } } }')).errors).toHaveLength(1);
  await using health = subscribe(owner, 'subscription { systemHealthUpdates { __typename } }');
  await health.until(() => true);

  const scraped = await (await fetch(new URL('/metrics', product.url))).text();
  const value = (series: RegExp) => Number(scraped.match(new RegExp(`^${series.source}[^}]*\\} (\\S+)$`, 'm'))?.[1]);
  expect(value(/guardian_plan_cache_lookups_total\{result="hit"/)).toBeGreaterThanOrEqual(2);
  expect(value(/guardian_plan_cache_lookups_total\{result="miss"/)).toBeGreaterThanOrEqual(1);
  expect(value(/guardian_plan_cache_evictions_total\{/)).toBe(0);
  expect(value(/guardian_plan_cache_entries\{/)).toBeGreaterThanOrEqual(1);
  expect(value(/guardian_plan_cache_bytes\{/)).toBeGreaterThan(1_000);
  expect(value(/guardian_plan_duration_count\{outcome="planned"/)).toBeGreaterThanOrEqual(1);
  expect(value(/guardian_operations_refused_total\{code="GRAPHQL_VALIDATION_FAILED"/)).toBe(1);
  expect(value(/guardian_operation_cost_count\{/)).toBeGreaterThanOrEqual(3);
  expect(value(/guardian_operation_cost_ratio_count\{/)).toBeGreaterThanOrEqual(1);
  expect(value(/guardian_fetch_duration_count\{subgraph="insights"/)).toBeGreaterThanOrEqual(3);
  expect(value(/guardian_request_duration_count\{outcome="answered"/)).toBeGreaterThanOrEqual(4);

  const names = new Set([...scraped.matchAll(/^# TYPE (guardian_\w+)/gm)].map(([, name]) => name));
  expect(names.size).toBeGreaterThan(15);
  expect([...names].filter((name) => !page.includes(`\`${name}\``))).toEqual([]);
}, 120_000);
