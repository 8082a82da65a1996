import type { AccessScope } from '../../graph/generated/graphql.ts';

/** A scope, or that a permission is not held. */
export type Held = AccessScope | 'NONE';

const ranks: Record<Held, number> = { NONE: 0, OWN: 1, TEAM: 2, ALL: 3 };

export const scopeWords: Record<Held, string> = { NONE: 'None', OWN: 'Own', TEAM: 'Team', ALL: 'All' };

export function wider(one: Held, other: Held): Held {
  return ranks[one] >= ranks[other] ? one : other;
}

export function isWider(one: Held, other: Held): boolean {
  return ranks[one] > ranks[other];
}

/** The scope behind a scope when one goes through them: none, then each that the permission has, then none again. */
export function nextScope(scope: Held, scopes: readonly AccessScope[]): Held {
  const all: Held[] = ['NONE', ...scopes];
  return all[(all.indexOf(scope) + 1) % all.length] ?? 'NONE';
}
