import {
  DEFAULT_SUPPORTED_SUPERGRAPH_FEATURES,
  type Operation,
  operationFromDocument,
  type Schema,
  Supergraph,
} from '@apollo/federation-internals';
import { type QueryPlan, QueryPlanner } from '@apollo/query-planner';
import { type DefinitionNode, type DocumentNode, Kind, parse, visit } from 'graphql';
import { type NeededNames, neededNames, withFetchedNames } from './asked-names.ts';
import { callsMade } from './calls-made.ts';
import { conditionsDecided } from './decided-conditions.ts';
import { argumentOf } from './definitions.ts';
import { hasDirective, isCondition, isDefer } from './document.ts';
import { restoringMembers } from './lost-members.ts';
import { memberEntries } from './member-entries.ts';
import { deferrable, plannable, withoutDefer } from './plannable.ts';
import { progressiveOverrides } from './progressive-overrides.ts';
import { callsApart } from './required-calls.ts';
import { resolvableKeysFirst } from './resolvable-keys.ts';
import { withNamelessRoots } from './root-fetches.ts';
import { assertAnswerable, hasHollowTypes, Unanswerable } from './unanswerable.ts';

/**
 * Ways to one field that the planner may have in hand. Ordinary ones have a few dozen; where they multiply it would go on until its
 * memory is full.
 */
const mostWays = 1_000;

/** What supergraphs may ask of whoever executes them: what Apollo's gateway does, and `@fromContext`. */
const supportedFeatures = new Set([...DEFAULT_SUPPORTED_SUPERGRAPH_FEATURES, 'https://specs.apollo.dev/context/v0.1']);

/** Plans operations over a supergraph. The same for whoever asks, in any thread. */
export interface FederatedPlanner {
  supergraph: Supergraph;
  /** What clients see. */
  apiSchema: Schema;
  /** By which the planner fetches fields of its own: a plan calls what the client called so by other names. */
  needed: NeededNames;
  /** Plans an operation of a document that is valid. Throws for what can't be planned: a RangeError for what is too complex, Unanswerable for what no subgraph can be asked. */
  plan(document: DocumentNode, operationName?: string | null): QueryPlan;
}

/**
 * Apollo's planner, over a supergraph that is changed so that it plans rightly what it would plan wrongly: which key it
 * comes back by for `@requires`, `@requires` with arguments, and types that not all subgraphs know. Its plans are changed back.
 */
export function federatedPlanner(sdl: string): FederatedPlanner {
  const document = parse(sdl, { noLocation: true });
  const graphs = graphNames(document.definitions);
  const ordered = document.definitions.map(resolvableKeysFirst);
  const supergraph = Supergraph.build({ ...document, definitions: ordered }, { supportedFeatures });
  const apart = callsApart(ordered);
  const entries = memberEntries(apart.definitions, supergraph, graphs);
  const isChanged = apart.calls.size > 0 || entries !== null;
  // In a changed one, a subgraph may have fields that nothing there uses, which is no defect.
  const planned = isChanged
    ? Supergraph.build(
        { ...document, definitions: entries?.definitions ?? apart.definitions },
        { supportedFeatures, validateSupergraph: false },
      )
    : supergraph;
  const plannedApi = planned.apiSchema();
  const planner = new QueryPlanner(planned, {
    incrementalDelivery: { enableDefer: true },
    debug: { pathsLimit: mostWays },
  });
  const needed = neededNames(document.definitions);
  const apiSchema = supergraph.apiSchema();
  const api = apiSchema.toGraphQLJSSchema();
  const root = api.getQueryType()?.name ?? 'Query';
  const mayBeUnanswerable = hasHollowTypes(api);
  const restore = entries && restoringMembers(planned, entries);
  const overrides = progressiveOverrides(supergraph);
  const takesFromContext = sdl.includes('contextArguments: [{');
  return {
    supergraph,
    apiSchema,
    needed,
    plan(asked, operationName) {
      const overrideConditions = overrides(asked);
      const byPlanner = (document: DocumentNode, name?: string | null): QueryPlan => {
        const options = { operationName: name ?? undefined };
        return build(planner, operationFromDocument(plannedApi, plannable(document), options), overrideConditions);
      };
      const whole = (plan: QueryPlan, document: DocumentNode, name?: string | null): QueryPlan =>
        restore === null ? plan : restore(plan, document, name, (below) => whole(byPlanner(below), below));
      const isPutBack = (document: DocumentNode): boolean => {
        const planned = byPlanner(document, operationName);
        return whole(planned, document, operationName) !== planned;
      };
      const planFor = (document: DocumentNode): QueryPlan => {
        const defers = hasDirective(document, isDefer);
        // What the planner says of the parts of an answer lacks what has been put back.
        if (defers && restore !== null && isPutBack(withoutDefer(document))) return planFor(withoutDefer(document));
        const planned = byPlanner(document, operationName);
        const plan = defers ? planned : whole(planned, document, operationName);
        if (mayBeUnanswerable) assertAnswerable(plan, api, document, operationName);
        const nameless = withNamelessRoots(plan, root);
        return apart.requirements.size === 0
          ? nameless
          : callsMade(nameless, apart, graphs, hasDirective(document, isCondition));
      };
      if (takesFromContext) assertOwnVariables(asked);
      // Once conditions are decided, nothing would tell any more that they are lost.
      const document = withFetchedNames(deferrable(asked), needed);
      return conditionsDecided(planFor(document), document, planFor);
    },
  };
}

/** Throws Unanswerable for variables with the names of those that the planner makes for `@fromContext`: it would take one for the other. */
function assertOwnVariables(document: DocumentNode): void {
  visit(document, {
    VariableDefinition({ variable: { name } }) {
      if (!/^contextualArgument_\d+_\d+$/.test(name.value)) return;
      throw new Unanswerable(`A variable can't be called "$${name.value}", which stands for a value of the response.`);
    },
  });
}

/** @throws RangeError for an operation that can be planned in too many ways. */
function build(planner: QueryPlanner, operation: Operation, overrideConditions: Map<string, boolean>): QueryPlan {
  try {
    return planner.buildQueryPlan(operation, { overrideConditions });
  } catch (error) {
    // The planner has no other sign of it.
    if (error instanceof Error && error.message.startsWith('Too many options')) throw new RangeError(error.message);
    throw error;
  }
}

/** Subgraphs by name, as the supergraph's directives call them. */
function graphNames(definitions: readonly DefinitionNode[]): Map<string, string> {
  const graphs = new Map<string, string>();
  for (const definition of definitions) {
    if (definition.kind !== Kind.ENUM_TYPE_DEFINITION || definition.name.value !== 'join__Graph') continue;
    for (const { name, directives } of definition.values ?? []) {
      const service = directives?.map((directive) => argumentOf(directive, 'name')).find((each) => each !== undefined);
      if (service !== undefined) graphs.set(service, name.value);
    }
  }
  return graphs;
}
