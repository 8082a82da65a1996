import type { QueryPlan } from '@apollo/query-planner';
import { parse, validate } from 'graphql';
import { describe, expect, it } from 'vitest';
import { type Graph, openFederation, ours, planFor, reference, type Seen } from './differential/both.ts';
import { type Federation, writtenFederations } from './differential/federations.ts';
import { generateFederation } from './differential/generate-federation.ts';
import { type GeneratedOperation, generateOperation } from './differential/generate-operation.ts';
import { seeded } from './differential/random.ts';
import { renames, repaired } from './differential/repaired.ts';

// biome-ignore-start lint/style/noProcessEnv: flags of this test alone; they are no part of the product.
const cases = Number(process.env.GUARDIAN_DIFFERENTIAL_CASES ?? 200);
const firstSeed = Number(process.env.GUARDIAN_DIFFERENTIAL_SEED ?? 1);
// biome-ignore-end lint/style/noProcessEnv: ^
/** Operations on one schema. */
const operationsEach = 25;

const mishaps = [
  { nulls: 0, errors: 0 },
  { nulls: 12, errors: 0 },
  { nulls: 8, errors: 6 },
];

function federationOf(seed: number): Federation {
  const written = writtenFederations[seed % 4];
  return written ?? generateFederation(seeded(seed));
}

/**
 * Where the reference is wrong, and ours differs on purpose:
 * - It numbers the entities that it sends, but looks their places up among all that are there, those it does not send
 *   included, so that the path may lead to another entity. Ours must lead to a null.
 * - An error of a whole fetch gets a path like `reviews.@.product._entities`, which is in no response. Ours ends before
 *   the first list.
 */
function misplaced(reference: Seen, ours: Seen): boolean {
  const data = JSON.parse(ours.data) as unknown;
  const [wrong, right] = [paths(reference), paths(ours)];
  const aboutEntities = right.filter((path) => !wrong.some((other) => JSON.stringify(other) === JSON.stringify(path)));
  const ofFetches = wrong.filter((path) => path?.includes('_entities')).map(beforeLists);
  return (
    wrong.length === right.length &&
    aboutEntities.every(
      (path) => leadsToNull(data, path) || ofFetches.some((place) => JSON.stringify(place) === JSON.stringify(path)),
    )
  );
}

type Path = (string | number)[] | null;

const paths = (seen: Seen) => seen.paths.map((path) => JSON.parse(path) as Path);

function beforeLists(path: Path): Path {
  return (
    path?.slice(
      0,
      path.findIndex((part) => part === '@' || part === '_entities'),
    ) ?? null
  );
}

function leadsToNull(data: unknown, path: Path): boolean {
  let value = data;
  for (const part of path ?? []) {
    if (value === null || value === undefined) return true;
    value = (value as Record<string | number, unknown>)[part];
  }
  return path === null || value === null || value === undefined;
}

interface Tally {
  equal: number;
  misplaced: number;
  invalid: number;
}

function repairedGraph(graph: Graph, plan: QueryPlan): [Graph, QueryPlan] {
  const { sources, plan: changed } = repaired(graph.supergraph.supergraphSchema, plan, graph.sources);
  return [{ ...graph, sources }, changed];
}

async function compare(graph: Graph, operation: GeneratedOperation, tally: Tally, label: string): Promise<void> {
  const document = parse(operation.query);
  if (validate(graph.supergraph.schema, document).length > 0) {
    tally.invalid++;
    return;
  }
  const plan = planFor(graph, document);
  const [like, usedPlan] = renames(plan) ? repairedGraph(graph, plan) : [graph, plan];
  const expected = await reference(like, usedPlan, document, operation.variables);
  const actual = await ours(graph, plan, document, operation.variables);
  const described = `${label}\n${operation.query}\n${JSON.stringify(operation.variables)}\n${JSON.stringify(plan, null, 1)}`;
  expect(actual.data, described).toBe(expected.data);
  expect(actual.flaws, described).toEqual(expected.flaws);
  if (JSON.stringify(actual.paths) === JSON.stringify(expected.paths)) tally.equal++;
  else if (misplaced(expected, actual)) tally.misplaced++;
  else expect(actual.paths, described).toEqual(expected.paths);
}

describe('our executor', () => {
  it(
    'answers what the reference answers',
    async () => {
      const tally: Tally = { equal: 0, misplaced: 0, invalid: 0 };
      let unusable = 0;
      for (let seed = firstSeed; tally.equal + tally.misplaced < cases; seed++) {
        const mishap = mishaps[seed % mishaps.length];
        const graph = mishap && openFederation(federationOf(seed), mishap);
        if (!graph) {
          unusable++;
          if (unusable > 1_000) throw new Error('The generated schemas do not compose.');
          continue;
        }
        const random = seeded(seed);
        for (let index = 0; index < operationsEach; index++) {
          await compare(
            graph,
            generateOperation(graph.supergraph.schema, random),
            tally,
            `seed ${seed}, operation ${index}`,
          );
        }
      }
      // biome-ignore lint/suspicious/noConsole: the seeds are what reproduces a run.
      console.info(`executor: seeds from ${firstSeed}: ${JSON.stringify({ ...tally, unusable })}`);
      expect(tally.equal).toBeGreaterThan(cases * 0.9);
    },
    60_000 + cases * 200,
  );
});
