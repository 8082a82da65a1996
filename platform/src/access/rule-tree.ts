import type { Rule } from './rules.ts';

/** The rules of a subgraph: one for each root field and each entity reference, and for fields that need more than their path. */
export interface RuleTree {
  Query?: Record<string, Rule>;
  Mutation?: Record<string, Rule>;
  Subscription?: Record<string, Rule>;
  /** By type: who may be given the entity when another subgraph refers to it. */
  entities?: Record<string, Rule>;
  /** Sensitive fields, by type and field. */
  fields?: Record<string, Record<string, Rule>>;
}

export const rootTypes = ['Query', 'Mutation', 'Subscription'] as const;
export type RootType = (typeof rootTypes)[number];

/** One tree of the trees of features. A rule given twice is a mistake and throws. */
export function mergeRules(...trees: RuleTree[]): RuleTree {
  const merged: Required<RuleTree> = { Query: {}, Mutation: {}, Subscription: {}, entities: {}, fields: {} };
  for (const tree of trees) {
    for (const part of [...rootTypes, 'entities'] as const) addAll(merged[part], tree[part] ?? {}, part);
    for (const [type, fields] of Object.entries(tree.fields ?? {})) {
      merged.fields[type] ??= {};
      addAll(merged.fields[type], fields, type);
    }
  }
  return merged;
}

function addAll(target: Record<string, Rule>, source: Record<string, Rule>, part: string): void {
  for (const [name, rule] of Object.entries(source)) {
    if (Object.hasOwn(target, name)) throw new Error(`Two rules are given for ${part}.${name}.`);
    target[name] = rule;
  }
}
