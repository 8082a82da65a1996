import type { RequestContext } from '../subgraph/context.ts';
import type { Permission } from './permissions.ts';
import { may, type Rule } from './rules.ts';

/** Permissions of parts of what a caller gives, by path: the name of an argument, or `input.` and a field of the input. */
export type PartPermissions = Readonly<Record<string, Permission>>;

/**
 * The principal holds the permission of each part that it gives: the first one for every field of the input that is not
 * named. Whoever holds one of them may give those parts and no others.
 */
export function mayParts(permission: Permission, parts: PartPermissions): Rule {
  const any = [...new Set([permission, ...Object.values(parts)])];
  return {
    scope: { kind: 'parts', permission, parts },
    decide(parent, ctx, args) {
      const needed = permissionsOfGiven(permission, parts, args);
      if (needed.length === 0 && any.some((name) => may(name).decide(parent, ctx) === true)) return true;
      return mayAll(needed.length === 0 ? [permission] : needed, parent, ctx);
    },
  };
}

/** The permission of the field, and besides it that of each named part which is given. */
export function mayGiving(permission: Permission, parts: PartPermissions): Rule {
  return {
    scope: { kind: 'giving', permission, parts },
    decide: (parent, ctx, args) => mayAll([permission, ...permissionsOfGiven(permission, parts, args)], parent, ctx),
  };
}

function mayAll(names: readonly Permission[], parent: unknown, ctx: RequestContext): ReturnType<Rule['decide']> {
  for (const name of names) {
    const verdict = may(name).decide(parent, ctx);
    if (verdict !== true) return verdict;
  }
  return true;
}

/**
 * The permissions that an update needs, for verbs that keep it to the rows of a scope: of several, the least far counts.
 *
 * @param args As the field takes them; only what is given counts: null in an input does, since it clears a value.
 */
export function permissionsOfGiven(
  permission: Permission,
  parts: PartPermissions,
  args: Readonly<Record<string, unknown>> = {},
): Permission[] {
  const needed = new Set<Permission>();
  for (const [name, value] of Object.entries(args)) {
    if (name === 'input' && typeof value === 'object' && value !== null) {
      for (const [field, given] of Object.entries(value))
        if (given !== undefined) needed.add(parts[`input.${field}`] ?? permission);
    } else if (parts[name] !== undefined && isGiven(value)) needed.add(parts[name]);
  }
  return [...needed];
}

/** An argument that says nothing: left out, `null`, `false` or an empty list. */
function isGiven(value: unknown): boolean {
  return value !== undefined && value !== null && value !== false && !(Array.isArray(value) && value.length === 0);
}
