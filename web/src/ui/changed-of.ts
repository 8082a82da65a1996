/** The values that differ from before: each part of what an update gives may need a permission of its own. */
export function changedOf<Values extends object>(before: Values, after: Values): Partial<Values> {
  const entries = Object.entries(after).filter(([name, value]) => value !== before[name as keyof Values]);
  return Object.fromEntries(entries) as Partial<Values>;
}
