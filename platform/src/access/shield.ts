import type { GraphQLSchema } from 'graphql';
import type { IMiddlewareFunction } from 'graphql-middleware';
import { auditNotesOf } from '../audit/notes.ts';
import { type CodedError, forbidden } from '../errors/index.ts';
import type { RequestContext } from '../subgraph/context.ts';
import { type RuleTree, rootTypes } from './rule-tree.ts';
import type { Rule } from './rules.ts';
import { allow, applyMiddleware, rule, shield } from './shield-modules.ts';

type FieldMiddleware = Record<string, Record<string, IMiddlewareFunction>>;
type ShieldRule = ReturnType<ReturnType<typeof rule>>;
type Decide = (parent: unknown, args: Record<string, unknown>, ctx: RequestContext) => true | CodedError;

/**
 * The schema with its rules in front of the resolvers. A root field without a rule is refused; a plain field needs none,
 * since a rule stands at the start of every path that leads to it (a wrapper on each field doubles the cost of a query).
 */
export function shieldSchema(schema: GraphQLSchema, rules: RuleTree): GraphQLSchema {
  const generated = shield(treeOf(schema, rules), {
    allowExternalErrors: true,
    fallbackRule: allow,
    fallbackError: forbidden('This field is not open to you.'),
  }).generate(schema) as FieldMiddleware;
  return applyMiddleware(schema, onlyGuarded(generated, rules));
}

function treeOf(schema: GraphQLSchema, rules: RuleTree): Record<string, Record<string, ShieldRule>> {
  const tree: Record<string, Record<string, ShieldRule>> = {};
  for (const root of rootTypes) {
    if (schema.getType(root) !== undefined) tree[root] = { '*': refuseAll(root), ...shieldRules(root, rules[root]) };
  }
  for (const [type, fields] of Object.entries(rules.fields ?? {})) tree[type] = shieldRules(type, fields);
  const query = schema.getQueryType()?.getFields() ?? {};
  if (query._service !== undefined) tree.Query = { ...tree.Query, _service: toShield('_service', () => true) };
  if (query._entities !== undefined) tree.Query = { ...tree.Query, _entities: entitiesGuard(rules.entities ?? {}) };
  return tree;
}

/** `_entities` runs every `__resolveReference`, so that its rule looks at each representation by its type. */
function entitiesGuard(entities: Record<string, Rule>): ShieldRule {
  return toShield('entities', (_parent, args, ctx) => {
    for (const representation of args.representations as { __typename?: unknown }[]) {
      const type = String(representation?.__typename);
      const guard = Object.hasOwn(entities, type) ? entities[type] : undefined;
      const verdict = guard?.decide(representation, ctx) ?? forbidden(`${type} cannot be referred to.`);
      if (verdict !== true) return verdict;
    }
    return true;
  });
}

function refuseAll(root: string): ShieldRule {
  return toShield(`${root}.*`, () => forbidden('This field is not open to you.'));
}

function shieldRules(type: string, rules: Record<string, Rule> = {}): Record<string, ShieldRule> {
  return Object.fromEntries(
    Object.entries(rules).map(([field, guard]) => [
      field,
      toShield(`${type}.${field}`, (parent, args, ctx) => {
        const verdict = guard.decide(parent, ctx, args);
        // References are refused every day, where a list names what its reader may not see; a field is asked for.
        if (verdict !== true) auditNotesOf(ctx.database)?.refused(ctx, { field }, verdict);
        else if (guard.noted) auditNotesOf(ctx.database)?.read(ctx, { field });
        return verdict;
      }),
    ]),
  );
}

/** Never cached: a check costs less than a look-up, and a context that outlives a revoked right must not remember it. */
function toShield(name: string, decide: Decide): ShieldRule {
  return rule(name, { cache: 'no_cache' })((parent, args, ctx) => decide(parent, args, ctx));
}

/** Shield wraps every field of every type; only the guarded ones are kept. */
function onlyGuarded(generated: FieldMiddleware, rules: RuleTree): FieldMiddleware {
  const kept: FieldMiddleware = {};
  for (const [type, fields] of Object.entries(generated)) {
    const isRoot = (rootTypes as readonly string[]).includes(type);
    const guarded = isRoot ? fields : pick(fields, Object.keys(rules.fields?.[type] ?? {}));
    if (Object.keys(guarded).length > 0) kept[type] = guarded;
  }
  return kept;
}

function pick<Field>(fields: Record<string, Field>, names: string[]): Record<string, Field> {
  return Object.fromEntries(Object.entries(fields).filter(([name]) => names.includes(name)));
}
