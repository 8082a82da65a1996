import type { QueryPlan } from '@apollo/query-planner';
import { type DocumentNode, type GraphQLError, parse, validate } from 'graphql';
import { comparable, type Graph, openFederation, ours, planFor, reference, type Seen, whole } from './both.ts';
import { deferSome, merged, partsOf } from './deferred.ts';
import { type Federation, writtenFederations } from './federations.ts';
import { generateFederation } from './generate-federation.ts';
import { type GeneratedOperation, generateOperation } from './generate-operation.ts';
import { misplaced } from './misplaced.ts';
import { overfetched } from './overfetched.ts';
import { hash, seeded } from './random.ts';
import { renames, repaired, requiresValues } from './repaired.ts';
import type { Mishaps } from './world.ts';

/** What came of the cases of a run. */
export interface Tally {
  /** Equal to Apollo's executor, errors and their places included. */
  equal: number;
  /** Equal but for places of errors that Apollo's executor gets wrong. */
  misplaced: number;
  /** Apollo's executor differs from the plain schema, ours does not. */
  referenceWrong: number;
  /** Of a field that was asked of objects of another type, a failure; the plan asks it of all: the same with Apollo's executor. */
  overfetched: number;
  /** Of all these, those that were asked for part by part too. */
  deferred: number;
  /** Of all these, those that were compared with the plain schema too. */
  whole: number;
  /** Operations that Apollo's planner throws at, or knows too many ways to plan. */
  unplannable: number;
  /** Generated operations that no client may send. */
  invalid: number;
  /** Generated schemas that do not compose. */
  unusable: number;
}

const mishaps: readonly Mishaps[] = [
  { nulls: 0, errors: 0 },
  { nulls: 12, errors: 0 },
  { nulls: 8, errors: 6 },
  { nulls: 8, faults: 6, errors: 0 },
];

/** Operations on one schema: to compose and load one takes as long as many comparisons. */
const operationsEach = 60;

export interface Difference {
  case: string;
  operation: GeneratedOperation;
  plan: QueryPlan;
  ours: Seen;
  expected: Seen;
  oracle: 'reference' | 'whole' | 'without @defer';
}

/** Compares so many generated cases, and calls back for each where ours is wrong. */
export async function runDifferential(
  cases: number,
  firstSeed: number,
  onDifference: (difference: Difference) => void,
): Promise<Tally> {
  const tally: Tally = {
    equal: 0,
    misplaced: 0,
    referenceWrong: 0,
    overfetched: 0,
    deferred: 0,
    whole: 0,
    unplannable: 0,
    invalid: 0,
    unusable: 0,
  };
  for (let seed = firstSeed; compared(tally) < cases; seed++) {
    const graph = graphFor(seed);
    if (graph === null) {
      tally.unusable++;
      if (tally.unusable > 1_000) throw new Error('The generated schemas do not compose.');
      continue;
    }
    const random = seeded(seed);
    for (let index = 0; index < operationsEach; index++) {
      const operation = generateOperation(graph.supergraph.schema, random);
      await compare(graph, operation, mishapsFor(seed), tally, `seed ${seed}, operation ${index}`, onDifference);
    }
  }
  return tally;
}

const compared = ({ equal, misplaced, referenceWrong, overfetched }: Tally) =>
  equal + misplaced + referenceWrong + overfetched;

const mishapsFor = (seed: number) => mishaps[seed % mishaps.length] as Mishaps;

function graphFor(seed: number): Graph | null {
  const written: Federation | undefined = writtenFederations[Math.floor(seed / mishaps.length) % 8];
  try {
    const { errors, faults = 0 } = mishapsFor(seed);
    // The reference takes no arguments from around a field, so that it can't tell what comes of a failure.
    const generated = () => generateFederation(seeded(seed), errors === 0 && faults === 0, seed % 5 === 2);
    return openFederation(written ?? generated(), mishapsFor(seed));
  } catch {
    return null;
  }
}

async function compare(
  graph: Graph,
  operation: GeneratedOperation,
  { errors, faults = 0 }: Mishaps,
  tally: Tally,
  label: string,
  onDifference: (difference: Difference) => void,
): Promise<void> {
  const document = parse(operation.query);
  if (isInvalid(validate(graph.supergraph.schema, document))) {
    tally.invalid++;
    return;
  }
  const plan = planned(graph, document);
  if (plan === null) {
    tally.unplannable++;
    return;
  }
  const actual = await ours(graph, plan, document, operation.variables);
  const differs = (oracle: Difference['oracle'], expected: Seen) =>
    onDifference({ case: label, operation, plan, ours: actual, expected, oracle });

  // Which subgraph fails is not the plain schema's to know; nor what is lost with a failed value that was only required.
  let isWhole = errors === 0 && (faults === 0 || !requiresValues(plan));
  const truth = await whole(graph, document, operation.variables);
  const isTrue = truth.data === actual.data;
  const isOverfetched = isWhole && !isTrue && faults > 0 && overfetched(truth, actual);
  if (isOverfetched) isWhole = false;
  if (isWhole) tally.whole++;
  if (isWhole && !isTrue) return differs('whole', truth);
  if (errors === 0 && faults === 0) {
    const answer = await addedUp(graph, operation, label, tally);
    if (answer !== null && answer !== actual.data) {
      const added = { ...actual, data: answer };
      onDifference({ case: label, operation, plan, ours: added, expected: actual, oracle: 'without @defer' });
    }
  }
  const [like, usedPlan] = renames(plan) ? repairedGraph(graph, plan) : [graph, plan];
  const expected = await reference(like, usedPlan, document, operation.variables);
  const isSame = actual.data === expected.data && String(actual.flaws) === String(expected.flaws);
  if (!isSame) {
    if (!isTrue) return differs('reference', expected);
    tally.referenceWrong++;
  } else if (isOverfetched) tally.overfetched++;
  else if (String(actual.paths) === String(expected.paths)) tally.equal++;
  else if (misplaced(expected, actual)) tally.misplaced++;
  else differs('reference', expected);
}

/** Operations of which some are asked for with `@defer` as well: one in so many. */
const deferredEach = 8;

/** What the parts add up to when some fragments of the operation are deferred; null for operations that are left out. */
async function addedUp(
  graph: Graph,
  { query, variables }: GeneratedOperation,
  label: string,
  tally: Tally,
): Promise<string | null> {
  const chance = hash(label);
  const deferring = deferSome(query, seeded(chance));
  if (chance % deferredEach !== 0 || deferring === query || !query.startsWith('query')) return null;
  const document = parse(deferring);
  if (isInvalid(validate(graph.supergraph.schema, document))) return null;
  const plan = planned(graph, document);
  if (plan === null) return null;
  tally.deferred++;
  return comparable(merged(await partsOf(graph, plan, document, variables)));
}

const isInvalid = (errors: readonly GraphQLError[]) => errors.length > 0;

function repairedGraph(graph: Graph, plan: QueryPlan): [Graph, QueryPlan] {
  const { sources, plan: changed } = repaired(graph.supergraph.supergraphSchema, plan, graph.sources);
  return [{ ...graph, sources }, changed];
}

function planned(graph: Graph, document: DocumentNode): QueryPlan | null {
  try {
    return planFor(graph, document);
  } catch {
    return null;
  }
}
