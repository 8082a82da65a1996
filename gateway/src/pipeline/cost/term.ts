export type Variables = Readonly<Record<string, unknown>>;

/** A number, or what becomes one with the variables of a request. */
export type Term = number | ((variables: Variables) => number);

export function termValue(term: Term, variables: Variables): number {
  return typeof term === 'number' ? term : term(variables);
}

export function total(terms: readonly Term[]): Term {
  const open = terms.filter((term) => typeof term === 'function');
  const fixed = terms.reduce<number>((sum, term) => (typeof term === 'number' ? sum + term : sum), 0);
  if (open.length === 0) return fixed;
  return (variables) => open.reduce((sum, term) => sum + term(variables), fixed);
}

export function times(one: Term, other: Term): Term {
  if (typeof one === 'number' && typeof other === 'number') return one * other;
  if (one === 0 || other === 0) return 0;
  if (one === 1) return other;
  return (variables) => {
    const factor = termValue(one, variables);
    return factor === 0 ? 0 : factor * termValue(other, variables);
  };
}
