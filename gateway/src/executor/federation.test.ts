import { parse, validate } from 'graphql';
import { describe, expect, it } from 'vitest';
import { openFederation, ours, planFor, whole } from './differential/both.ts';
import { situations } from './situations/index.ts';

// What the Federation specification promises, one situation at a time: our answer must be that of one plain schema
// with the same data, whatever the way over the subgraphs.

const mishaps = [
  { nulls: 0, errors: 0 },
  { nulls: 25, errors: 0 },
];

describe.each(situations)('$name', ({ subgraphs, queries }) => {
  it.each(queries)('%s', async (query) => {
    for (const mishap of mishaps) {
      const graph = openFederation(subgraphs, mishap);
      const document = parse(query);
      expect(validate(graph.supergraph.schema, document)).toEqual([]);
      const expected = await whole(graph, document, {});
      const plan = planFor(graph, document);
      const actual = await ours(graph, plan, document, {});
      expect(actual.data, JSON.stringify(plan, null, 1)).toBe(expected.data);
      if (expected.paths.length === 0) expect(actual.paths).toEqual([]);
    }
  });
});
