/** An operation of a guide, as it stands there. */
export interface Step {
  operation: string;
  /** What the operation is called; answers are found by it. */
  name: string;
  kind: 'query' | 'mutation' | 'subscription';
  variables: unknown;
  /** What the answer has to hold at least; null where the guide shows none. */
  answer: unknown;
}

/** The operations of a guide in their order: `graphql` blocks, each with its `json variables` and `json answer`. */
export function stepsOf(text: string): Step[] {
  const steps: Step[] = [];
  for (const [, language, role, body = ''] of text.matchAll(/^```(\w+)(?: (\w+))?\n(.*?)^```/gms)) {
    if (language === 'graphql') {
      const [, kind, name] = /^(query|mutation|subscription) (\w+)/.exec(body) ?? [];
      if (kind === undefined || name === undefined) throw new Error(`An operation of a guide needs a name: ${body}`);
      steps.push({ operation: body, name, kind: kind as Step['kind'], variables: {}, answer: null });
    }
    const step = steps.at(-1);
    if (language === 'json' && role === 'variables' && step) step.variables = JSON.parse(body);
    if (language === 'json' && role === 'answer' && step) step.answer = JSON.parse(body);
  }
  return steps;
}

/** The variables with what earlier answers gave, for texts such as `<CreateTeam.createTeam.team.id>`. */
export function filledIn(value: unknown, answers: Record<string, unknown>): unknown {
  if (Array.isArray(value)) return value.map((each) => filledIn(each, answers));
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, filledIn(each, answers)]));
  }
  const path = typeof value === 'string' ? /^<([\w.]+)>$/.exec(value)?.[1] : undefined;
  if (path === undefined) return value;
  const found = path
    .split('.')
    .reduce<unknown>((at, key) => (at as Record<string, unknown> | undefined)?.[key], answers);
  if (found === undefined || found === null) throw new Error(`No earlier answer of the guide holds ${path}.`);
  return found;
}
