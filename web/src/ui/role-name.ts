import { labelOf } from './label-of.ts';

/** Name of a role for people: the built-in ones with a capital letter, one's own as they were written. */
export function roleName(role: { name: string; builtIn?: string | null }): string {
  return role.builtIn ? labelOf(role.builtIn) : role.name;
}
