/** What an answer is sent as. */
export interface MediaType {
  name: 'application/json' | 'application/graphql-response+json';
  /**
   * Whether the client asked for `application/json` by name. Such a client takes any other status than 200 for a failure
   * of the transport, so that what is wrong with a document is told in the body alone.
   */
  lenient: boolean;
}

const names = ['application/graphql-response+json', 'application/json'] as const;

/** For a client that takes whatever it gets. */
export const anyType: MediaType = { name: 'application/json', lenient: false };

/** What the client accepts, by the weights that it gave; null when it accepts nothing that we could send. */
export function acceptedType(accept: string | undefined): MediaType | null {
  if (accept === undefined || accept === '*/*') return anyType;
  let best: { type: MediaType; weight: number } | null = null;
  for (const range of accept.split(',')) {
    const [name, ...parameters] = range.split(';').map((part) => part.trim().toLowerCase());
    const weight = weightOf(parameters);
    const named = names.find((each) => each === name);
    const wild = name === '*/*' || name === 'application/*';
    if ((named === undefined && !wild) || weight === 0 || (best !== null && best.weight >= weight)) continue;
    best = { type: named === undefined ? anyType : { name: named, lenient: named === 'application/json' }, weight };
  }
  return best?.type ?? null;
}

function weightOf(parameters: string[]): number {
  const weight = parameters.find((parameter) => parameter.startsWith('q='));
  return weight === undefined ? 1 : Number(weight.slice(2)) || 0;
}
