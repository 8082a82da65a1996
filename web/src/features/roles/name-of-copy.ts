/** A name for a copy that is free: `Editor copy`, `Editor copy 2` … */
export function nameOfCopy(name: string, taken: readonly string[]): string {
  const known = new Set(taken.map((each) => each.toLowerCase()));
  const base = `${name.slice(0, 50)} copy`;
  for (let number = 1; ; number += 1) {
    const candidate = number === 1 ? base : `${base} ${number}`;
    if (!known.has(candidate.toLowerCase())) return candidate;
  }
}
