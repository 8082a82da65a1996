import type { Edge, Retry, Trigger, WorkflowDefinition, WorkflowNode } from '../definitions/index.ts';

type Kinds = { [N in WorkflowNode as N['kind']]: N['config'] };

/** A node by its kind; its name is its id. */
export function node<K extends keyof Kinds>(id: string, kind: K, config: Kinds[K], retry?: Retry): WorkflowNode {
  return { id, name: id, kind, config, ...(retry ? { retry } : {}) } as WorkflowNode;
}

/** A node that a worker runs and that has no effect outside. */
export const work = (id: string, retry?: Retry): WorkflowNode =>
  node(id, 'http', { method: 'GET', url: 'https://example.com/' }, retry);

/** `'a → b'`, or `'a → b: failure'` for another end than success. */
export function edge(text: string): Edge {
  const [from = '', rest = ''] = text.split(' → ');
  const [to = '', on] = rest.split(': ');
  return { from, to, ...(on ? { on: on as Edge['on'] } : {}) };
}

export function aDefinition(
  nodes: WorkflowNode[],
  edges: string[] = [],
  trigger: Trigger = { kind: 'manual' },
): WorkflowDefinition {
  return { trigger, nodes, edges: edges.map(edge) };
}
