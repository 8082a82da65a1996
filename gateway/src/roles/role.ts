import { StartError, type SubgraphName, subgraphNames } from '@guardian/platform/environment';

/** Which part of the product a process is; `all` is everything in one. */
export type Role = 'all' | 'gateway' | 'worker' | `subgraph:${SubgraphName}`;

export const roles: readonly Role[] = [
  'all',
  'gateway',
  'worker',
  ...subgraphNames.map((name) => `subgraph:${name}` as const),
];

/** Throws a StartError for anything else. */
export function readRole(text: string | undefined): Role {
  if (text === undefined) return 'all';
  const role = roles.find((each) => each === text);
  if (role !== undefined) return role;
  throw new StartError(`There is no role "${text}"; choose ${roles.join(', ')}.`);
}
