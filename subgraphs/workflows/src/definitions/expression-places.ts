import { expressionsIn } from '../expressions/index.ts';
import type { WorkflowDefinition, WorkflowNode } from './definition.ts';

/** One expression of a definition, and what it may read. */
export interface ExpressionPlace {
  source: string;
  /** Where the text is that holds it. */
  path: string[];
  /** Where it begins in that text, in characters; 0 when it is the whole text. */
  offset: number;
  /** The node that evaluates it; null: the trigger's condition, which reads nothing but `trigger`. */
  nodeId: string | null;
  /** Whether secrets may be put there. */
  takesSecrets: boolean;
}

/** Every CEL expression of a definition, in its order. */
export function expressionPlaces(definition: WorkflowDefinition, path: string[]): ExpressionPlace[] {
  const { trigger, nodes } = definition;
  const conditions: ExpressionPlace[] =
    trigger.kind === 'event' && trigger.condition !== undefined
      ? [
          {
            source: trigger.condition,
            path: [...path, 'trigger', 'condition'],
            offset: 0,
            nodeId: null,
            takesSecrets: false,
          },
        ]
      : [];
  return [
    ...conditions,
    ...nodes.flatMap((node, index) => placesOf(node, [...path, 'nodes', String(index), 'config'])),
  ];
}

function placesOf(node: WorkflowNode, path: string[]): ExpressionPlace[] {
  if (node.kind === 'condition') {
    const { expression: source } = node.config;
    return [{ source, path: [...path, 'expression'], offset: 0, nodeId: node.id, takesSecrets: false }];
  }
  return expressionsIn(node.config).map((found) => ({
    source: found.source,
    path: [...path, ...found.path],
    offset: found.offset,
    nodeId: node.id,
    takesSecrets: node.kind === 'http',
  }));
}
