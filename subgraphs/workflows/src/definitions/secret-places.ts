import { expressionsIn } from '../expressions/index.ts';
import type { HttpConfig, WorkflowDefinition, WorkflowNode } from './definition.ts';

const secretExpression = /^secrets\.([A-Za-z][A-Za-z0-9_]*)$/;

/** The name in `secrets.NAME`; null for any other expression. */
export function secretNamedBy(source: string): string | null {
  return secretExpression.exec(source)?.[1] ?? null;
}

/** Names of the secrets that a request sends, each once. */
export function secretNamesOf(config: HttpConfig): string[] {
  return [...new Set(expressionsIn(config).flatMap(({ source }) => secretNamedBy(source) ?? []))];
}

export interface SecretPlace {
  name: string;
  /** Where the text is that names it, relative to the definition. */
  path: string[];
}

/** Every place of a definition that names a secret, in its order. */
export function secretPlaces({ nodes }: WorkflowDefinition): SecretPlace[] {
  return nodes.flatMap((node, index) => placesOf(node, ['nodes', String(index), 'config']));
}

function placesOf(node: WorkflowNode, path: string[]): SecretPlace[] {
  if (node.kind !== 'http') return [];
  return expressionsIn(node.config).flatMap((found) => {
    const name = secretNamedBy(found.source);
    return name === null ? [] : [{ name, path: [...path, ...found.path] }];
  });
}
