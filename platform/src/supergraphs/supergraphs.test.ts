import { afterAll, beforeAll, expect, it } from 'vitest';
import { type TestDatabase, testDatabase } from '../testing/index.ts';
import {
  countSupergraphs,
  hashOfSupergraph,
  keptSupergraphs,
  listSupergraphs,
  presentSupergraph,
  recordServed,
  sdlOfSupergraphs,
} from './supergraphs.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database?.close());

const sdl = (at: number) => `enum join__Graph { A @join__graph(name: "a", url: "http://a") } # ${at}`;

it('keeps each supergraph once, those that were served last, and pages through them', async () => {
  expect(await recordServed(database, sdl(0), '1.0.0')).toBe(true);
  expect(await recordServed(database, sdl(0), '1.0.1')).toBe(false);
  expect(await presentSupergraph(database)).toMatchObject({ version: '1.0.1', subgraphs: ['a'] });
  for (let at = 1; at <= keptSupergraphs; at++) await recordServed(database, sdl(at), '2.0.0');
  expect(await countSupergraphs(database)).toBe(keptSupergraphs);
  expect((await presentSupergraph(database))?.hash).toBe(hashOfSupergraph(sdl(keptSupergraphs)));
  expect((await sdlOfSupergraphs(database, [hashOfSupergraph(sdl(0)), hashOfSupergraph(sdl(1))])).size).toBe(1);

  const hashes: string[] = [];
  for (let after: Parameters<typeof listSupergraphs>[1]['after'] = null; ; ) {
    const page = await listSupergraphs(database, { limit: 30, after });
    const last = page.at(-1);
    if (last === undefined) break;
    hashes.push(...page.map(({ hash }) => hash));
    after = { firstServedAt: last.firstServedAt.toISOString(), hash: last.hash };
  }
  expect(new Set(hashes).size).toBe(keptSupergraphs);
  expect(hashes).toHaveLength(keptSupergraphs);

  // Served again, it is the present one, and outlives those that were served before.
  await recordServed(database, sdl(1), '1.0.0');
  await recordServed(database, sdl(-1), '1.0.0');
  expect((await sdlOfSupergraphs(database, [hashOfSupergraph(sdl(1)), hashOfSupergraph(sdl(2))])).size).toBe(1);
});
