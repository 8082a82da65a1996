import type { FetchNode, PlanNode, QueryPlan } from '@apollo/query-planner';
import { type DirectiveNode, type DocumentNode, Kind, type SelectionNode, visit } from 'graphql';
import { isCondition } from './document.ts';
import { fetchesIn } from './plan-fetches.ts';
import { unaskedTypeName } from './plannable.ts';

/** Variables in the conditions of an operation for which it is planned for each of their values: at most 16 plans. */
const mostDecided = 4;

/**
 * A plan in which conditions are decided before anything is fetched, by a plan for each combination of them, where the planner goes
 * wrong with them: it puts all fields of one fetch under the condition of what one of them takes from around it
 * (`@fromContext`), so that the others are not asked for where it does not hold; and it forgets an alias under a condition
 * that two types with one field of different types need, which the subgraph then refuses. Gives the plan as it is where nothing of
 * that is in it, and where more than four variables decide.
 */
export function conditionsDecided(
  plan: QueryPlan,
  document: DocumentNode,
  planFor: (document: DocumentNode) => QueryPlan,
): QueryPlan {
  if (plan.node === undefined || plan.node.kind === 'Subscription') return plan;
  if (![...fetchesIn(plan.node)].some(({ fetch }) => takesFromContext(fetch) || lacksAlias(fetch))) return plan;
  const variables = deciding(document);
  if (variables.length === 0 || variables.length > mostDecided) return plan;
  const decide = ([variable, ...others]: readonly string[], given: DocumentNode): PlanNode | undefined => {
    if (variable === undefined) return planFor(given).node as PlanNode | undefined;
    const [ifClause, elseClause] = [true, false].map((value) => decide(others, decided(given, variable, value)));
    if (ifClause === undefined && elseClause === undefined) return undefined;
    return {
      kind: 'Condition',
      condition: variable,
      ...(ifClause && { ifClause }),
      ...(elseClause && { elseClause }),
    };
  };
  return { ...plan, node: decide(variables, document) };
}

const takesFromContext = ({ contextRewrites }: FetchNode) => (contextRewrites?.length ?? 0) > 0;

function lacksAlias({ outputRewrites, operation }: FetchNode): boolean {
  return (outputRewrites ?? []).some(
    ({ kind, path }) => kind === 'KeyRenamer' && !operation.includes(`${path.at(-1)}:`),
  );
}

/** The variables of `@skip` and `@include`, in the order in which they are met. */
function deciding(document: DocumentNode): string[] {
  const variables = new Set<string>();
  visit(document, {
    Directive(node) {
      const value = conditionIn(node);
      if (value?.kind === Kind.VARIABLE) variables.add(value.name.value);
    },
  });
  return [...variables];
}

/** The document for one value of a variable: what its conditions leave out is gone, and so are they. */
function decided(document: DocumentNode, variable: string, value: boolean): DocumentNode {
  const decides = (node: DirectiveNode) => {
    const condition = conditionIn(node);
    return condition?.kind === Kind.VARIABLE && condition.name.value === variable;
  };
  const isLeftOut = ({ directives }: SelectionNode) =>
    directives?.some((node) => decides(node) && (node.name.value === 'skip') === value) ?? false;
  return visit(document, {
    SelectionSet(node) {
      const selections = node.selections.filter((each) => !isLeftOut(each));
      return { ...node, selections: selections.length > 0 ? selections : [unaskedTypeName] };
    },
    Directive: (node) => (decides(node) ? null : undefined),
  });
}

const conditionIn = (node: DirectiveNode) => (isCondition(node) ? node.arguments?.[0]?.value : undefined);
