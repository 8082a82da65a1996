import type { Limits, Verdict } from '@guardian/platform/limits';
import type { RequestContext } from '@guardian/platform/subgraph';
import { type FragmentDefinitionNode, Kind, type SelectionSetNode } from 'graphql';
import type { KnownOperation } from '../pipeline/known-operation.ts';

/** Takes what an operation costs from the limits of its caller. Throws RATE_LIMITED, and then nothing was taken. */
export async function admitRate(
  limits: Limits,
  caller: Pick<RequestContext, 'principal' | 'ipAddress'>,
  operation: KnownOperation,
  points: number,
  heard?: (verdict: Verdict) => void,
): Promise<void> {
  const verdict = await limits.admit(caller, { points, calls: () => callsOf(operation) });
  heard?.(verdict);
  if (verdict.refusal !== null) throw verdict.refusal;
}

const counted = new WeakMap<KnownOperation, ReadonlyMap<string, number>>();

/** How often each root field stands in an operation, fragments spread, whatever its alias and its name are. */
export function callsOf(known: KnownOperation): ReadonlyMap<string, number> {
  const before = counted.get(known);
  if (before !== undefined) return before;
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const node of known.document.definitions)
    if (node.kind === Kind.FRAGMENT_DEFINITION) fragments.set(node.name.value, node);
  const calls = new Map<string, number>();
  const count = ({ selections }: SelectionSetNode): void => {
    for (const node of selections) {
      if (node.kind === Kind.FIELD) calls.set(node.name.value, (calls.get(node.name.value) ?? 0) + 1);
      else if (node.kind === Kind.INLINE_FRAGMENT) count(node.selectionSet);
      else count((fragments.get(node.name.value) as FragmentDefinitionNode).selectionSet);
    }
  };
  count(known.operation.selectionSet);
  counted.set(known, calls);
  return calls;
}
