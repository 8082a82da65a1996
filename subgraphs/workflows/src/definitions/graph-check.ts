import type { InputProblem } from '@guardian/platform/errors';
import { entryNodes, triggerId, type WorkflowDefinition } from './definition.ts';

/** What a definition of the right form can still get wrong as a graph: ids, references, outcomes, cycles, dead ends. */
export function checkGraph(definition: WorkflowDefinition, path: string[]): InputProblem[] {
  const problems = [...checkIds(definition, path), ...checkEdges(definition, path)];
  // A graph with wrong references has no cycles worth naming.
  if (problems.length > 0) return problems;
  const cycle = findCycle(definition);
  if (cycle !== null) {
    const message = `These nodes wait for each other: ${cycle.join(' → ')}. Remove one of the edges.`;
    return [{ path: [...path, 'edges', String(edgeIndex(definition, cycle))], code: 'CYCLE', message }];
  }
  return checkReach(definition, path);
}

function checkIds({ nodes }: WorkflowDefinition, path: string[]): InputProblem[] {
  const seen = new Set<string>();
  return nodes.flatMap(({ id }, index) => {
    const at = [...path, 'nodes', String(index), 'id'];
    if (id === triggerId)
      return [{ path: at, code: 'RESERVED', message: `"${id}" names the trigger. Choose another.` }];
    if (seen.has(id)) return [{ path: at, code: 'TAKEN', message: `Another node has the id "${id}". Choose another.` }];
    seen.add(id);
    return [];
  });
}

function checkEdges({ nodes, edges }: WorkflowDefinition, path: string[]): InputProblem[] {
  const kinds = new Map(nodes.map((node) => [node.id, node.kind]));
  const seen = new Set<string>();
  return edges.flatMap((edge, index) => {
    const problem = (name: string, code: string, message: string): InputProblem[] => [
      { path: [...path, 'edges', String(index), name], code, message },
    ];
    const { from, to, on = 'success' } = edge;
    if (from !== triggerId && !kinds.has(from)) return problem('from', 'UNKNOWN_NODE', `There is no node "${from}".`);
    if (!kinds.has(to)) return problem('to', 'UNKNOWN_NODE', `There is no node "${to}".`);
    if (from === triggerId && on !== 'success') {
      return problem('on', 'INVALID_OUTCOME', 'The trigger only ever succeeds. Leave "on" out.');
    }
    if ((on === 'true' || on === 'false') && kinds.get(from) !== 'condition') {
      return problem('on', 'INVALID_OUTCOME', `"${from}" is no condition, so it can't end in ${on}.`);
    }
    const key = `${from} ${to} ${on}`;
    if (seen.has(key)) return problem('to', 'TAKEN', `Another edge leads from "${from}" to "${to}" on ${on}.`);
    seen.add(key);
    return [];
  });
}

/** A shortest-found cycle as ids, its first id again at the end; null when there is none. */
export function findCycle({ nodes, edges }: WorkflowDefinition): string[] | null {
  const next = new Map<string, string[]>(nodes.map((node) => [node.id, []]));
  for (const edge of edges) next.get(edge.from)?.push(edge.to);
  const done = new Set<string>();
  for (const { id } of nodes) {
    // Depth first with a stack of our own: a chain of nodes must not become a chain of calls.
    const trail: { id: string; rest: string[] }[] = [];
    const open = new Set<string>();
    const enter = (node: string) => {
      open.add(node);
      trail.push({ id: node, rest: [...(next.get(node) ?? [])] });
    };
    if (!done.has(id)) enter(id);
    for (let top = trail.at(-1); top !== undefined; top = trail.at(-1)) {
      const to = top.rest.shift();
      if (to === undefined) {
        done.add(top.id);
        open.delete(top.id);
        trail.pop();
      } else if (open.has(to)) {
        const ids = trail.map((entry) => entry.id);
        return [...ids.slice(ids.indexOf(to)), to];
      } else if (!done.has(to)) {
        enter(to);
      }
    }
  }
  return null;
}

/** Index of the edge that closes the cycle. */
function edgeIndex({ edges }: WorkflowDefinition, cycle: string[]): number {
  const [from, to] = cycle.slice(-2);
  return edges.findIndex((edge) => edge.from === from && edge.to === to);
}

function checkReach(definition: WorkflowDefinition, path: string[]): InputProblem[] {
  const reached = new Set(entryNodes(definition));
  // A Set goes on with what is added while it is walked.
  for (const id of reached) {
    for (const edge of definition.edges) if (edge.from === id) reached.add(edge.to);
  }
  return definition.nodes.flatMap(({ id }, index) =>
    reached.has(id)
      ? []
      : [
          {
            path: [...path, 'nodes', String(index)],
            code: 'UNREACHABLE',
            message: `No path leads from the trigger to "${id}". Connect it or remove it.`,
          },
        ],
  );
}

/** For each node, the nodes that have ended before it starts on every way to it or on some: its ancestors. */
export function ancestorsOf({ nodes, edges }: WorkflowDefinition): Map<string, Set<string>> {
  const parents = new Map<string, string[]>(nodes.map((node) => [node.id, []]));
  for (const edge of edges) if (edge.from !== triggerId) parents.get(edge.to)?.push(edge.from);
  return new Map(
    nodes.map(({ id }) => {
      const found = new Set(parents.get(id));
      for (const ancestor of found) for (const parent of parents.get(ancestor) ?? []) found.add(parent);
      return [id, found];
    }),
  );
}
